package dev.vidhuk.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What our modules must not do, and that they find one another. Whether they work, the tests in a browser say. */
final class PageModulesTest {
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) '([^']+)'");
    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

    static Stream<Path> modules() throws IOException {
        return PageText.modules().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void turnsNothingFromOutsideIntoMarkupOrCode(Path module) {
        assertThat(PageText.read(module))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "srcdoc")
                .doesNotContain("createContextualFragment", "DOMParser", "dangerously", "eval(", "new Function")
                .doesNotContain("setAttribute('on", "setAttribute('style");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void importsOnlyModulesThatAreThere(Path module) {
        Stream<String> imports = IMPORT.matcher(PageText.read(module)).results().map(found -> found.group(1));

        assertThat(imports)
                .allSatisfy(name -> assertThat(
                                Objects.requireNonNull(module.getParent()).resolve(name))
                        .isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void staysSmall(Path module) {
        assertThat(PageText.read(module).lines().count()).isLessThan(250);
    }

    @Test
    void hasNoScriptAndNoStyleInThePageItself() {
        String page = PageText.text("index.html");

        assertThat(page).doesNotContain("<style", "style=", "javascript:").doesNotContainPattern("\\son[a-z]+=");
        assertThat(Pattern.compile("<script(?![^>]*\\ssrc=)").matcher(page).find())
                .isFalse();
    }

    @Test
    void servesAllThatThePageAsksFor() {
        Stream<String> wanted =
                ADDRESS.matcher(PageText.text("index.html")).results().map(PageModulesTest::path);

        assertThat(wanted).hasSizeGreaterThan(4).allMatch(PageText::exists);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/preact/LICENSE", "lib/chart/LICENSE.md", "lib/chart/chart.umd.js"})
    void bringsTheLibrariesWithTheirLicences(String path) {
        assertThat(PageText.text(path)).isNotBlank();
    }

    private static String path(MatchResult address) {
        return address.group(1).substring(1);
    }
}
