package dev.vidhuk.launcher.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.vidhuk.launcher.cases.CaseSamples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More cases than one page of the inbox has. */
final class LongInboxTest {
    private static final int CASES = 60;
    private static final String OF_LONG = "{\"source\": \"long\"}";

    @Test
    void followsWhatBecomesOfTheCasesBehindTheFirstPage(@TempDir Path folder) throws Exception {
        Chromium.missing().ifPresent(what -> abort("a long inbox is not shown to a browser: " + what));
        try (Morning morning = Morning.start(folder)) {
            for (int i = 0; i < CASES; i++) {
                write(morning, "long/" + i);
            }
            try (Chromium chromium = Chromium.start();
                    Visitor visitor = Visitor.enters(chromium.browser(), Device.PHONE, "en-GB", morning.door())) {
                Page page = visitor.page();
                visitor.goesTo("/?source=long");
                Locator cards = page.locator("main .card");
                assertThat(page.locator("main h1")).containsText(CASES + " customers wait");
                assertThat(cards).hasCount(50);
                page.getByText("Show more").click();
                assertThat(cards).hasCount(CASES);

                write(morning, "long/59", "{\"status\": \"answered\"}");

                assertThat(cards).hasCount(CASES - 1);
                assertThat(page.locator("main h1")).containsText(CASES - 1 + " customers wait");
                visitor.keeps("long-inbox");
            }
        }
    }

    private static void write(Morning morning, String id, String... changes) {
        String dueAt = "{\"dueAt\": \"2026-11-21T02:%02d:00Z\"}".formatted(Integer.parseInt(id.substring(5)));
        String[] all = {OF_LONG, dueAt, changes.length == 0 ? "{}" : changes[0]};
        CaseSamples.write(morning.kafka(), morning.kafka().topics().cases(), id, CaseSamples.state(id, all));
    }
}
