package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a configuration that cannot be used. */
final class ConfigurationProblemsTest {
    private static final String SOURCE = "sources: [{name: s, brand: b, ";

    @TempDir
    private Path folder;

    @Test
    void saysAllProblemsAtOnceEachWithItsLineAndPath() {
        List<String> problems = Parsed.wrong("""
                kafka:
                  partitions: many
                  topicPrefix: "vidhuk/"
                  dta: ./data
                brands:
                  - name: Svitlo
                  - name: svitlo
                  - name: svitlo
                sources:
                  - name: one
                    type: structured
                    brand: svitlp
                    every: soon
                    chanel: portal
                  - name: one
                    type: pigeon
                    url: ftp://s.example/
                    brand: svitlo
                    channel: forum
                    maxPages: 0
                    trust: perhaps
                policies:
                  - name: p
                    match: {severity: [hihg]}
                    replyWithin: 0s
                    calendar: kyiv-shop
                    warnAt: [50%, 100%]
                    escalate: [{after: 2h, to: boss}]
                receivers:
                  - name: owner
                    webhook: {url: "https://h.example/", secret: "${NOBODY_SET_THIS}"}
                  - name: lead
                route:
                  receiver: onwer
                  fallback: nobody
                  groupBy: [colour]
                  routes:
                    - matchers: ['brand="svitlo"', 'severity > 3', 'colour="red"']
                      receiver: shop
                """);

        assertThat(problems)
                .containsExactly(
                        "line 2, kafka.partitions: \"many\" must be a whole number from 1 on",
                        "line 3, kafka.topicPrefix: may hold only letters, digits, '.', '_' and '-'",
                        "line 4, kafka.dta: is not known; did you mean `data`?",
                        "line 6, brands[0].name: \"Svitlo\" may hold only a-z, 0-9, '.', '_' and '-'",
                        "line 8, brands[2].name: \"svitlo\" is given twice; each needs its own",
                        "line 10, sources[0].url: is missing; for example `url: https://portal.example/svitlo/`",
                        "line 12, sources[0].brand: \"svitlp\" is not among `brands`; did you mean `svitlo`?",
                        "line 13, sources[0].every: \"soon\" is no duration; write 90s, 15m, 4h, 2d, 1h30m or PT1H",
                        "line 14, sources[0].chanel: is not known; did you mean `channel`?",
                        "line 15, sources[1].name: \"one\" is given twice; each needs its own",
                        "line 16, sources[1].type: \"pigeon\" is not built; there are "
                                + String.join(", ", Sources.names()),
                        "line 17, sources[1].url: \"ftp://s.example/\" must begin with http:// or https:// and a host",
                        "line 19, sources[1].channel: \"forum\" must be one of portal, community, mention, app-store,"
                                + " direct",
                        "line 20, sources[1].maxPages: \"0\" must be a whole number from 1 on",
                        "line 21, sources[1].trust: \"perhaps\" must be true or false",
                        "line 24, policies[0].match.severity[0]: \"hihg\" must be one of low, medium, high, critical",
                        "line 25, policies[0].replyWithin: \"0s\" is no duration of more than nothing; write 90s, 15m,"
                                + " 4h, 2d, 1h30m or PT1H",
                        "line 26, policies[0].calendar: \"kyiv-shop\" is not among `calendars`; known here: always",
                        "line 27, policies[0].warnAt[1]: \"100%\" must be 1% to 99%",
                        "line 28, policies[0].escalate[0].to: \"boss\" is not among `receivers`; known here: owner,"
                                + " lead",
                        "line 31, receivers[0].webhook.secret: the environment variable NOBODY_SET_THIS is not set",
                        "line 32, receivers[1].webhook: is missing: a receiver needs a `webhook: {url: …}` or"
                                + " `console: {}`",
                        "line 34, route.receiver: \"onwer\" is not among `receivers`; did you mean `owner`?",
                        "line 35, route.fallback: \"nobody\" is not among `receivers`; known here: owner, lead",
                        "line 36, route.groupBy[0]: \"colour\" must be one of brand, case, category, channel, kind,"
                                + " language, location, reason, severity, signal, source",
                        "line 38, route.routes[0].matchers[1]: \"severity > 3\" cannot be used: matcher is not"
                                + " label=\"value\": severity > 3",
                        "line 38, route.routes[0].matchers[2]: \"colour=\"red\"\" cannot be used: no label colour,"
                                + " only [brand, case, category, channel, kind, language, location, reason, severity, signal, source]",
                        "line 39, route.routes[0].receiver: \"shop\" is not among `receivers`; known here: owner,"
                                + " lead");
    }

    @Test
    void saysWhichSelectorOfWhichLineCannotBeUsed() {
        List<String> problems = Parsed.wrong("""
                brands: [{name: b}]
                sources:
                  - name: s
                    type: page
                    url: https://s.example/
                    brand: b
                    page:
                      item: li[
                      zone: Europe/Kyjiv
                      formats: [d.M.uuuu, "{"]
                      next: a[rel=next]
                      id:
                        - "@id => r-(\\\\d+)"
                        - "@id => r-(\\\\d+"
                      text: [.text, {select: "p:nope"}, {prefix: "+ "}]
                      rating: {select: "b[", best: ten}
                      reply: {item: ".r", author: ".a[", colour: red}
                """);

        assertThat(problems).hasSize(10).allMatch(problem -> !problem.contains("Exception"));
        assertThat(problems.get(0)).startsWith("line 8, sources[0].page.item: \"li[\" cannot be used: ");
        assertThat(problems.get(1)).startsWith("line 9, sources[0].page.zone: \"Europe/Kyjiv\" cannot be used: ");
        assertThat(problems.get(2)).startsWith("line 10, sources[0].page.formats[1]: \"{\" cannot be used: ");
        assertThat(problems.get(3)).startsWith("line 14, sources[0].page.id[1]: \"@id => r-(\\d+\" cannot be used: ");
        assertThat(problems.get(4)).startsWith("line 15, sources[0].page.text[1].select: \"p:nope\" cannot be used: ");
        assertThat(problems.get(5)).startsWith("line 15, sources[0].page.text[2].select: is missing");
        assertThat(problems.get(6)).startsWith("line 16, sources[0].page.rating.select: \"b[\" cannot be used: ");
        assertThat(problems.get(7)).startsWith("line 16, sources[0].page.rating.best: \"ten\" is no number");
        assertThat(problems.get(8)).startsWith("line 17, sources[0].page.reply.author: \".a[\" cannot be used: ");
        assertThat(problems.get(9)).startsWith("line 17, sources[0].page.reply.colour: is not known");
    }

    @Test
    void saysWhichPathOfWhichLineCannotBeUsed() {
        List<String> problems = Parsed.wrong("""
                brands: [{name: b}]
                sources:
                  - name: s
                    type: page
                    url: https://s.example/
                    brand: b
                    page:
                      json: "script["
                      item: data > reviews
                      next: links.next
                      paging: {cursor: data..end, more: "a b", step: 1}
                      id: id
                      reply: {item: answers, owner: "a "}
                      expect: {minItems: -1, mustHave: [id, author, colour]}
                """);

        assertThat(problems).hasSize(11).allMatch(problem -> !problem.contains("Exception"));
        assertThat(problems.get(0)).startsWith("line 8, sources[0].page.json: \"script[\" cannot be used: ");
        assertThat(problems.get(1)).startsWith("line 9, sources[0].page.item: \"data > reviews\" cannot be used: ");
        assertThat(problems.get(2)).startsWith("line 11, sources[0].page.paging: and `next` are two ways");
        assertThat(problems.get(3)).startsWith("line 11, sources[0].page.paging.parameter: is missing");
        assertThat(problems.get(4))
                .startsWith("line 11, sources[0].page.paging.cursor: \"data..end\" cannot be used: ");
        assertThat(problems.get(5)).startsWith("line 11, sources[0].page.paging.more: \"a b\" cannot be used: ");
        assertThat(problems.get(6)).startsWith("line 11, sources[0].page.paging.step: is not known");
        assertThat(problems.get(7)).startsWith("line 13, sources[0].page.reply.owner: \"a \" cannot be used: ");
        assertThat(problems.get(8))
                .startsWith("line 14, sources[0].page.expect.minItems: \"-1\" must be a whole number");
        assertThat(problems.get(9))
                .startsWith("line 14, sources[0].page.expect.mustHave[1]: \"author\" is nowhere to be found");
        assertThat(problems.get(10)).startsWith("line 14, sources[0].page.expect.mustHave[2]: \"colour\" is no field");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            type: page, url: "https://s.example/"}]                | page: is missing
            preset: hereka, url: "https://s.example/"}]            | preset: "hereka" is not shipped; there are amazon, heureka
            url: "https://s.example/"}]                            | type: is missing; there are structured, page, file
            type: structured, url: "s.example/reviews"}]           | url: "s.example/reviews" must begin with http://
            type: structured, url: "https:///reviews"}]            | url: "https:///reviews"
            type: structured, url: "https://s.example/a b"}]       | url: "https://s.example/a b" is no address: Illegal character
            type: structured, url: ""}]                            | url: is missing
            type: file}]                                           | path: is missing
            type: structured, url: "https://s.example", every: 1ms}] | every: must be at least 1s
            type: structured, url: "https://s.example", sweepEvery: 5m}] | sweepEvery: must be at least `every`, which is 15 min
            """)
    void saysWhatASourceLacks(String source, String problem) {
        List<String> problems = Parsed.wrong("brands: [{name: b}]\n" + SOURCE + source + "\n");

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).startsWith("line 2, sources[0]." + problem);
    }

    @Test
    void takesAnAddressBeyondAscii() {
        String yaml = "brands: [{name: b}]\n" + SOURCE + "type: structured, url: \"https://приклад.укр/відгуки\"}]\n";

        assertThat(Parsed.wrong(yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                       | line 1, the file: is empty; README.md shows how to write one
            ~# nothing but a comment~ | line 1, the file: is empty; README.md shows how to write one
            just words               | line 1, the file: must be a mapping, with lines such as `name: value`
            [a, list]                | line 1, the file: must be a mapping, with lines such as `name: value`
            kafka: [1, 2]            | line 1, kafka: must be a mapping, with lines such as `name: value`
            sources: heureka         | line 1, sources: must be a mapping, with lines such as `name: value`
            sources: [}              | line 1, the file: is no YAML:
            sources: &a [*a]         | line 1, the file: is no YAML: an alias stands within what it names, from line 1 on
            sources: *nowhere        | line 1, the file: is no YAML: found undefined alias nowhere
            """)
    void saysWhatIsWrongWithAFileThatIsNoConfiguration(String yaml, String problem) {
        List<String> problems = Parsed.wrong(yaml.replaceAll("^\"|\"$", ""));

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0))
                .startsWith(
                        problem.startsWith("line 1, the file: is no YAML: while")
                                ? "line 1, the file: is no YAML: "
                                : problem);
    }

    @Test
    void saysThatAKeyStandsTwice() {
        List<String> problems =
                Parsed.wrong("sources: []\nkafka: {port: 0}\nsources: []\nkafka:\n  port: 1\n  port: 2\n");

        assertThat(problems)
                .containsExactly(
                        "line 3, sources: stands here twice; keep one of them",
                        "line 4, kafka: stands here twice; keep one of them",
                        "line 6, kafka.port: stands here twice; keep one of them");
    }

    @Test
    void asksForARouteWhereSeveralReceiversCouldHear() {
        List<String> problems =
                Parsed.wrong("sources: []\nreceivers: [{name: a, console: {}}, {name: b, console: {}}]\n");

        assertThat(problems)
                .containsExactly("line 1, route: is missing: with several receivers it must say who hears of what");
    }

    @Test
    void wantsAHostThatItCanPostTo() {
        List<String> problems =
                Parsed.wrong("sources: []\nreceivers: [{name: a, webhook: {url: \"https://my_hook/x\"}}]\n");

        assertThat(problems)
                .containsExactly("line 2, receivers[0].webhook.url: \"https://my_hook/x\" must have a host of letters,"
                        + " digits, '.' and '-'");
    }

    @Test
    void limitsWhatHasNoMeaning() {
        List<String> problems = Parsed.wrong("""
                sources: []
                kafka: {port: 70000, topicPrefix: .}
                fetch: {callTimeout: 0s, maxBytes: 10, userAgent: "привіт"}
                receivers: [{name: a, webhook: {url: "https://h.example", timeout: 0s}}]
                """);

        assertThat(problems).hasSize(5);
        assertThat(problems.get(0)).startsWith("line 2, kafka.port: \"70000\" must be a whole number from 0 to 65535");
        assertThat(problems)
                .extracting(problem -> problem.split(":", 2)[0])
                .contains(
                        "line 3, fetch.callTimeout",
                        "line 3, fetch.maxBytes",
                        "line 3, fetch.userAgent",
                        "line 4, receivers[0].webhook.timeout");
    }

    @Test
    void repeatsNoSecretInAMessage() throws IOException {
        Files.writeString(folder.resolve("token"), "t0ken-of-the-file\n");
        Map<String, String> environment =
                Map.of("A", "s3cret", "B", "s3cret-longer", "C", "https://h.example/s3cret path");

        List<String> problems = Parsed.wrong("""
                brands: [{name: "${A}!"}]
                sources: [{name: s, type: structured, url: "${B}", brand: "${B}", every: {file: token}, "x${A}": 1}]
                receivers: [{name: r, webhook: {url: "${C}", secret: {file: none}, timeout: "${A}"}}]
                route: {receiver: {file: token}, groupWait: "${A}", routes: [{matchers: ["${A}"]}]}
                """, folder, environment);

        assertThat(problems).hasSizeGreaterThan(8);
        assertThat(String.join("\n", problems))
                .doesNotContain("s3cret", "t0ken")
                .contains("\"${A}\" is no duration", "\"{file: token}\" is no duration");
    }

    @Test
    void saysOfAnUnsetVariableOnlyThat() {
        String yaml = "brands: [{name: b}]\n" + SOURCE + "type: structured, url: \"${SITE}\"}]\n";

        assertThat(Parsed.wrong(yaml))
                .containsExactly("line 2, sources[0].url: the environment variable SITE is not set");
    }

    @Test
    void warnsWhereASiteIsTrustedToShowEveryAnswer() {
        Configuration configuration = Parsed.right("""
                brands: [{name: svitlo}]
                sources:
                  - {name: notes, type: file, path: notes.jsonl, brand: svitlo, trust: true}
                  - {name: kettle, type: structured, url: "https://shop.example/", brand: svitlo, trust: true}
                  - {name: other, type: structured, url: "https://shop.example/", brand: svitlo, trust: false}
                """);

        assertThat(configuration.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.toString())
                        .contains("sources[1].trust: is meant for sources of type `file`"));
    }
}
