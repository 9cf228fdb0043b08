package dev.vidhuk.dashboard.store;

import dev.vidhuk.dashboard.search.ReviewText;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.events.TagDecision;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.Tags;
import dev.vidhuk.events.kafka.Json;
import java.time.Instant;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/** A dossier as a document, and back. */
final class DossierDocument {
    private DossierDocument() {}

    static Document of(Dossier dossier) {
        Form form = new Form(Kind.REVIEW, dossier.id());
        form.sorted(Fields.ORDER, dossier.id());
        form.flag(Fields.UNDECIDED, dossier.undecided());
        form.flag(Fields.DECIDED, dossier.decision() != null);
        TaggedReview tagged = dossier.tagged();
        Case state = dossier.state();
        if (tagged != null) {
            review(form, tagged.review());
            tags(form, tagged.tags(), state);
            form.json(Fields.REVIEW_JSON, tagged.review());
            form.json(Fields.TAGS, tagged.tags());
            form.stored(Fields.TAGGED_BY, tagged.taggedBy());
            form.stored(Fields.TAGGED_AT, tagged.taggedAt().toString());
        }
        if (state != null) {
            state(form, state, tagged == null);
        }
        form.json(Fields.CASE, state);
        form.json(Fields.DECISION, dossier.decision());
        form.json(Fields.LINKS, dossier.links());
        form.stored(Fields.DRAFT, dossier.draft());
        form.json(Fields.PROOF, dossier.proof());
        return form.document();
    }

    private static void review(Form form, Review review) {
        form.flag(Fields.SHOWN, true);
        place(form, review.brand(), review.source(), review.location());
        form.time(Fields.PUBLISHED, review.publishedAt());
        Double rating = review.rating();
        form.word(Fields.RATING, rating == null ? null : Long.toString(Math.round(rating)));
        ReviewText.of(review).forEach(form::text);
    }

    private static void tags(Form form, Tags tags, @Nullable Case state) {
        form.word(Fields.SENTIMENT, Json.name(tags.sentiment()));
        form.categories(tags.complaints().stream().map(Complaint::category).toList());
        if (state == null) { // else the case says how bad it is
            form.word(Fields.SEVERITY, Json.name(tags.severity()));
        }
    }

    private static void state(Form form, Case state, boolean alone) {
        if (alone) {
            place(form, state.brand(), state.source(), state.location());
            form.time(Fields.PUBLISHED, state.publishedAt());
        }
        form.word(Fields.SEVERITY, Json.name(state.severity()));
        form.word(Fields.STATUS, Json.name(state.status()));
        form.word(Fields.REASON, Json.name(state.reason()));
        form.word(Fields.ASSIGNEE, state.assignee());
        form.word(Fields.OVERDUE, Boolean.toString(state.overdue()));
        form.word(Fields.VERIFIED, state.verified() == null ? null : Boolean.toString(state.verified()));
        form.flag(Fields.WAITING, state.waiting());
        form.number(Fields.DUE, state.dueAt().toEpochMilli());
    }

    private static void place(Form form, String brand, String source, @Nullable String location) {
        form.word(Fields.BRAND, brand);
        form.word(Fields.SOURCE, source);
        form.word(Fields.LOCATION, location);
    }

    static Dossier read(String id, Document stored) {
        return new Dossier(
                id,
                tagged(stored),
                part(stored, Fields.CASE, Case.class),
                part(stored, Fields.DECISION, TagDecision.class),
                part(stored, Fields.LINKS, ReviewLink.class),
                stored.get(Fields.DRAFT),
                part(stored, Fields.PROOF, DeadlineProof.class));
    }

    private static @Nullable TaggedReview tagged(Document stored) {
        Review review = part(stored, Fields.REVIEW_JSON, Review.class);
        Tags tags = part(stored, Fields.TAGS, Tags.class);
        String by = stored.get(Fields.TAGGED_BY);
        String at = stored.get(Fields.TAGGED_AT);
        return review == null || tags == null || by == null || at == null
                ? null
                : new TaggedReview(review, tags, by, Instant.parse(at));
    }

    private static <T> @Nullable T part(Document stored, String field, Class<T> type) {
        String json = stored.get(field);
        return json == null ? null : Json.read(json, type);
    }
}
