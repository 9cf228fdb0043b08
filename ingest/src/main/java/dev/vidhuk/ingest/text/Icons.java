package dev.vidhuk.ingest.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A row of icons that draws a rating: full ones, perhaps a half one, then empty ones. What an icon looks like is told by
 * classes, pictures and colours; which look is the full one, by its coming first.
 *
 * @param looks one for each icon, from left to right
 */
record Icons(List<Set<String>> looks) {
    private static final int FEWEST = 2;
    private static final int MOST = 10;
    private static final List<String> LOOK = List.of("class", "src", "fill", "style", "href", "xlink:href");
    private static final Pattern ICON =
            Pattern.compile("star|rat(?:e|ing)|icon|heart|зір|★|☆|⭐", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPTY = Pattern.compile(
            "empty|outline|blank|inactive|disabled|unfilled|hollow|gr[ae]y|[-_]0-filled|(?:^|[-_])(?:off|o|none)(?![a-z])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF = Pattern.compile("half", Pattern.CASE_INSENSITIVE);

    Icons {
        looks = List.copyOf(looks);
    }

    /** The longest row of icons within an element; null where there is none. */
    static @Nullable Icons in(Element drawing) {
        return drawing.getAllElements().stream()
                .map(Icons::row)
                .filter(row -> row.looks.size() >= FEWEST && row.looks.size() <= MOST)
                .max(Comparator.comparingInt((Icons row) -> row.looks.size()))
                .orElse(null);
    }

    /** So many of the row are full; null where their order makes no sense. */
    @Nullable
    Stars stars(Scale scale) {
        Set<String> first = looks.get(0);
        int full = (int) looks.stream().takeWhile(first::equals).count();
        List<Set<String>> rest = looks.subList(full, looks.size());
        if (empty(first)) {
            return null;
        }
        boolean halved = !rest.isEmpty() && half(rest.get(0)) && !half(first);
        List<Set<String>> last = halved ? rest.subList(1, rest.size()) : rest;
        if (last.contains(first) || last.stream().distinct().count() > 1) {
            return null;
        }
        boolean whole = looks.size() == scale.best() || (rest.isEmpty() && looks.size() < scale.best());
        return Stars.of(halved ? full + 0.5 : full, whole ? scale : Scale.upTo(looks.size()));
    }

    private static Icons row(Element parent) {
        List<Set<String>> looks = new ArrayList<>();
        String tag = parent.childrenSize() == 0 ? "" : parent.child(0).normalName();
        for (Element child : parent.children()) {
            Set<String> look = look(child);
            if (child.normalName().equals(tag) && ICON.matcher(look.toString()).find()) {
                looks.add(look);
            }
        }
        return new Icons(looks);
    }

    private static Set<String> look(Element icon) {
        Set<String> look = icon.getAllElements().stream()
                .flatMap(part -> LOOK.stream().map(part::attr))
                .flatMap(value -> Arrays.stream(value.split("\\s+")))
                .filter(value -> !value.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String glyph = icon.text();
        if (!glyph.isBlank()) {
            look.add(glyph);
        }
        return look;
    }

    private static boolean empty(Set<String> look) {
        return look.stream().anyMatch(word -> EMPTY.matcher(word).find());
    }

    private static boolean half(Set<String> look) {
        return look.stream().anyMatch(word -> HALF.matcher(word).find());
    }
}
