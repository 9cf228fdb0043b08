package dev.vidhuk.launcher.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody at a browser, and whatever the browser complains of meanwhile. */
final class Visitor implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE = 20_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("error: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("error: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    /** Somebody who comes in by that door. */
    static Visitor enters(Browser browser, Device device, String language, URI door) {
        Visitor visitor = new Visitor(browser.newContext(device.options().setLocale(language)));
        visitor.page.navigate(door.toString());
        visitor.page.waitForSelector("main h1");
        return visitor;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Goes to another page by its address, and waits until there is something to see. */
    void goesTo(String path) {
        URI here = URI.create(page.url());
        page.navigate(here.resolve(path).toString());
        page.waitForSelector("main h1");
        page.waitForFunction("() => !document.querySelector('.loading')");
    }

    void prefers(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    void presses(String button) {
        button(button).click();
    }

    /** The first button of that name. */
    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** The card of what that author wrote. */
    Locator card(String author) {
        return page.locator(".card", new Page.LocatorOptions().setHasText(author));
    }

    /** Keeps what is to be seen, below {@code target/screenshots}. */
    void keeps(String name) {
        page.evaluate("() => window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** What the browser has complained of: errors, and dialogs that a script opened. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
