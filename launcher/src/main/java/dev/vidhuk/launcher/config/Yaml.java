package dev.vidhuk.launcher.config;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
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
            return root;
        }
        org.yaml.snakeyaml.error.Mark start = new org.yaml.snakeyaml.error.Mark("", 0, 0, 0, new int[0], 0);
        return new ScalarNode(Tag.NULL, "", start, start, org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN);
    }
}
