package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.alerts.deadline.Escalation;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.deadline.PolicyMatch;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.InhibitSettings;
import dev.vidhuk.alerts.routing.RouteSettings;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Severity;
import dev.vidhuk.ingest.Options;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.http.FetchSettings;
import dev.vidhuk.ingest.page.PageSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationFileTest {
    /** As much of the example of the configuration's description as is built. */
    private static final String EXAMPLE = """
            kafka:
              bootstrap.servers: embedded          # or host:9092,…
              data: ./data
              topicPrefix: vidhuk.
              partitions: 6
            brands:
              - name: svitlo
                accounts: {telegram: ["@svitlo_ua"], youtube: [UC123]}
                names: []
            sources:
              - name: heureka-svitlo
                type: page
                preset: heureka
                brand: svitlo
                channel: portal
                url: https://portal.example/svitlo/
                every: 10m
                watch: 14d
            calendars:
              kyiv-shop:
                zone: Europe/Kyiv
                hours: {mon-fri: ["09:00-18:00"]}
            policies:
              - name: urgent
                match: {channel: [community, mention], severity: [high, critical]}
                replyWithin: 1h
                calendar: always
              - name: portals
                match: {}
                replyWithin: 8h
                warnAt: [50%, 80%]
                escalate: [{after: 2h, to: lead}, {after: 8h, to: owner}]
                acknowledgedFor: 8h
                notOlderThan: 7d
            receivers:
              - name: shop-team
                console: {}
                activeHours: kyiv-shop
                locale: uk
              - name: owner
                webhook: {url: https://hooks.example/vidhuk, secret: "${HOOK_SECRET}"}
              - name: lead
                webhook: {url: https://lead.example/, timeout: 3s}
            route:
              receiver: shop-team
              fallback: owner
              groupBy: [brand, source]
              groupWait: 30s
              groupInterval: 5m
              repeatInterval: 4h
              routes:
                - matchers: ['severity="critical"']
                  receiver: lead
                  continue: true
            inhibit:
              - source: ['kind="complaint-surge"']
                target: ['kind="negative-review"']
                equal: [brand, category]
            """;

    @TempDir
    private Path folder;

    @Test
    void hasADefaultForEverythingButSources() {
        Configuration configuration = Parsed.right("sources: []\n");

        KafkaPart kafka = configuration.kafka();
        assertThat(kafka.embedded()).isTrue();
        assertThat(kafka.data()).isEqualTo(Parsed.FOLDER.resolve("data"));
        assertThat(kafka.port()).isEqualTo(9092);
        assertThat(kafka.client()).isEmpty();
        assertThat(kafka.topics().prefix()).isEqualTo("vidhuk.");
        assertThat(kafka.topics().partitions()).isEqualTo(6);
        assertThat(kafka.instance()).isEqualTo("embedded");
        assertThat(configuration.fetch()).isEqualTo(FetchSettings.defaults());
        assertThat(configuration.brands()).isEmpty();
        assertThat(configuration.alerts().policies()).isEmpty();
        assertThat(configuration.alerts().receivers()).containsExactly(ReceiverSettings.console());
        assertThat(configuration.alerts().route()).isEqualTo(RouteSettings.to("console"));
        assertThat(configuration.alerts().fallback()).isNull();
    }

    @Test
    void hasADefaultForEverythingInASourceButItsNamePlaceAndBrand() {
        Configuration configuration = Parsed.right("""
                brands: [{name: svitlo}]
                sources: [{name: s, type: structured, url: "https://s.example/", brand: svitlo}]
                """);

        assertThat(configuration.sources())
                .containsExactly(new SourceSettings(
                        "s",
                        "structured",
                        null,
                        "svitlo",
                        Channel.PORTAL,
                        null,
                        "https://s.example/",
                        null,
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofDays(14),
                        20,
                        false,
                        null,
                        Options.NONE));
        assertThat(configuration.alerts().sources()).isEqualTo(Map.of("s", "svitlo"));
        assertThat(configuration.brand("svitlo").accounts()).isEmpty();
        assertThat(configuration.brand("svitlo").names()).isEmpty();
    }

    @Test
    void hasADefaultForEverythingInAPolicyARouteAndAReceiver() {
        Configuration configuration = Parsed.right("""
                sources: []
                policies: [{name: p}]
                receivers: [{name: r, webhook: {url: "https://hooks.example/"}}]
                """);

        assertThat(configuration.alerts().policies())
                .containsExactly(new Policy(
                        "p",
                        PolicyMatch.everything(),
                        Duration.ofHours(24),
                        "always",
                        List.of(),
                        List.of(),
                        Duration.ofHours(8),
                        Duration.ofDays(7)));
        assertThat(configuration.alerts().receivers())
                .containsExactly(new ReceiverSettings(
                        "r",
                        new ReceiverSettings.Webhook(
                                URI.create("https://hooks.example/"), null, Duration.ofSeconds(10))));
        assertThat(configuration.alerts().route())
                .isEqualTo(new RouteSettings(
                        "r",
                        List.of(),
                        false,
                        List.of("brand"),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        Duration.ofHours(4),
                        List.of()));
    }

    @Test
    void readsTheSourcesOfTheExample() {
        Configuration configuration = Parsed.right(EXAMPLE);

        assertThat(configuration.brand("svitlo").accounts())
                .isEqualTo(Map.of("telegram", List.of("@svitlo_ua"), "youtube", List.of("UC123")));
        SourceSettings source = configuration.sources().get(0);
        assertThat(source.preset()).isEqualTo("heureka");
        assertThat(source.every()).isEqualTo(Duration.ofMinutes(10));
        assertThat(source.page()).isEqualTo(ShippedPages.preset("heureka"));
    }

    @Test
    void readsThePoliciesOfTheExample() {
        List<Policy> policies = Parsed.right(EXAMPLE).alerts().policies();

        assertThat(policies).extracting(Policy::name).containsExactly("urgent", "portals");
        assertThat(policies.get(0).match().channel()).containsExactlyInAnyOrder(Channel.COMMUNITY, Channel.MENTION);
        assertThat(policies.get(0).match().severity()).containsExactlyInAnyOrder(Severity.HIGH, Severity.CRITICAL);
        assertThat(policies.get(1).match()).isEqualTo(PolicyMatch.everything());
        assertThat(policies.get(1).warnAt()).containsExactly(50, 80);
        assertThat(policies.get(1).escalate())
                .containsExactly(
                        new Escalation(Duration.ofHours(2), "lead"), new Escalation(Duration.ofHours(8), "owner"));
    }

    @Test
    void readsTheRoutesAndReceiversOfTheExample() {
        Configuration configuration = Parsed.right(EXAMPLE);

        assertThat(configuration.alerts().fallback()).isEqualTo("owner");
        assertThat(configuration.alerts().route().groupBy()).containsExactly("brand", "source");
        assertThat(configuration.alerts().route().routes())
                .containsExactly(
                        new RouteSettings("lead", List.of("severity=\"critical\""), true, null, null, null, List.of()));
        assertThat(configuration.alerts().receivers().get(0).preferences())
                .isEqualTo(new Preferences(
                        "kyiv-shop", Locale.forLanguageTag("uk"), ZoneId.of("Europe/Kyiv"), LocalTime.of(9, 0)));
        assertThat(configuration.alerts().receivers().get(1).way())
                .isEqualTo(new ReceiverSettings.Webhook(
                        URI.create("https://hooks.example/vidhuk"), "s3cret-of-the-hook", Duration.ofSeconds(10)));
    }

    @Test
    void saysWhatIsWrongWithWhatAReceiverPrefers() {
        assertThat(Parsed.wrong("""
                        sources: []
                        receivers:
                          - name: shop-team
                            console: {}
                            activeHours: nights
                            locale: de
                            zone: Europe/Kyyiv
                            digestAt: nine
                        """))
                .containsExactlyInAnyOrder(
                        "line 5, receivers[0].activeHours: \"nights\" is not among `calendars`; known here: always",
                        "line 6, receivers[0].locale: \"de\" must be one of en, uk, ru",
                        "line 7, receivers[0].zone: \"Europe/Kyyiv\" is no time zone; write one such as Europe/Kyiv",
                        "line 8, receivers[0].digestAt: \"nine\" is no time; write 09:00");
    }

    @Test
    void readsWhatIsHeldBackAndHowOftenToRepeat() {
        Configuration configuration = Parsed.right(EXAMPLE);

        assertThat(configuration.warnings()).isEmpty();
        assertThat(configuration.alerts().route().repeatInterval()).isEqualTo(Duration.ofHours(4));
        assertThat(configuration.alerts().inhibit())
                .containsExactly(new InhibitSettings(
                        List.of("kind=\"complaint-surge\""),
                        List.of("kind=\"negative-review\""),
                        List.of("brand", "category")));
    }

    @Test
    void refusesARuleThatCouldNeverHoldAnythingBack() {
        assertThat(Parsed.wrong("""
                        sources: []
                        inhibit:
                          - source: ['kind="source-stale"']
                            target: ['kind="negative-review"']
                            equal: [brand, category]
                          - target: ['kind="overdue"']
                        """))
                .containsExactlyInAnyOrder(
                        "line 5, inhibit[0].equal: can never hold: no source-stale and no negative-review agree in"
                                + " [brand, category]",
                        "line 6, inhibit[1].source: is missing; for example `source: ['kind=\"complaint-surge\"']`");
    }

    @Test
    void handsEveryPropertyWithADotToTheKafkaClients() {
        KafkaPart kafka = Parsed.right("""
                        sources: []
                        kafka:
                          bootstrap.servers: a:9092,b:9092
                          security.protocol: SASL_SSL
                          sasl.jaas.config: 'x password="${HOOK_SECRET}";'
                          topicPrefix: eu.vidhuk.
                          partitions: 24
                          instance: node-1
                          data: /var/lib/vidhuk
                        """).kafka();

        assertThat(kafka.embedded()).isFalse();
        assertThat(kafka.client())
                .isEqualTo(Map.of(
                        "bootstrap.servers",
                        "a:9092,b:9092",
                        "security.protocol",
                        "SASL_SSL",
                        "sasl.jaas.config",
                        "x password=\"s3cret-of-the-hook\";"));
        assertThat(kafka.topics().reviews().name()).isEqualTo("eu.vidhuk.reviews");
        assertThat(kafka.topics().partitions()).isEqualTo(24);
        assertThat(kafka.instance()).isEqualTo("node-1");
        assertThat(kafka.state()).isEqualTo(Path.of("/var/lib/vidhuk/state"));
    }

    @Test
    void readsSelectorsOfTheFilesOwn() {
        var source = Parsed.right("""
                        brands: [{name: b}]
                        sources:
                          - name: s
                            type: page
                            url: https://s.example/
                            brand: b
                            page:
                              item: li.review
                              zone: Europe/Kyiv
                              formats: [d.M.uuuu]
                              id: "@id => r-(\\\\d+)"
                              text: [.text, {select: .pros li, prefix: "+ "}]
                              rating: {select: [.stars], best: 10, worst: 0}
                              reply: {item: .reply, official: true, text: p}
                        """).sources().get(0);

        var page = Objects.requireNonNull(source.page());
        assertThat(page.id()).containsExactly("@id => r-(\\d+)");
        assertThat(page.text()).extracting("select").containsExactly(".text", ".pros li");
        assertThat(page.text()).extracting("prefix").containsExactly(null, "+ ");
        assertThat(page.rating()).isEqualTo(new PageSettings.RatingSettings(List.of(".stars"), null, 10.0, 0.0));
        assertThat(page.reply()).extracting("official").isEqualTo(true);
    }

    @Test
    void readsPathsThroughJson() {
        var source = Parsed.right("""
                        brands: [{name: b}]
                        sources:
                          - name: s
                            type: page
                            url: https://s.example/
                            brand: b
                            page:
                              json: script#__NEXT_DATA__
                              item: props.pageProps.reviews
                              paging: {parameter: after, cursor: page.end, more: page.more}
                              id: "@id => r-(\\\\d+)"
                              text: [text, {select: pros.*, prefix: "+ "}]
                              date: at
                              reply: {item: answers, owner: seller, text: .}
                              expect: {minItems: 5, mustHave: [id, date]}
                        """).sources().get(0);

        var page = Objects.requireNonNull(source.page());
        assertThat(page.json()).isEqualTo("script#__NEXT_DATA__");
        assertThat(page.paging()).isEqualTo(new PageSettings.PagingSettings("after", List.of("page.end"), "page.more"));
        assertThat(page.id()).containsExactly("@id => r-(\\d+)");
        assertThat(page.reply()).extracting("owner").isEqualTo("seller");
        assertThat(page.expect()).isEqualTo(new PageSettings.ExpectSettings(5, List.of("id", "date")));
    }

    @Test
    void takesTheSecretFromAFileBesideTheConfiguration() throws Exception {
        Files.writeString(folder.resolve("hook.txt"), "fröm-a-file\n", StandardCharsets.UTF_8);
        Path file = folder.resolve("vidhuk.yaml");
        Files.writeString(
                file,
                "sources: []\nreceivers: [{name: r, webhook: {url: \"https://h.example\", secret: {file: hook.txt}}}]\n");

        var way = (ReceiverSettings.Webhook)
                ConfigurationFile.read(file).alerts().receivers().get(0).way();

        assertThat(way.secret()).isEqualTo("fröm-a-file");
    }

    @Test
    void hasAVersionThatSortsByTheTimeOfTheChange() {
        Random random = new Random(20261121);
        List<Instant> times = Stream.generate(
                        () -> Parsed.CHANGED.plusNanos(random.nextLong(4) * 500_000_000 + random.nextInt(3) * 1_000L))
                .limit(200)
                .sorted()
                .toList();

        List<String> versions =
                times.stream().map(time -> version("sources: []", time)).toList();

        assertThat(versions).isSorted();
        assertThat(version("sources: []", Parsed.CHANGED)).isNotEqualTo(version("sources: [ ]", Parsed.CHANGED));
    }

    private static String version(String yaml, Instant changed) {
        try {
            return ConfigurationFile.parse(yaml, "f", Parsed.FOLDER, changed, name -> null)
                    .version();
        } catch (ConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysWhichFileIsNotThereOrNotInUtf8() throws IOException {
        Path none = folder.resolve("none.yaml");
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, new byte[] {'a', ':', ' ', (byte) 0xe4, (byte) 0xff});

        assertThatThrownBy(() -> ConfigurationFile.read(none))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("there is no file " + none);
        assertThatThrownBy(() -> ConfigurationFile.read(latin))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(latin + " has 1 problem:\n  line 1, the file: is not in UTF-8");
    }
}
