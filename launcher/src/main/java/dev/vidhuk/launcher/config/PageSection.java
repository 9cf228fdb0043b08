package dev.vidhuk.launcher.config;

import dev.vidhuk.ingest.page.PageSettings;
import dev.vidhuk.ingest.page.PageSettings.RatingSettings;
import dev.vidhuk.ingest.page.PageSettings.ReplySettings;
import dev.vidhuk.ingest.page.PageSettings.TextPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the selectors of a {@code page} source. */
final class PageSection {
    private PageSection() {}

    /** The selectors; null where a problem was found that leaves none to use. */
    static @Nullable PageSettings read(Section page) {
        String item = page.required("item", "li.review");
        PageSettings settings = item.isBlank() ? null : settings(page, item);
        page.finish();
        return settings;
    }

    private static @Nullable PageSettings settings(Section page, String item) {
        try {
            return new PageSettings(
                    item,
                    page.text("empty"),
                    page.text("zone"),
                    page.texts("formats"),
                    page.flag("monthFirst", false),
                    page.flag("unordered", false),
                    page.text("next"),
                    page.texts("remove"),
                    page.texts("id"),
                    page.texts("url"),
                    page.texts("product"),
                    page.texts("author"),
                    page.texts("authorId"),
                    page.texts("title"),
                    parts(page),
                    page.text("truncated"),
                    page.text("withdrawn"),
                    page.texts("date"),
                    page.texts("edited"),
                    rating(page.section("rating")),
                    page.texts("replyCount"),
                    reply(page.section("reply")));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            page.problem("item", "the selectors cannot be used: " + e.getMessage());
            return null;
        }
    }

    /** A part is a selector, or a mapping with {@code select} and {@code prefix}. */
    private static List<TextPart> parts(Section section) {
        List<TextPart> parts = new ArrayList<>();
        section.items("text", (text, mapping) -> {
            if (mapping == null) {
                parts.add(new TextPart(text, null));
            } else {
                parts.add(new TextPart(mapping.required("select", ".text"), mapping.text("prefix")));
                mapping.finish();
            }
        });
        return parts;
    }

    private static @Nullable RatingSettings rating(@Nullable Section rating) {
        if (rating == null) {
            return null;
        }
        RatingSettings settings = new RatingSettings(
                rating.texts("select"), rating.text("count"), rating.decimal("best"), rating.decimal("worst"));
        rating.finish();
        return settings;
    }

    private static @Nullable ReplySettings reply(@Nullable Section reply) {
        if (reply == null) {
            return null;
        }
        String item = reply.required("item", ".owner-reply");
        ReplySettings settings = item.isBlank()
                ? null
                : new ReplySettings(
                        item,
                        reply.flag("official", false),
                        reply.texts("id"),
                        reply.texts("author"),
                        reply.texts("authorId"),
                        parts(reply),
                        reply.texts("date"));
        reply.finish();
        return settings;
    }
}
