package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.Catalogue;
import io.javalin.http.Context;

/** What a page needs to know before it asks for anything. */
final class Me {
    private final Shown shown;
    private final Keys keys;
    private final String user;

    Me(Shown shown, Keys keys, String user) {
        this.shown = shown;
        this.keys = keys;
        this.user = user;
    }

    void show(Context context) {
        Catalogue catalogue = shown.catalogue();
        shown.answer()
                .put("csrf", keys.csrf())
                .put("user", user)
                .put("brands", catalogue.brands())
                .put("sources", catalogue.sources())
                .put("locations", catalogue.locations())
                .put("categories", catalogue.categories())
                .put("receivers", catalogue.receivers())
                .send(context);
    }
}
