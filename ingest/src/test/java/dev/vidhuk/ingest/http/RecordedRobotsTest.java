package dev.vidhuk.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded robots.txt, real ones and those that others test with: our decisions are those of RFC 9309. */
class RecordedRobotsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T18:00:00Z"), ZoneOffset.UTC);
    /** Where the RFC leaves open what a line means, a reading that forbids more is polite. */
    private static final Set<String> MALFORMED =
            Set.of("directive-typos-robots.txt", "format-errors-robots.txt", "malformed-path.txt");

    private static final int MOST_PATHS = 300;

    @Test
    void decidesAsTheRfcDoes() {
        Table table = new Table("robots.txt");

        for (Path file : files()) {
            byte[] bytes = Fixtures.bytes(file);
            PlainRobots rfc = new PlainRobots(new Content(bytes, StandardCharsets.UTF_8).text());
            for (String agent : agents(rfc)) {
                Robots robots = robots(bytes, agent);
                for (String path : paths(rfc)) {
                    boolean allowed = allowed(robots, path);
                    table.row(
                            allowed == rfc.allows(agent, path), file.getFileName() + " " + agent + " " + path, allowed);
                }
            }
        }

        table.requireShare(1, 5000);
    }

    @ParameterizedTest
    @CsvSource({
        "rfc9309-example-simple-robots.txt, foobot, /example/page.html, true",
        "rfc9309-example-simple-robots.txt, foobot, /example/other.html, false",
        "rfc9309-example-simple-robots.txt, BazBot, /example/page.html, false",
        "rfc9309-example-simple-robots.txt, quxbot, /example/page.html, true",
        "rfc9309-example-simple-robots.txt, vidhuk, /images/a.gif, false",
        "rfc9309-example-simple-robots.txt, vidhuk, /images/a.gif?x, true",
        "rfc9309-example-longest-match-robots.txt, foobot, /example/page/disallowed.gif, false",
        "rfc9309-example-rule-group-merging.txt, examplebot, /baz, false",
        "rfc9309-example-rule-group-merging.txt, examplebot, /foo, false",
        "rfc9309-example-rule-group-merging.txt, bazbot, /foo, true",
        "crawl-delay-group-merging.txt, mybot, /private/x, false",
        "crawl-delay-group-merging.txt, yourbot, /login/, false",
        "crawl-delay-group-merging.txt, mybot, /login/, true",
        "robots-with-utf16le-bom.txt, vidhuk, /profile, false"
    })
    void decidesAsAReaderOfTheRfcWould(String file, String agent, String path, boolean allowed) {
        byte[] bytes =
                Fixtures.bytes(Fixtures.in("robots/crawler-commons", file).get(0));

        assertThat(allowed(robots(bytes, agent), path)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "crawl-delay-group-merging.txt, mybot, 10",
        "crawl-delay-group-merging.txt, vidhuk, 30",
        "astore.amazon.com-robots.txt, vidhuk, 5",
        "dos-line-endings.txt, vidhuk, 1"
    })
    void waitsAsLongAsItSays(String file, String agent, int seconds) throws SourceException {
        byte[] bytes =
                Fixtures.bytes(Fixtures.in("robots/crawler-commons", file).get(0));

        Duration delay = robots(bytes, agent).require(HttpUrl.get("https://portal.example/"));

        assertThat(delay).isEqualTo(Duration.ofSeconds(seconds));
    }

    private static List<Path> files() {
        return Stream.of("robots/crawler-commons", "robots/real")
                .flatMap(folder -> Fixtures.in(folder, ".txt").stream())
                .filter(file -> !MALFORMED.contains(file.getFileName().toString()))
                .toList();
    }

    private static List<String> agents(PlainRobots rfc) {
        Stream<String> named = rfc.agents().stream()
                .filter(agent -> agent.matches("[a-z][a-z_-]*"))
                .sorted()
                .limit(6);
        return Stream.concat(named, Stream.of("vidhuk")).toList();
    }

    /** Some paths for each rule: what it names, a bit more, a bit less. */
    private static List<String> paths(PlainRobots rfc) {
        return Stream.concat(
                        Stream.of("/", "/some/where.html"),
                        rfc.paths().stream()
                                .limit(MOST_PATHS)
                                .map(rule -> rule.replace("*", "x").replace("$", ""))
                                .flatMap(path -> Stream.of(
                                        path, path + "y", path + "/z?a=b", path.substring(0, path.length() - 1))))
                .filter(path -> path.matches("/[\\w./?=&-]*") && !path.contains("//") && !path.contains("/."))
                .distinct()
                .toList();
    }

    private static boolean allowed(Robots robots, String path) {
        try {
            robots.require(HttpUrl.get("https://portal.example" + path));
            return true;
        } catch (SourceException e) {
            return false;
        }
    }

    private static Robots robots(byte[] bytes, String agent) {
        FetchSettings defaults = FetchSettings.defaults();
        FetchSettings settings = new FetchSettings(
                agent,
                Set.of(),
                defaults.maxBytes(),
                defaults.maxRedirects(),
                defaults.connectTimeout(),
                defaults.readTimeout(),
                defaults.callTimeout(),
                defaults.pace(),
                defaults.longestDelay());
        return new Robots(settings, CLOCK, url -> new Robots.RobotsFile(200, new Content(bytes, null)));
    }
}
