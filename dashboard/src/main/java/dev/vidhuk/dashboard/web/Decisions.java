package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.query.ReviewRow;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.Names;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.TagDecision;
import dev.vidhuk.events.kafka.Json;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people decide about reviews that the tagger would not judge. */
final class Decisions {
    private static final int LONGEST = 2_000;

    private final Shown shown;
    private final Desk desk;

    Decisions(Shown shown, Desk desk) {
        this.shown = shown;
        this.desk = desk;
    }

    private record Judgement(
            @Nullable Sentiment sentiment,
            @Nullable List<String> categories,
            @Nullable String note) {}

    void take(Context context) {
        ReviewRow row = CaseFolder.row(shown, context.pathParam("id"));
        String json = row.review();
        if (json == null) {
            throw new Refused(422, "there is no text to judge");
        }
        TagDecision decision = decision(Json.read(json, Review.class), Actions.body(context, Judgement.class));
        desk.write(decision);
        if (unhappy(decision) && row.state() == null) {
            desk.write(open(decision));
        }
        context.status(202);
        new Answer().put("id", decision.reviewId()).send(context);
    }

    private TagDecision decision(Review review, Judgement judgement) {
        Sentiment sentiment = judgement.sentiment();
        if (sentiment == null || sentiment == Sentiment.UNSURE) {
            throw new Refused(422, "must be negative, neutral, positive or mixed", "sentiment");
        }
        List<String> categories = judgement.categories() == null ? List.of() : judgement.categories();
        if (!categories.stream().allMatch(Names::valid)) {
            throw new Refused(422, "are names of the taxonomy", "categories");
        }
        String note = judgement.note();
        if (note != null && note.length() > LONGEST) {
            throw new Refused(422, "is longer than " + LONGEST + " characters", "note");
        }
        return new TagDecision(review.id(), review.revision(), sentiment, categories, desk.user(), desk.now(), note);
    }

    private static boolean unhappy(TagDecision decision) {
        return decision.sentiment() == Sentiment.NEGATIVE || decision.sentiment() == Sentiment.MIXED;
    }

    private static CaseAction open(TagDecision decision) {
        Instant at = decision.at();
        return new CaseAction(
                UUID.randomUUID().toString(),
                decision.reviewId(),
                1,
                ActionKind.OPEN,
                decision.by(),
                at,
                null,
                null,
                null,
                decision.note());
    }
}
