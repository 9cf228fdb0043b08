package dev.vidhuk.launcher.config;

import dev.vidhuk.ingest.page.PageSettings;
import dev.vidhuk.ingest.page.PageSettings.ExpectSettings;
import dev.vidhuk.ingest.page.PageSettings.PagingSettings;
import dev.vidhuk.ingest.page.PageSettings.RatingSettings;
import dev.vidhuk.ingest.page.PageSettings.ReplySettings;
import dev.vidhuk.ingest.page.PageSettings.TextPart;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the selectors of a {@code page} source, which are paths where its reviews stand in JSON. */
final class PageSection {
    private final Section page;
    private final @Nullable String json;
    private final Function<String, @Nullable String> selector;
    private final Function<String, @Nullable String> field;

    private PageSection(Section page) {
        this.page = page;
        this.json = page.checked("json", Selectors::json);
        boolean paths = page.has("json");
        this.selector = paths ? Selectors::path : Selectors::css;
        this.field = paths ? Selectors::pathField : Selectors::field;
    }

    /** The selectors; null where a problem was found that leaves none to use. */
    static @Nullable PageSettings read(Section page) {
        return new PageSection(page).read();
    }

    private @Nullable PageSettings read() {
        String item = page.required("item", json == null ? "li.review" : "data.reviews", selector);
        PageSettings settings = new PageSettings(
                item.isEmpty() ? "*" : item,
                json,
                page.checked("empty", selector),
                page.checked("zone", Selectors::zone),
                page.texts("formats", Selectors::format),
                page.flag("monthFirst", false),
                page.flag("unordered", false),
                page.checked("next", field),
                paging(page.section("paging")),
                page.texts("remove", selector),
                fields(page, "id"),
                fields(page, "url"),
                fields(page, "product"),
                fields(page, "author"),
                fields(page, "authorId"),
                fields(page, "title"),
                parts(page),
                page.checked("truncated", selector),
                page.checked("withdrawn", selector),
                fields(page, "date"),
                fields(page, "edited"),
                rating(page.section("rating")),
                fields(page, "replyCount"),
                reply(page.section("reply")),
                expect(page.section("expect")));
        page.finish();
        return item.isEmpty() ? null : settings;
    }

    private List<String> fields(Section section, String key) {
        return section.texts(key, field);
    }

    /** A part is a selector, or a mapping with {@code select} and {@code prefix}. */
    private List<TextPart> parts(Section section) {
        return section.items("text", field, select -> new TextPart(select, null), this::part);
    }

    private TextPart part(Section part) {
        String select = part.required("select", json == null ? ".text" : "text", field);
        TextPart read = new TextPart(select, part.text("prefix"));
        part.finish();
        return read;
    }

    private @Nullable PagingSettings paging(@Nullable Section paging) {
        if (paging == null) {
            return null;
        }
        if (page.has("next")) {
            page.problem("paging", "and `next` are two ways to the next page; keep one of them");
        }
        String parameter = paging.required("parameter", "page");
        PagingSettings settings = new PagingSettings(
                parameter.isEmpty() ? "page" : parameter, fields(paging, "cursor"), paging.checked("more", selector));
        paging.finish();
        return settings;
    }

    private @Nullable RatingSettings rating(@Nullable Section rating) {
        if (rating == null) {
            return null;
        }
        RatingSettings settings = new RatingSettings(
                fields(rating, "select"),
                rating.checked("count", selector),
                rating.decimal("best"),
                rating.decimal("worst"));
        rating.finish();
        return settings;
    }

    private @Nullable ExpectSettings expect(@Nullable Section expect) {
        if (expect == null) {
            return null;
        }
        ExpectSettings settings =
                new ExpectSettings(expect.number("minItems", 0, 0), expect.texts("mustHave", this::expected));
        expect.finish();
        return settings;
    }

    private @Nullable String expected(String name) {
        if (!ExpectSettings.FIELDS.contains(name)) {
            return "is no field that can be expected; there are " + String.join(", ", ExpectSettings.FIELDS);
        }
        return page.has(name) ? null : "is nowhere to be found: `page` has no selector `" + name + "`";
    }

    private @Nullable ReplySettings reply(@Nullable Section reply) {
        if (reply == null) {
            return null;
        }
        String item = reply.required("item", json == null ? ".owner-reply" : "reply", selector);
        boolean official = reply.flag("official", false);
        String owner = reply.checked("owner", selector);
        ReplySettings settings = item.isEmpty()
                ? null
                : new ReplySettings(
                        item,
                        official,
                        owner,
                        fields(reply, "id"),
                        fields(reply, "author"),
                        fields(reply, "authorId"),
                        parts(reply),
                        fields(reply, "date"));
        reply.finish();
        return settings;
    }
}
