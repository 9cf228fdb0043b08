package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.query.Filter;
import dev.vidhuk.dashboard.query.Listing;
import dev.vidhuk.dashboard.query.ReviewRow;
import dev.vidhuk.dashboard.query.Reviews;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.TagDecision;
import dev.vidhuk.events.Tags;
import dev.vidhuk.events.kafka.Json;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole lists as files: as they are at one moment, row by row, however many there are. */
final class Exports {
    private final Shown shown;

    Exports(Shown shown) {
        this.shown = shown;
    }

    /** How one row is written. */
    private interface RowForm {
        @Nullable
        String line(ReviewRow row);
    }

    Handler csv(Listing listing) {
        return context -> {
            Filter filter = new Asked(context).filter();
            context.contentType("text/csv; charset=utf-8");
            write(context, listing, filter, name(listing) + ".csv", CsvRow.HEAD, CsvRow::of);
        };
    }

    Handler jsonLines(Listing listing) {
        return context -> {
            Filter filter = new Asked(context).filter();
            context.contentType("application/jsonl; charset=utf-8");
            write(
                    context,
                    listing,
                    filter,
                    name(listing) + ".jsonl",
                    "",
                    row -> Lists.item(row, null).json() + "\n");
        };
    }

    /** What people have decided, in the form that {@code vidhuk train} and {@code vidhuk evaluate} read. */
    void labels(Context context) throws IOException {
        Filter filter = new Asked(context).filter();
        context.contentType("application/jsonl; charset=utf-8");
        write(context, Listing.DECIDED, filter, "decided.jsonl", "", Exports::label);
    }

    private static @Nullable String label(ReviewRow row) {
        if (row.review() == null || row.decision() == null) {
            return null;
        }
        Review review = Json.read(row.review(), Review.class);
        TagDecision decision = Json.read(row.decision(), TagDecision.class);
        if (!review.hasText()) {
            return null; // there is nothing to learn from
        }
        return new Answer()
                        .put("id", review.id())
                        .put("text", review.text())
                        .put("lang", language(row))
                        .put("sentiment", List.of(decision.sentiment()))
                        .put("rating", review.rating())
                        .put("categories", decision.categories())
                        .put("source", review.source())
                        .json()
                + "\n";
    }

    private static String language(ReviewRow row) {
        return row.tags() == null ? "und" : Json.read(row.tags(), Tags.class).language();
    }

    private static String name(Listing listing) {
        return Json.name(listing);
    }

    private void write(Context context, Listing listing, Filter filter, String name, String head, RowForm form)
            throws IOException {
        context.header("Content-Disposition", "attachment; filename=\"vidhuk-" + name + "\"");
        Reviews reviews = shown.reviews();
        Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
        out.write(head);
        reviews.each(listing, filter, row -> {
            String line = form.line(row);
            if (line != null) {
                out.write(line);
            }
        });
        out.flush();
    }
}
