package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.ingest.http.Validators;
import dev.vidhuk.launcher.Ran;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 23 November 2026 is a Monday, and a holiday only on the site. */
final class FetchedHolidaysTest {
    private static final String HOLIDAY = HolidayFileTest.calendar(HolidayFileTest.event("20261123"));
    private static final String OTHER = HolidayFileTest.calendar(HolidayFileTest.event("20261124"));

    @TempDir
    private Path folder;

    private HttpServer site;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String text = HOLIDAY;
    private volatile int status = 200;
    private volatile String robots = "";
    private final AtomicInteger robotsAsked = new AtomicInteger();

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/robots.txt", this::robots);
        site.createContext("/holidays.ics", this::holidays);
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    private void robots(HttpExchange exchange) throws IOException {
        robotsAsked.incrementAndGet();
        answer(exchange, 200, "text/plain", robots);
    }

    private void holidays(HttpExchange exchange) throws IOException {
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        String tag = "\"" + text.hashCode() + "\"";
        asked.add(String.valueOf(known));
        exchange.getResponseHeaders().set("ETag", tag);
        answer(exchange, status == 200 && tag.equals(known) ? 304 : status, "text/calendar; charset=utf-8", text);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = status == 304 ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void closesOnTheDaysOfACalendarFromTheWeb() throws Exception {
        Configuration configuration = read();

        assertThat(hours(configuration, 23)).isZero();
        assertThat(hours(configuration, 24)).isEqualTo(Duration.ofHours(9));
        assertThat(configuration.warnings()).extracting(Problem::path).containsExactly("sources");
    }

    @Test
    void asksAgainOnlyWhetherItHasChanged() throws Exception {
        read();
        Configuration unchanged = read();
        text = OTHER;
        Configuration changed = read();

        assertThat(asked).containsExactly("null", "\"" + HOLIDAY.hashCode() + "\"", "\"" + HOLIDAY.hashCode() + "\"");
        assertThat(hours(unchanged, 23)).isZero();
        assertThat(hours(changed, 23)).isEqualTo(Duration.ofHours(9));
        assertThat(hours(changed, 24)).isZero();
    }

    @Test
    void usesItsLastGoodCopyAndSaysHowOldItIsWhenTheSiteFails() throws Exception {
        read();
        status = 500;
        Configuration failing = read();
        status = 200;
        text = "<html><body>Log in</body></html>";
        Configuration other = read();
        site.stop(0);
        Configuration away = read();

        for (Configuration configuration : List.of(failing, other, away)) {
            assertThat(hours(configuration, 23)).isZero();
            assertThat(configuration.warnings())
                    .filteredOn(warning -> warning.path().equals("calendars.shop.holidays.url"))
                    .singleElement()
                    .asString()
                    .startsWith("line 4, ")
                    .contains(url())
                    .containsPattern("; used is the copy of 20.*Z, \\d+ s old$");
        }
        assertThat(failing.warnings().toString()).contains("answered 500");
        assertThat(other.warnings().toString()).contains("is no iCalendar text");
    }

    @Test
    void saysWhatIsWrongWhereThereIsNoCopy() throws Exception {
        status = 404;
        List<String> missing = problems();
        status = 200;
        text = "<html><body>Log in</body></html>";
        List<String> other = problems();
        text = HOLIDAY;
        robots = "User-agent: *\nDisallow: /";
        List<String> forbidden = problems();

        String place = "line 4, calendars.shop.holidays.url: " + url();
        assertThat(missing).containsExactly(place + " answered 404; there is no earlier copy");
        assertThat(other).containsExactly(place + " is no iCalendar text; there is no earlier copy");
        assertThat(forbidden)
                .singleElement()
                .asString()
                .startsWith(place + " is not fetched")
                .contains("robots.txt");
    }

    @Test
    void goesIntoNoPrivateNetworkUnlessItIsAllowed() throws Exception {
        write(yaml().replaceAll("allowPrivate: [^,]*, ", ""));

        assertThat(Parsed.lines(thrown())).singleElement().asString().contains(url(), "is not fetched", "allowPrivate");
        assertThat(asked).isEmpty();
    }

    @Test
    void asksNothingForAFileThatIsWrongAnyway() throws Exception {
        write(yaml().replace("pace: 0s", "pace: none"));

        assertThat(Parsed.lines(thrown())).singleElement().asString().contains("fetch.pace");
        assertThat(asked).isEmpty();
    }

    @Test
    void fetchesAnewWhereItsCopyIsBroken() throws Exception {
        read();
        try (Stream<Path> copies = Files.list(folder.resolve("data/holidays"))) {
            Files.writeString(copies.findFirst().orElseThrow(), "{\"text\": \"broken");
        }
        Configuration configuration = read();

        assertThat(hours(configuration, 23)).isZero();
        assertThat(asked).containsExactly("null", "null");
    }

    @Test
    void keepsGoingWhereNoCopyCanBeKept() throws Exception {
        Files.writeString(folder.resolve("data"), "a file in the way");

        Configuration configuration = read();

        assertThat(hours(configuration, 23)).isZero();
        assertThat(configuration.warnings().toString()).contains("no copy of it can be kept in " + folder);
    }

    @Test
    void isAskedByTheCommandsThatLookAtDeadlinesOnly() throws Exception {
        write(yaml());
        String file = folder.resolve("vidhuk.yaml").toString();

        Ran source = Ran.vidhuk("source", "try", "none", "--config", file);
        assertThat(source.err()).contains("there is no source");
        assertThat(asked).isEmpty();
        assertThat(Ran.vidhuk("check", "--config", file).code()).isZero();
        status = 503;
        Ran deadline =
                Ran.vidhuk("deadline", "--config", file, "--policy", "all", "--published-at", "2026-11-23T08:00:00Z");

        assertThat(asked).hasSize(2);
        assertThat(deadline.out()).contains("\"dueAt\":\"2026-11-24T10:00:00Z\"");
        assertThat(deadline.err()).startsWith("warning: line 4, calendars.shop.holidays.url: " + url());
    }

    @Test
    void asksAHostThroughTheQueueInWhichItsSourcesWaitToo() throws Exception {
        write(yaml());

        try (Web web = new Web()) {
            Configuration configuration = ConfigurationFile.read(folder.resolve("vidhuk.yaml"), web);
            web.fetcher(configuration.fetch()).fetch(URI.create(url()), Validators.NONE);
        }

        assertThat(asked).hasSize(2);
        assertThat(robotsAsked.get())
                .as("one fetcher has read it, and knows it")
                .isEqualTo(1);
    }

    private Configuration read() throws Exception {
        write(yaml());
        return ConfigurationFile.read(folder.resolve("vidhuk.yaml"));
    }

    private List<String> problems() throws Exception {
        write(yaml());
        return Parsed.lines(thrown());
    }

    private ConfigurationException thrown() throws IOException {
        try {
            ConfigurationFile.read(folder.resolve("vidhuk.yaml"));
        } catch (ConfigurationException e) {
            return e;
        }
        throw new AssertionError("nothing is wrong");
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("vidhuk.yaml"), yaml, StandardCharsets.UTF_8);
    }

    private String yaml() {
        return """
                sources: []
                fetch: {allowPrivate: ["%1$s"], pace: 0s, connectTimeout: 2s}
                calendars:
                  shop: {zone: UTC, hours: {mon-fri: "09:00-18:00"}, holidays: {url: "%2$s"}}
                policies: [{name: all, calendar: shop, replyWithin: 1h}]
                """.formatted(host(), url());
    }

    private String host() {
        return "127.0.0.1:" + site.getAddress().getPort();
    }

    private String url() {
        return "http://" + host() + "/holidays.ics";
    }

    private static Duration hours(Configuration configuration, int day) {
        Calendar shop =
                Objects.requireNonNull(configuration.alerts().calendars().get("shop"));
        Instant midnight = Instant.parse("2026-11-" + day + "T00:00:00Z");
        return shop.total(midnight, midnight.plus(Duration.ofDays(1)));
    }
}
