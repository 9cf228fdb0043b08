package dev.vidhuk.processing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LetterTreeTest {
    private static final String LETTERS = "абвгґдеєжзиіїйabcdefghij0123'👍漢";

    private final LetterTree tree = new LetterTree();

    @Test
    void leadsWhereItWasGrownAndNowhereElse() {
        Random random = new Random(1);
        int[] roots = {tree.root(), tree.root()};
        Map<String, Integer> nodes = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            int which = random.nextInt(2);
            grow(which, roots[which], word(random), nodes);
        }

        for (int i = 0; i < 20_000; i++) {
            int which = random.nextInt(2);
            String word = word(random);
            assertThat(find(roots[which], word)).isEqualTo(nodes.getOrDefault(which + word, LetterTree.NONE));
        }
        assertThat(nodes.values()).doesNotHaveDuplicates();
    }

    @Test
    void keepsAMarkWhenItGrows() {
        int root = tree.root();
        int node = tree.grown(root, 'a');
        tree.mark(root, 'a');

        LETTERS.chars().forEach(letter -> tree.grown(root, (char) letter));

        assertThat(tree.step(root, 'a')).isEqualTo(node | LetterTree.MARKED);
        assertThat(LetterTree.node(tree.step(root, 'a'))).isEqualTo(node);
        assertThat(tree.step(root, 'я')).isEqualTo(LetterTree.NONE);
    }

    private void grow(int which, int root, String word, Map<String, Integer> nodes) {
        int node = root;
        for (int i = 0; i < word.length(); i++) {
            node = tree.grown(node, word.charAt(i));
            nodes.put(which + word.substring(0, i + 1), node);
        }
    }

    private int find(int root, String word) {
        int node = root;
        for (int i = 0; i < word.length() && (i == 0 || node != LetterTree.NONE); i++) {
            node = tree.step(node, word.charAt(i));
        }
        return node;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        random.ints(1 + random.nextInt(5), 0, LETTERS.length()).forEach(at -> word.append(LETTERS.charAt(at)));
        return word.toString();
    }
}
