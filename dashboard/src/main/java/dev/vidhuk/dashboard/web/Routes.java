package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.query.Listing;
import java.util.List;

/** All requests of the API; what is not here is not answered. */
final class Routes {
    private Routes() {}

    static List<Route> of(Shown shown, Desk desk, Keys keys, EventStream events) {
        Lists lists = new Lists(shown);
        Exports exports = new Exports(shown);
        return List.of(
                Route.get("/api/me", new Me(shown, keys, desk.user())::show),
                Route.get("/api/inbox", lists.of(Listing.INBOX)),
                Route.get("/api/unsure", lists.of(Listing.UNSURE)),
                Route.get("/api/search", lists.of(Listing.SEARCH)),
                Route.get("/api/cases/{id}", new CaseFolder(shown)::show),
                Route.post("/api/cases/{id}/actions", new Actions(shown, desk)::take),
                Route.get("/api/overview", new OverviewFigures(shown)::show),
                Route.get("/api/surges", new SurgeList(shown)::show),
                Route.post("/api/unsure/{id}", new Decisions(shown, desk)::take),
                Route.get("/api/unsure/export.jsonl", exports::labels),
                Route.get("/api/export/inbox.csv", exports.csv(Listing.INBOX)),
                Route.get("/api/export/inbox.jsonl", exports.jsonLines(Listing.INBOX)),
                Route.get("/api/export/search.csv", exports.csv(Listing.SEARCH)),
                Route.get("/api/export/search.jsonl", exports.jsonLines(Listing.SEARCH)),
                Route.get("/api/export/unsure.csv", exports.csv(Listing.UNSURE)),
                Route.get("/api/export/unsure.jsonl", exports.jsonLines(Listing.UNSURE)),
                Route.get("/report/weekly", new WeeklyReport(shown)::show),
                Route.get("/api/openapi.yaml", Description::show),
                Route.get("/api/schemas/{name}", Description::schema),
                Route.get("/api/sources", new SourceList(shown)::show),
                Route.get("/api/events", events::listen));
    }
}
