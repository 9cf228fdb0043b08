package dev.vidhuk.launcher.cases;

import static dev.vidhuk.launcher.cases.CaseSamples.overdue;
import static dev.vidhuk.launcher.cases.CaseSamples.state;
import static dev.vidhuk.launcher.cases.CaseSamples.tagged;
import static dev.vidhuk.launcher.cases.CaseSamples.taggedAs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.events.TaggedReview;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CasePageTest {
    private static final SpokenTime TIME = new SpokenTime(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC);
    private static final String ID = "portal/1";

    @Test
    void tellsAllOfACaseInOrder() {
        Case state = state(ID, """
                {"overdue": true, "verified": true, "checkedAt": "2026-11-21T02:00:00Z", "round": 2, "assignee": "olha",
                 "status": "acknowledged", "acknowledgedBy": "ivan", "acknowledgedUntil": "2026-11-21T06:00:00Z",
                 "notified": ["lead", "owner"],
                 "history": [{"at": "2026-11-20T18:05:00Z", "what": "opened", "why": "negative"},
                  {"at": "2026-11-21T04:00:00Z", "what": "acknowledged", "why": "person", "by": "ivan", "note": "дзвоню"}]}
                """);
        TaggedReview review = tagged(ID, """
                {"url": "https://portal.example/1", "replyCount": 3, "replies": [
                 {"id": "r", "author": "Svitlo", "official": true, "byAuthor": false, "state": "published",
                  "text": "Перепрошуємо", "publishedAt": "2026-11-20T00:00:00Z", "publishedPrecision": "day",
                  "firstSeenAt": "2026-11-20T19:00:00Z"},
                 {"id": "s", "official": false, "byAuthor": true, "state": "pending", "text": "Досі чекаю",
                  "publishedAt": "2026-11-20T20:00:00Z", "publishedPrecision": "second",
                  "firstSeenAt": "2026-11-20T20:00:00Z"}]}
                """);

        List<String> lines =
                page(new CaseStory(ID, state, review, overdue(state).proof(), null));

        assertThat(lines)
                .containsExactly(
                        "portal/1: acknowledged, overdue, round 2",
                        "  customer     Олена К.",
                        "  stars        1 of 5",
                        "  written      2026-11-20 18:00:00 Z",
                        "  place        portal (svitlo)",
                        "  link         https://portal.example/1",
                        "  text         «Чекала три тижні.»",
                        "  tags         negative, severity high, about delivery.late",
                        "  clock        began 2026-11-20 18:00:00 Z, policy portals",
                        "  due          2026-11-21 02:00:00 Z (3 h ago)",
                        "  overdue      verified: read at 2026-11-21 02:00:00 Z, after the deadline, and without an answer",
                        "  counted      8 h in the calendar kyiv-shop",
                        "               2026-11-20 18:00:00 Z to 2026-11-21 02:00:00 Z",
                        "  assignee     olha",
                        "  acknowledged until 2026-11-21 06:00:00 Z (in 1 h) by ivan",
                        "  told         lead, owner",
                        "  reply        2026-11-20 Svitlo (the brand): «Перепрошуємо»",
                        "  reply        2026-11-20 20:00:00 Z unknown (the customer), pending: «Досі чекаю»",
                        "               … of 3 replies",
                        "  history      2026-11-20 18:05:00 Z opened (negative)",
                        "  history      2026-11-21 04:00:00 Z acknowledged (person) by ivan: дзвоню");
    }

    @Test
    void saysWhatIsNotKnown() {
        Case erased = state(ID, "{\"status\": \"closed\", \"closedAs\": \"erased\", \"url\": null}");
        TaggedReview bare = taggedAs("unsure", ID, """
                {"author": null, "text": null, "rating": null, "repliesVisible": false, "publishedPrecision": "unknown",
                 "withdrawnAt": "2026-11-21T01:00:00Z"}""");

        assertThat(page(new CaseStory(ID, erased, null, null, null)))
                .startsWith("portal/1: closed as erased", "  review       erased; its text and author are gone")
                .contains("  told         nobody");
        assertThat(page(new CaseStory(ID, null, bare, null, null)))
                .containsExactly(
                        "portal/1: no case",
                        "  customer     unknown",
                        "  stars        no stars",
                        "  written      before 2026-11-20 18:00:00 Z",
                        "  place        portal (svitlo)",
                        "  text         none",
                        "  tags         unsure, severity high, about delivery.late",
                        "  withdrawn    2026-11-21 01:00:00 Z",
                        "  replies      cannot be seen at this place");
    }

    @Test
    void namesTheReviewsThatSayTheSame() {
        ReviewLink copies = new ReviewLink("c-1", List.of("forum/7", "maps/\u001b3"), null);
        ReviewLink campaign = new ReviewLink("c-1", List.of("forum/7"), "m-1");

        assertThat(page(new CaseStory(ID, state(ID), tagged(ID), null, copies)))
                .contains("  also at      forum/7, maps/·3")
                .noneMatch(line -> line.contains("campaign"));
        assertThat(page(new CaseStory(ID, state(ID), tagged(ID), null, campaign)))
                .contains("  also at      forum/7", "  campaign     m-1: many authors write the same");
    }

    @Test
    void letsNothingFromOutsideSteerTheTerminal() {
        TaggedReview review = tagged(ID, "{\"author\": \"x\\u001b]0;t\\u0007\", \"text\": \"1\\r2\\u2066\"}");

        List<String> lines = page(new CaseStory(ID, state(ID), review, null, null));

        assertThat(lines).contains("  customer     x·]0;t·", "  text         «1 2»");
        assertThat(String.join("", lines).chars()).noneMatch(Character::isISOControl);
    }

    private static List<String> page(CaseStory story) {
        return CasePage.lines(story, TIME);
    }
}
