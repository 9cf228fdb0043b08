package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.Names;
import dev.vidhuk.events.Replay;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.KafkaPart;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import dev.vidhuk.launcher.replay.Preview;
import dev.vidhuk.launcher.replay.ReplayOrders;
import dev.vidhuk.launcher.replay.Totals;
import dev.vidhuk.processing.Tagger;
import dev.vidhuk.processing.complaints.Taxonomy;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tags reviews again with another taxonomy or model: beside what is there, or in its place. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Tags reviews again, with another taxonomy or another model, into a topic of its own, and says what would change. Nobody is"
                    + " notified, and nothing else is touched.",
            "With --commit processing does it in place of what is there. Taxonomy and model must be those of the"
                    + " configuration by then. Nobody is notified of that either."
        })
public final class ReplayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            required = true,
            description =
                    "Reviews that were published or edited from then on: a time such as 2026-10-01T00:00:00Z, a date,"
                            + " or a duration such as 30d, which ends now.")
    private String from = "";

    @Mixin
    private TaggerOption tried = new TaggerOption();

    @Option(
            names = "--suffix",
            paramLabel = "TEXT",
            description = "Ends the name of the topic: tagged-reviews-TEXT; without it replay- and the beginning of the"
                    + " taxonomy's digest, and the model that is named.")
    private @Nullable String suffix;

    @Option(names = "--overwrite", description = "Deletes that topic first if it is there.")
    private boolean overwrite;

    @Option(names = "--commit", description = "Orders processing to do it, and follows how far it has come.")
    private boolean commit;

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}", description = "Who orders it.")
    private String by = "";

    @Option(names = "--json", description = "Prints JSON Lines: each review that would change, and then the totals.")
    private boolean json;

    public ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Instant now = Instant.now();
        Instant start = StartTime.parse(from, now)
                .orElseThrow(() ->
                        wrong("--from \"" + from + "\" is no time; write 2026-10-01T00:00:00Z, 2026-10-01 or 30d"));
        Configuration configuration = config.read();
        Taxonomy taxonomy = tried.taxonomy(configuration);
        Tagger tagger = tried.tagger(configuration);
        if (commit) {
            mustBeTheOneThatTags(configuration, taxonomy, tagger);
            commit(configuration.kafka(), tagger, start, now);
        } else {
            preview(configuration.kafka(), taxonomy, tagger, start);
        }
        return 0;
    }

    private void preview(KafkaPart kafka, Taxonomy taxonomy, Tagger tagger, Instant start) throws IOException {
        String model = tried.model() != null ? "-" + tagger.name().split(" ", 2)[0] : "";
        String end = suffix == null ? "replay-" + taxonomy.shortDigest() + model : suffix;
        if (!Names.valid(end)) {
            throw wrong("--suffix \"" + end + "\" may hold only a-z, 0-9, '.', '_' and '-'");
        }
        ReplayPrinter printer = new ReplayPrinter(terminal.out(), json);
        try (Cluster cluster = Cluster.join(kafka)) {
            cluster.createTopics();
            KafkaSettings settings = cluster.settings();
            Topic<TaggedReview> topic = settings.topics().taggedReviewsBeside(end);
            Totals totals =
                    new Preview(settings, tagger, start, Clock.systemUTC()).run(topic, overwrite, printer::take);
            printer.end(totals);
        }
    }

    private void mustBeTheOneThatTags(Configuration configuration, Taxonomy taxonomy, Tagger tagger) {
        if (!configuration.taxonomy().digest().equals(taxonomy.digest())) {
            throw otherThanConfigured("taxonomy", "taxonomy: " + tried.taxonomy());
        }
        if (!configuration.tagger().name().equals(tagger.name())) {
            throw otherThanConfigured("model", "tagger: {model: " + tried.model() + "}");
        }
    }

    private ParameterException otherThanConfigured(String what, String line) {
        return wrong("what --" + what + " names is not the " + what + " of " + config.file() + "; write `" + line
                + "` there, restart processing, and commit then");
    }

    private void commit(KafkaPart kafka, Tagger tagger, Instant start, Instant now) throws IOException {
        if (kafka.embedded() && EmbeddedKafka.running(kafka.log()) == null) {
            throw new IllegalStateException("processing does not run; start ./vidhuk run, and commit then");
        }
        try (Cluster cluster = Cluster.join(kafka)) {
            cluster.createTopics();
            ReplayOrders orders = new ReplayOrders(cluster.settings());
            Replay order = orders.place(start, tagger.name(), by, now);
            say(order, order.at().equals(now));
            ReplayPrinter printer = new ReplayPrinter(terminal.out(), json);
            orders.follow(order, printer::step);
        }
    }

    private void say(Replay order, boolean isNew) {
        terminal.out()
                .println(
                        json
                                ? Json.text(Map.of("order", order))
                                : "replay " + order.id() + " from " + order.from() + (isNew ? ": ordered" : ": goes on")
                                        + "; processing obeys wherever it tags by " + order.taggedBy()
                                        + ", Ctrl-C does not stop it");
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
