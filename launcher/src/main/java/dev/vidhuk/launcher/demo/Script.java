package dev.vidhuk.launcher.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the three scripts of the demo: what stands there before, the story, and the motifs for later. */
final class Script {
    private Script() {}

    /** What was written before the story begins, with the shop's answers; the oldest first. */
    static List<Step> before() {
        return lines("before.yaml")
                .flatMap(Script::earlier)
                .sorted(Comparator.comparing(Step::after).reversed())
                .toList();
    }

    /** The story, in its order. */
    static List<Step> story() {
        return lines("story.yaml").map(Script::step).toList();
    }

    /** What may come afterwards. */
    static List<Motif> motifs() {
        return lines("later.yaml").map(Script::motif).toList();
    }

    private static Stream<Line> lines(String resource) {
        List<Map<String, Object>> lines =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Resource.text(resource));
        return lines.stream().map(Line::new);
    }

    private static Stream<Step> earlier(Line line) {
        String name = line.text("ago");
        Step written = new Step(line.duration("ago"), write(name, line));
        if (line.orNull("answer") == null) {
            return Stream.of(written);
        }
        return Stream.of(
                written,
                new Step(written.after().minus(line.duration("after")), new Move.Answer(name, line.text("answer"))));
    }

    private static Step step(Line line) {
        return new Step(line.duration("at"), move(line));
    }

    private static Move move(Line line) {
        return switch (line.anyOf("write", "answer", "comment", "edit", "withdraw")) {
            case "write" -> write(line.text("write"), line);
            case "answer" -> new Move.Answer(line.text("answer"), line.text("text"));
            case "comment" ->
                new Move.Comment(line.text("comment"), line.orNull("author"), line.text("text"), line.text("gist"));
            case "edit" -> new Move.Edit(line.text("edit"), line.number("stars"), line.text("text"), line.text("gist"));
            default -> new Move.Withdraw(line.text("withdraw"));
        };
    }

    private static Move.Write write(String name, Line line) {
        return new Move.Write(
                name,
                Place.of(line.text("place")),
                line.text("author"),
                product(line),
                line.numberOrNull("stars"),
                line.orNull("text"),
                line.orElse("gist", ""));
    }

    private static Motif motif(Line line) {
        return new Motif(
                List.of(line.text("names").split(", ")),
                Place.of(line.text("place")),
                product(line),
                line.number("stars"),
                line.orNull("text"),
                line.text("gist"),
                line.orNull("answer"),
                line.orNull("comment"),
                line.orNull("edited"));
    }

    /** On a product's page all reviews are of that product. */
    private static @Nullable String product(Line line) {
        Place place = Place.of(line.text("place"));
        return place == Place.PORTAL ? line.orNull("product") : place.title();
    }
}
