package dev.vidhuk.launcher.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser that the machine has, driven by Playwright on the machine's Node; docs/decisions/0028. */
final class Chromium implements AutoCloseable {
    private static final int OLDEST_NODE = 20;
    /** For what has to come by polls, topics and events first; in milliseconds. */
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** What is missing to start one, or nothing. */
    static Optional<String> missing() {
        if (chromium().isEmpty()) {
            return Optional.of("no Chromium is found: install it, or name it in CHROMIUM");
        }
        return bundled() || node().isPresent()
                ? Optional.empty()
                : Optional.of(
                        "no Node " + OLDEST_NODE + " or newer is found: install it, name it in NODE, or add -Pnode");
    }

    static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        if (!bundled()) {
            System.setProperty("playwright.nodejs.path", node().orElseThrow().toString());
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium().orElseThrow())
                            .setArgs(List.of("--disable-dev-shm-usage", "--disable-gpu")));
            return new Chromium(playwright, browser);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> chromium() {
        return found("CHROMIUM", "chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> node() {
        return found("NODE", "node").filter(Chromium::youngEnough);
    }

    private static boolean bundled() {
        String os = System.getProperty("os.name").startsWith("Linux") ? "linux" : "mac";
        return Stream.of(os, os + "-arm64")
                .anyMatch(platform -> Chromium.class.getResource("/driver/" + platform + "/node") != null);
    }

    private static Optional<Path> found(String variable, String... names) {
        String named = System.getenv(variable);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean youngEnough(Path node) {
        try {
            Process asked = new ProcessBuilder(node.toString(), "--version").start();
            String version = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            asked.waitFor(10, TimeUnit.SECONDS);
            return Integer.parseInt(version.replaceFirst("^v(\\d+)\\..*$", "$1")) >= OLDEST_NODE;
        } catch (IOException | NumberFormatException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
