package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.query.ReviewRow;
import io.javalin.http.Context;

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
                .send(context);
    }

    static ReviewRow row(Shown shown, String id) {
        return shown.reviews()
                .one(id)
                .filter(row -> row.state() != null || row.review() != null)
                .orElseThrow(() -> new Refused(404, "there is no review \"" + id + "\"", "id"));
    }
}
