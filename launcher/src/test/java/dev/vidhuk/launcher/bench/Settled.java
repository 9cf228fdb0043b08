package dev.vidhuk.launcher.bench;

import dev.vidhuk.launcher.endtoend.Browser;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Waits until a dashboard shows what there is. */
final class Settled {
    static final Duration PATIENCE = Duration.ofHours(1);
    /** Longer than the dashboard waits before it puts on disk what it has taken in. */
    private static final Duration QUIET = Duration.ofSeconds(7);

    private Settled() {}

    static void awaitReviews(Browser browser, int reviews) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> browser.json("/api/search?limit=1").get("total").asInt() >= reviews);
    }

    /** Returns when nothing that is in the topics is still to be taken in. */
    static void awaitLag(Browser browser) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> browser.json("/api/me").get("lag").asLong() == 0);
    }

    /** Returns when nothing has come for so long that all is on disk. */
    static void awaitQuiet(Browser browser) {
        String[] before = {""};
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .during(QUIET)
                .until(() -> {
                    String now = browser.json("/api/me").get("asOf").asText();
                    boolean quiet = now.equals(before[0]);
                    before[0] = now;
                    return quiet;
                });
    }
}
