package dev.vidhuk.ingest.googlebusiness;

import dev.vidhuk.ingest.text.PlainText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, without the translation that Google puts beside it: before it, or behind it. */
final class OriginalText {
    private static final Pattern TRANSLATED_FIRST =
            Pattern.compile("^\\(Translated by Google\\).*?\\(Original\\)(.+)$", Pattern.DOTALL);

    private static final Pattern ORIGINAL_FIRST =
            Pattern.compile("^(.+?)\\s*\\n\\(Translated by Google\\).*$", Pattern.DOTALL);

    private OriginalText() {}

    /** The words of the author; null where there are none. */
    static @Nullable String of(@Nullable String comment) {
        if (comment == null) {
            return null;
        }
        String text = comment.strip();
        for (Pattern form : new Pattern[] {TRANSLATED_FIRST, ORIGINAL_FIRST}) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                text = parts.group(1);
            }
        }
        return PlainText.orNull(PlainText.of(text));
    }
}
