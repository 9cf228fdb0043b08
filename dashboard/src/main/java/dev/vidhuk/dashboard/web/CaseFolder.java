package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.query.NextStep;
import dev.vidhuk.dashboard.query.ReviewRow;
import dev.vidhuk.dashboard.store.DeadlineProof;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.Proof;
import dev.vidhuk.events.kafka.Json;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** All about one review. */
final class CaseFolder {
    private final Shown shown;

    CaseFolder(Shown shown) {
        this.shown = shown;
    }

    void show(Context context) {
        String id = context.pathParam("id");
        Answer answer = shown.answer();
        ReviewRow row = row(shown, id);
        answer.raw("case", row.state())
                .raw("review", row.review())
                .raw("tags", row.tags())
                .put("taggedBy", row.taggedBy())
                .raws("journal", shown.records().journal(id))
                .raw("links", row.links())
                .raws("actions", shown.records().actions(id))
                .raw("decision", row.decision())
                .put("draft", row.draft())
                .put("proof", proof(row))
                .put("nextStep", nextStep(row))
                .send(context);
    }

    /** How the deadline was counted that the case has at present, where an alert has said it. */
    private static @Nullable Proof proof(ReviewRow row) {
        if (row.proof() == null || row.state() == null) {
            return null;
        }
        DeadlineProof known = Json.read(row.proof(), DeadlineProof.class);
        return known.isOf(Json.read(row.state(), Case.class)) ? known.proof() : null;
    }

    private static @Nullable NextStep nextStep(ReviewRow row) {
        return row.state() == null ? null : NextStep.of(Json.read(row.state(), Case.class));
    }

    static ReviewRow row(Shown shown, String id) {
        return shown.reviews()
                .one(id)
                .filter(row -> row.state() != null || row.review() != null)
                .orElseThrow(() -> new Refused(404, "there is no review \"" + id + "\"", "id"));
    }
}
