package dev.vidhuk.dashboard.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vidhuk.dashboard.query.ReviewRow;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseAction;
import io.javalin.http.Context;

/** What people do to cases. */
final class Actions {
    private final Shown shown;
    private final Desk desk;

    Actions(Shown shown, Desk desk) {
        this.shown = shown;
        this.desk = desk;
    }

    void take(Context context) {
        String id = context.pathParam("id");
        ReviewRow row = CaseFolder.row(shown, id);
        Wish wish = body(context, Wish.class);
        CaseAction action = wish.on(id, desk.user(), desk.now());
        if (row.state() == null && action.action() != ActionKind.OPEN) {
            throw new Refused(422, "this review has no case; `open` gives it one", "action");
        }
        desk.write(action);
        context.status(202);
        new Answer().put("id", action.id()).send(context);
    }

    /** What the request says, which has to be JSON of that form. */
    static <T> T body(Context context, Class<T> form) {
        try {
            T read = Answer.MAPPER.readValue(context.body(), form);
            if (read == null) {
                throw new Refused(400, "there is nothing in the request");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new Refused(400, "cannot be read: " + e.getOriginalMessage());
        }
    }
}
