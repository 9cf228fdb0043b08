package dev.vidhuk.launcher.config;

import dev.vidhuk.events.Names;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
    private final Map<String, Node> keys = new LinkedHashMap<>();
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
        values.put(key, entry.getValueNode());
        if (keys.put(key, entry.getKeyNode()) != null) {
            reading.problem(path(key), entry.getKeyNode(), "stands here twice; keep one of them");
        }
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Says that something is wrong with a value of this section, or with the section itself where it has no such value. */
    void problem(String key, String text) {
        reading.problem(path(key), keys.getOrDefault(key, node), text);
    }

    /** Says that something will not work as the file may lead one to expect; the configuration can be used all the same. */
    void warning(String key, String text) {
        reading.warning(path(key), keys.getOrDefault(key, node), text);
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
        return required(key, example, text -> null);
    }

    /** A text that must be there and right; empty where it is not. */
    String required(String key, String example, Function<String, @Nullable String> check) {
        int before = reading.problems().size();
        String text = text(key, "");
        if (!text.isBlank()) {
            return checked(path(key), node(key), text, check).orElse("");
        }
        if (reading.problems().size() == before) { // else the cause is told already
            problem(key, "is missing; for example `" + key + ": " + example + "`");
        }
        return "";
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
        return value(key, Form.DURATION, otherwise);
    }

    /** A duration of more than nothing. */
    Duration positive(String key, Duration otherwise) {
        return value(key, Form.POSITIVE, otherwise);
    }

    int number(String key, int otherwise, int least) {
        return value(key, Form.number(least, Integer.MAX_VALUE), otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return value(key, Form.FLAG, otherwise);
    }

    /** A number, or null where there is none. */
    @Nullable
    Double decimal(String key) {
        String text = text(key);
        return text == null
                ? null
                : read(path(key), node(key), text, Form.DECIMAL).orElse(null);
    }

    /** One of the constants, by its name on the wire. */
    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return value(key, Form.constant(type), otherwise);
    }

    /** A list of constants, by their names on the wire. */
    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        List<E> chosen = new ArrayList<>();
        each(
                key,
                (itemPath, item) -> read(itemPath, item, scalar(itemPath, item), Form.constant(type))
                        .ifPresent(chosen::add));
        return chosen;
    }

    <T> T value(String key, Form<T> form, T otherwise) {
        String text = text(key);
        return text == null ? otherwise : read(path(key), node(key), text, form).orElse(otherwise);
    }

    private <T> Optional<T> read(String at, Node value, String text, Form<T> form) {
        Optional<T> read = form.read(text);
        if (read.isEmpty()) {
            reading.problem(at, value, "\"" + text + "\" " + form.problem());
        }
        return read;
    }

    /** A list of texts; one text stands for a list of one. */
    List<String> texts(String key) {
        return texts(key, text -> null);
    }

    /**
     * Those texts of a list that are right.
     *
     * @param check says what is wrong with one, or null
     */
    List<String> texts(String key, Function<String, @Nullable String> check) {
        List<String> texts = new ArrayList<>();
        each(
                key,
                (itemPath, item) ->
                        checked(itemPath, item, scalar(itemPath, item), check).ifPresent(texts::add));
        return texts;
    }

    /** One such text, or null where there is none, or none that is right. */
    @Nullable
    String checked(String key, Function<String, @Nullable String> check) {
        String text = text(key);
        return text == null ? null : checked(path(key), node(key), text, check).orElse(null);
    }

    private Optional<String> checked(String at, Node value, String text, Function<String, @Nullable String> check) {
        String problem = check.apply(text);
        if (problem != null) {
            reading.problem(at, value, "\"" + text + "\" " + problem);
        }
        return problem == null ? Optional.of(text) : Optional.empty();
    }

    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        each(key, (itemPath, item) -> sections.add(new Section(reading, itemPath, item)));
        return sections;
    }

    /** The items of a list, some of which are texts that must be right, and some mappings. */
    <T> List<T> items(
            String key,
            Function<String, @Nullable String> check,
            Function<String, T> ofText,
            Function<Section, T> ofMapping) {
        List<T> items = new ArrayList<>();
        each(key, (itemPath, item) -> {
            if (item instanceof MappingNode) {
                items.add(ofMapping.apply(new Section(reading, itemPath, item)));
            } else {
                checked(itemPath, item, scalar(itemPath, item), check)
                        .map(ofText)
                        .ifPresent(items::add);
            }
        });
        return items;
    }

    /** A section within this one, or null where there is none. */
    @Nullable
    Section section(String key) {
        return has(key) ? new Section(reading, path(key), node(key)) : null;
    }

    private void each(String key, BiConsumer<String, Node> taker) {
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
        return Objects.requireNonNull(values.get(key));
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
        for (String key : keys()) {
            if (!asked.contains(key)) {
                problem(key, "is not known" + Spelling.hint(key, asked));
            }
        }
    }

    private static boolean empty(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
