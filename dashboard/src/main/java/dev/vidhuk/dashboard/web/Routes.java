package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.query.Listing;
import java.util.List;

/** All requests of the API; what is not here is not answered. */
final class Routes {
    private Routes() {}

    static List<Route> of(Shown shown, Desk desk, Keys keys, EventStream events) {
        Lists lists = new Lists(shown);
        return List.of(
                Route.get("/api/me", new Me(shown, keys, desk.user())::show),
                Route.get("/api/inbox", lists.of(Listing.INBOX)),
                Route.get("/api/unsure", lists.of(Listing.UNSURE)),
                Route.get("/api/search", lists.of(Listing.SEARCH)),
                Route.get("/api/cases/{id}", new CaseFolder(shown)::show),
                Route.post("/api/cases/{id}/actions", new Actions(shown, desk)::take),
                Route.get("/api/sources", new SourceList(shown)::show),
                Route.get("/api/events", events::listen));
    }
}
