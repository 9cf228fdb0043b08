package dev.vidhuk.launcher.config;

import dev.vidhuk.ingest.page.PageSettings;
import dev.vidhuk.ingest.page.PageSettings.RatingSettings;
import dev.vidhuk.ingest.page.PageSettings.ReplySettings;
import dev.vidhuk.ingest.page.PageSettings.TextPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the selectors of a {@code page} source. */
final class PageSection {
    private PageSection() {}

    /** The selectors; null where a problem was found that leaves none to use. */
    static @Nullable PageSettings read(Section page) {
        String item = page.required("item", "li.review", Selectors::css);
        PageSettings settings = new PageSettings(
                item.isEmpty() ? "*" : item,
                page.checked("empty", Selectors::css),
                page.checked("zone", Selectors::zone),
                page.texts("formats", Selectors::format),
                page.flag("monthFirst", false),
                page.flag("unordered", false),
                page.checked("next", Selectors::field),
                page.texts("remove", Selectors::css),
                fields(page, "id"),
                fields(page, "url"),
                fields(page, "product"),
                fields(page, "author"),
                fields(page, "authorId"),
                fields(page, "title"),
                parts(page),
                page.checked("truncated", Selectors::css),
                page.checked("withdrawn", Selectors::css),
                fields(page, "date"),
                fields(page, "edited"),
                rating(page.section("rating")),
                fields(page, "replyCount"),
                reply(page.section("reply")));
        page.finish();
        return item.isEmpty() ? null : settings;
    }

    private static List<String> fields(Section section, String key) {
        return section.texts(key, Selectors::field);
    }

    /** A part is a selector, or a mapping with {@code select} and {@code prefix}. */
    private static List<TextPart> parts(Section section) {
        return section.items("text", Selectors::field, select -> new TextPart(select, null), PageSection::part);
    }

    private static TextPart part(Section part) {
        String select = part.required("select", ".text", Selectors::field);
        TextPart read = new TextPart(select, part.text("prefix"));
        part.finish();
        return read;
    }

    private static @Nullable RatingSettings rating(@Nullable Section rating) {
        if (rating == null) {
            return null;
        }
        RatingSettings settings = new RatingSettings(
                fields(rating, "select"),
                rating.checked("count", Selectors::css),
                rating.decimal("best"),
                rating.decimal("worst"));
        rating.finish();
        return settings;
    }

    private static @Nullable ReplySettings reply(@Nullable Section reply) {
        if (reply == null) {
            return null;
        }
        String item = reply.required("item", ".owner-reply", Selectors::css);
        ReplySettings settings = item.isEmpty()
                ? null
                : new ReplySettings(
                        item,
                        reply.flag("official", false),
                        fields(reply, "id"),
                        fields(reply, "author"),
                        fields(reply, "authorId"),
                        parts(reply),
                        fields(reply, "date"));
        reply.finish();
        return settings;
    }
}
