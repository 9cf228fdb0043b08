package dev.vidhuk.dashboard.web;

import io.javalin.http.Context;

/** What customers complain of unusually often. */
final class SurgeList {
    private final Shown shown;

    SurgeList(Shown shown) {
        this.shown = shown;
    }

    void show(Context context) {
        Answer answer = shown.answer();
        answer.raws("items", shown.records().surges(new Asked(context).ofSurges()))
                .send(context);
    }
}
