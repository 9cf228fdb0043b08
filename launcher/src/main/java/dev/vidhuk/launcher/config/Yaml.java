package dev.vidhuk.launcher.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Parses YAML into nodes that know their lines. */
final class Yaml {
    private Yaml() {}

    /**
     * The document's root; an empty scalar where the document is empty.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException where it is no YAML; the message names line and column
     */
    static Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        options.setAllowDuplicateKeys(true); // they are told by name and line, not thrown
        Node root = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
        if (root != null) {
            requireTree(root, new ArrayList<>());
            return root;
        }
        org.yaml.snakeyaml.error.Mark start = new org.yaml.snakeyaml.error.Mark("", 0, 0, 0, new int[0], 0);
        return new ScalarNode(Tag.NULL, "", start, start, org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN);
    }

    /** An alias may lead back to what it stands in; whoever reads that never ends. */
    private static void requireTree(Node node, List<Node> above) {
        if (above.contains(node)) { // to a node, only itself is equal
            throw new YAMLException("an alias stands within what it names, from line "
                    + (node.getStartMark().getLine() + 1) + " on");
        }
        above.add(node);
        children(node).forEach(child -> requireTree(child, above));
        above.remove(above.size() - 1);
    }

    private static Stream<Node> children(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream().flatMap(entry -> Stream.of(entry.getKeyNode(), entry.getValueNode()));
        }
        return node instanceof SequenceNode list ? list.getValue().stream() : Stream.empty();
    }
}
