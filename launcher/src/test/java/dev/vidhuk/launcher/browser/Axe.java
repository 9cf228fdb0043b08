package dev.vidhuk.launcher.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Looks for what keeps people with disabilities out. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                .filter(found => ['serious', 'critical'].includes(found.impact))
                .map(found => found.id + ': ' + found.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '))
            """;

    private Axe() {}

    /** What is serious or critical on the page, each in a sentence. */
    static List<?> findings(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return (List<?>) page.evaluate(RUN);
    }

    private static String script() {
        try {
            Properties about = new Properties();
            about.load(stream("/META-INF/maven/org.webjars.npm/axe-core/pom.properties"));
            String path = "/META-INF/resources/webjars/axe-core/" + about.getProperty("version") + "/axe.min.js";
            try (InputStream script = stream(path)) {
                return new String(script.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream stream(String path) {
        return Objects.requireNonNull(Axe.class.getResourceAsStream(path), path);
    }
}
