package dev.vidhuk.launcher.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Surge;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.cases.CaseSamples;
import dev.vidhuk.launcher.demo.Overnight;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reputation manager's morning with the page, in a real browser: on a desk and on a phone, in all three languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ManagersMorningTest {
    private static final List<String> PAGES = List.of("/", "/overview", "/unsure", "/sources", "/search?q=доставка");

    private Chromium chromium;
    private Morning morning;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        Chromium.missing().ifPresent(what -> abort("the page is not tried in a browser: " + what));
        morning = Morning.begin(folder);
        chromium = Chromium.start();
    }

    @AfterAll
    void end() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
        if (morning != null) {
            morning.close();
            assertThat(morning.deaths()).isEmpty();
        }
    }

    @Test
    void findsWhoIsLateAnswersAndSeesTheCaseGo() {
        try (Visitor manager = enters(Device.DESKTOP, "en-GB")) {
            Page page = manager.page();
            manager.presses("Overdue");
            assertThat(page).hasURL(Pattern.compile("overdue=true"));
            Locator late = manager.card("Сергей В.");
            assertThat(late).containsText(Pattern.compile("overdue by 1 hr \\d+ min"));
            assertThat(late).containsText("verified");
            assertThat(late.locator("mark").first()).isVisible();
            page.reload();
            late.getByRole(AriaRole.LINK).click();
            Locator pane = page.locator(".pane");
            assertThat(pane).containsText("after the deadline, and showed no answer");
            pane.getByText("Why this deadline?").click();
            assertThat(pane)
                    .containsText(Pattern.compile("Calendarround the clockCounted4 hrs, until \\w+, \\d\\d:\\d\\d"));
            assertThat(pane.locator(".reckoning li")).containsText(Pattern.compile("\\d\\d:\\d\\d.* – .*\\(4 hrs\\)"));
            assertThat(pane.locator(".reckoning")).isVisible();
            manager.keeps("morning-desktop-late");

            manager.presses("I see to it");
            assertThat(pane).containsText("in work");
            pane.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Note"))
                    .click();
            page.getByLabel("Why").fill("звоню клиенту <b>сейчас</b>");
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Note"))
                    .click();
            assertThat(pane).containsText("звоню клиенту <b>сейчас</b>");

            Overnight.answer(morning.portal(), "Сергей В.", "Вернули деньги, простите.", Instant.now());
            assertThat(pane).not().containsText("звоню клиенту");
            assertThat(late).hasCount(0);
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void answersByPhoneFromThePhone() {
        try (Visitor manager = enters(Device.PHONE, "uk-UA")) {
            Page page = manager.page();
            Locator card = manager.card("Daniel R.");
            assertThat(card).containsText("відповісти за");
            manager.keeps("morning-phone-inbox");
            card.getByRole(AriaRole.LINK).first().click();
            assertThat(page).hasURL(Pattern.compile("/case/kettle%2F"));
            assertThat(page.locator("main")).containsText("чи є відповідь, тут не видно");
            manager.keeps("morning-phone-case");

            manager.presses("Ще");
            manager.presses("Відповіли інакше");
            page.getByLabel("Нотатка").fill("зателефонувала, надсилаємо новий");
            manager.keeps("morning-phone-answer");
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Відповіли інакше"))
                    .click();
            assertThat(page.locator(".deadline")).containsText("телефоном");
            assertThat(page.locator(".history")).containsText("зателефонувала, надсилаємо новий");
            page.getByText("← Вхідні").click();
            assertThat(page.locator("main h1")).containsText("чекають на відповідь");
            assertThat(card).hasCount(0);
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void worksByKeysAlsoOnAUkrainianKeyboard() {
        try (Visitor manager = enters(Device.DESKTOP, "uk-UA")) {
            Page page = manager.page();
            assertThat(page.locator(".card").first()).isVisible();
            String first = who(page.locator(".card.selected"));
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(page.locator(".card.selected")).not().containsText(first);
            page.evaluate("() => document.dispatchEvent("
                    + "new KeyboardEvent('keydown', {key: 'л', code: 'KeyK', bubbles: true}))");
            assertThat(page.locator(".card.selected")).containsText(first);
            page.keyboard().press("g");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Чия це справа?");
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("наступна справа");
            page.keyboard().press("Escape");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/case/"));
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void seesANewComplaintWithoutReloading() {
        try (Visitor manager = enters(Device.DESKTOP, "ru-RU")) {
            assertThat(manager.page().locator(".card").first()).isVisible();

            Overnight.write(morning.portal(), "Зоя К.", 1, "Ужасно: привезли разбитую лампу.", Instant.now());

            assertThat(manager.card("Зоя К.")).containsText("ответить через");
            assertThat(manager.page().locator(".notices")).containsText("1 новое дело");
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void seesWhatIsComplainedOfMoreThanUsualAndNothingOfItWhenItIsOver() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS);
        try (Visitor manager = enters(Device.PHONE, "uk-UA")) {
            manager.goesTo("/overview?brand=svitlo");
            Locator surges = manager.page().locator(".surges");
            assertThat(surges).hasCount(0);

            morning.write(new Surge("svitlo", "delivery.late", AlertStatus.FIRING, 14, 2.5, start, start));
            morning.write(new Surge("other", "product", AlertStatus.FIRING, 7, 1, start, start));
            assertThat(surges).containsText("14 скарг за звичайних приблизно 2,5");
            assertThat(surges).containsText("станом на");
            assertThat(surges.locator("li")).hasCount(1);
            assertThat(Axe.findings(manager.page())).isEmpty();
            manager.keeps("morning-phone-surges");
            surges.getByText("запізнення доставки").click();
            assertThat(manager.page()).hasURL(Pattern.compile("/search\\?brand=svitlo&category=delivery.late"));

            morning.write(new Surge("svitlo", "delivery.late", AlertStatus.RESOLVED, 1, 2.5, start, start));
            morning.write(new Surge("other", "product", AlertStatus.RESOLVED, 1, 1, start, start));
            manager.goesTo("/overview");
            assertThat(surges).hasCount(0);
            assertThat(manager.complaints()).isEmpty();
        }
    }

    /** As alerts writes them: what was done, why, and a note. */
    @ParameterizedTest
    @CsvSource({
        "due-soon, due-soon-75, після 75 % часу",
        "due-soon, due-soon-50-again-2, після 50 % часу",
        "escalation, escalation-2, крок 2",
        "passed-over, due-unverified, не перевірено",
        "passed-over, due-again-1, строк настав",
        "reopened, edit-adds-a-complaint, скарг",
        "refused, not-waiting, Беру на себе",
        "planned, portals, portals"
    })
    void readsEachMoveOfACaseInItsOwnLanguage(String what, String why, String said) {
        String id = "journal/" + why;
        morning.write(CaseSamples.state(id), what, why, what.equals("refused") ? "acknowledge" : null);
        try (Visitor manager = enters(Device.PHONE, "uk-UA")) {
            manager.goesTo("/case/" + id.replace("/", "%2F"));
            Locator move = manager.page().locator(".history li");

            assertThat(move).containsText(said);
            assertThat(move.locator("strong")).containsText(Pattern.compile("[а-яіїє]{4}"));
            assertThat(move).not().containsText(Pattern.compile("again|edit-|due|escalat|passed|refused|acknowledge"));
        }
    }

    @ParameterizedTest
    @CsvSource({"uk-UA, Прочитати не вдається", "ru-RU, Прочитать не удаётся", "en-GB, It cannot be read"})
    void readsWhyASourceIsStaleInItsOwnLanguage(String language, String said) {
        try (Visitor manager = enters(Device.PHONE, language)) {
            manager.goesTo("/sources");
            Locator card = manager.card("shelf");
            assertThat(manager.page().locator(".card").first()).isVisible();

            morning.write(Json.read("""
                    {"id": "stale", "kind": "source-stale", "status": "firing", "subject": "shelf", "round": 1,
                     "at": "2025-11-20T18:30:00Z", "step": "no-good-poll-since-2025-11-20T18:00:00Z", "escalationLevel": 0,
                     "summary": "Source shelf of svitlo cannot be read", "receivers": []}""", Alert.class));

            assertThat(card).containsText(Pattern.compile(said + " .*20.*2025"));
            assertThat(card).not().containsText("of svitlo");
            assertThat(Axe.findings(manager.page())).isEmpty();
            manager.keeps("morning-phone-stale-" + language);
        }
    }

    @Test
    void saysSinceWhenTheConnectionIsLostAndComesBackByItself() {
        try (Visitor manager = enters(Device.PHONE, "en-GB")) {
            Locator lost = manager.page().locator(".connection");
            assertThat(lost).isEmpty();

            manager.context().setOffline(true);
            assertThat(lost).containsText(Pattern.compile("Connection lost since \\d\\d:\\d\\d"));
            manager.context().setOffline(false);

            assertThat(lost).isEmpty();
        }
    }

    @Test
    void decidesWhatTheTaggerWouldOnlyGuess() {
        Overnight.write(morning.portal(), "Ян Ф.", 3, "Ну таке", Instant.now());
        try (Visitor manager = enters(Device.PHONE, "uk-UA")) {
            manager.goesTo("/unsure");
            Locator card = manager.page().locator(".card").first();
            String author = who(card);
            card.getByLabel("негативний").check();
            card.getByLabel("погана якість").check();
            manager.keeps("morning-phone-decision");
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Зберегти й відкрити справу"))
                    .click();

            assertThat(manager.page().locator(".notices")).containsText("справу відкрито");
            assertThat(manager.card(author)).hasCount(0);
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void keepsStrangersOutAndTellsThemHowToComeIn() {
        try (Visitor stranger = Visitor.enters(
                chromium.browser(), Device.DESKTOP, "en-GB", morning.door().resolve("/overview?brand=svitlo"))) {
            assertThat(stranger.page().locator("main")).containsText("Open it by the address that Vidhuk prints");

            stranger.page().getByLabel("Token").fill("not the right one");
            stranger.presses("Open");

            assertThat(stranger.page().locator("main")).containsText("That token is not the right one.");
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, uk-UA", "PHONE, ru-RU"})
    void keepsNobodyOut(Device device, String language) {
        List<Object> findings = new ArrayList<>();
        try (Visitor visitor = enters(device, language)) {
            List<String> pages = new ArrayList<>(PAGES);
            pages.add(visitor.page().locator(".card a").first().getAttribute("href"));
            for (String path : pages) {
                visitor.goesTo(path);
                String name = path.equals("/") ? "inbox" : path.split("[/?]")[1];
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    visitor.prefers(scheme);
                    findings.addAll(Axe.findings(visitor.page()));
                    visitor.keeps((name + "-" + device + "-" + scheme).toLowerCase(java.util.Locale.ROOT));
                }
            }
            assertThat(findings).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private Visitor enters(Device device, String language) {
        return Visitor.enters(chromium.browser(), device, language, morning.door());
    }

    private static String who(Locator card) {
        return card.locator(".who a").textContent();
    }
}
