package dev.vidhuk.launcher.config;

import dev.vidhuk.events.Names;
import dev.vidhuk.events.kafka.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of the file. Whatever is asked for and is not right becomes a problem with its place, and a harmless value
 * is returned, so that all problems are found in one reading.
 */
final class Section {
    private final Reading reading;
    private final String path;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Section(Reading reading, String path, Node node) {
        this.reading = reading;
        this.path = path;
        this.node = node;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else if (!empty(node)) {
            reading.problem(path, node, "must be a mapping, with lines such as `name: value`");
        }
    }

    private void take(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (values.put(key, entry.getValueNode()) != null) {
            reading.problem(path(key), entry.getKeyNode(), "stands here twice; keep one of them");
        }
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Says that something is wrong with a value of this section, or with the section itself where it has no such value. */
    void problem(String key, String text) {
        reading.problem(path(key), values.getOrDefault(key, node), text);
    }

    /** Says that something will not work as the file may lead one to expect; the configuration can be used all the same. */
    void warning(String key, String text) {
        reading.warning(path(key), values.getOrDefault(key, node), text);
    }

    /** Whether nothing was found wrong so far. */
    boolean sound() {
        return reading.problems().isEmpty();
    }

    /** The keys that stand here. */
    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        asked.add(key);
        Node value = values.get(key);
        return value != null && !empty(value);
    }

    /** A text, with secrets filled in, or null where there is none. */
    @Nullable
    String text(String key) {
        return has(key) ? scalar(path(key), node(key)) : null;
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    String required(String key, String example) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            problem(key, "is missing; for example `" + key + ": " + example + "`");
            return "";
        }
        return text;
    }

    /** A name that may become part of a key. */
    String name(String key) {
        String name = required(key, "svitlo");
        if (!name.isEmpty() && !Names.valid(name)) {
            problem(key, "\"" + name + "\" may hold only a-z, 0-9, '.', '_' and '-'");
            return "";
        }
        return name;
    }

    Duration duration(String key, Duration otherwise) {
        return parsed(key, otherwise, HumanDuration::parse, "is no duration; write 90s, 15m, 4h, 2d, 1h30m or PT1H");
    }

    int number(String key, int otherwise, int least) {
        return parsed(key, otherwise, text -> whole(text, least), "must be a whole number from " + least + " on");
    }

    boolean flag(String key, boolean otherwise) {
        return parsed(
                key,
                otherwise,
                text -> switch (text) {
                    case "true" -> java.util.Optional.of(true);
                    case "false" -> java.util.Optional.of(false);
                    default -> java.util.Optional.empty();
                },
                "must be true or false");
    }

    /** One of the constants, by its name on the wire. */
    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return parsed(
                key,
                otherwise,
                text -> constants.stream()
                        .filter(c -> Json.name(c).equals(text))
                        .findFirst(),
                "must be one of " + names(constants));
    }

    /** A list of constants, by their names on the wire. */
    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        List<E> chosen = new ArrayList<>();
        for (String text : texts(key)) {
            constants.stream()
                    .filter(c -> Json.name(c).equals(text))
                    .findFirst()
                    .ifPresentOrElse(
                            chosen::add, () -> problem(key, "\"" + text + "\" must be one of " + names(constants)));
        }
        return chosen;
    }

    private static String names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Json::name).collect(Collectors.joining(", "));
    }

    private <T> T parsed(String key, T otherwise, Function<String, java.util.Optional<T>> parser, String problem) {
        String text = text(key);
        if (text == null) {
            return otherwise;
        }
        return parser.apply(text.strip()).orElseGet(() -> {
            problem(key, "\"" + text + "\" " + problem);
            return otherwise;
        });
    }

    private static java.util.Optional<Integer> whole(String text, int least) {
        try {
            return java.util.Optional.of(Integer.parseInt(text)).filter(n -> n >= least);
        } catch (NumberFormatException e) {
            return java.util.Optional.empty();
        }
    }

    /** A list of texts; one text stands for a list of one. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        each(key, (itemPath, item) -> texts.add(scalar(itemPath, item)));
        return texts;
    }

    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        each(key, (itemPath, item) -> sections.add(new Section(reading, itemPath, item)));
        return sections;
    }

    /** Each item of a list, as a text or, where it is a mapping, as a section; the other of the two is null or empty. */
    void items(String key, java.util.function.BiConsumer<String, @Nullable Section> taker) {
        each(key, (itemPath, item) -> {
            if (item instanceof MappingNode) {
                taker.accept("", new Section(reading, itemPath, item));
            } else {
                taker.accept(scalar(itemPath, item), null);
            }
        });
    }

    /** A number, or null where there is none. */
    @Nullable
    Double decimal(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            problem(key, "\"" + text + "\" is no number");
            return null;
        }
    }

    /** A section within this one, or null where there is none. */
    @Nullable
    Section section(String key) {
        return has(key) ? new Section(reading, path(key), node(key)) : null;
    }

    private void each(String key, java.util.function.BiConsumer<String, Node> taker) {
        if (!has(key)) {
            return;
        }
        if (node(key) instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                taker.accept(path(key) + "[" + i + "]", list.getValue().get(i));
            }
        } else {
            taker.accept(path(key), node(key));
        }
    }

    private Node node(String key) {
        return java.util.Objects.requireNonNull(values.get(key));
    }

    private String scalar(String at, Node value) {
        if (value instanceof ScalarNode scalar) {
            return reading.expanded(at, value, scalar.getValue());
        }
        if (value instanceof MappingNode) {
            Section secret = new Section(reading, at, value);
            String file = secret.required("file", "secret.txt");
            secret.finish();
            return file.isEmpty() ? "" : reading.secret(at, value, file);
        }
        reading.problem(at, value, "must be a text");
        return "";
    }

    /** Says of each key that nobody asked for that it is not known, and which one was perhaps meant. */
    void finish() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                reading.problem(path(key), node(key), "is not known" + Spelling.hint(key, asked));
            }
        }
    }

    private static boolean empty(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
