package dev.vidhuk.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvRowTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+380", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void putsAnApostropheBeforeWhatWouldBeAFormula(String text) {
        assertThat(CsvRow.cell(text)).startsWith(text.matches("(?s)[\r\n].*") ? "\"'" : "'");
    }

    @Test
    void keepsCommasQuotesAndLinesWithinTheCell() {
        assertThat(CsvRow.cell("a,\"b\"\nc")).isEqualTo("\"a,\"\"b\"\"\nc\"");
        assertThat(CsvRow.cell("звичайний текст")).isEqualTo("звичайний текст");
        assertThat(CsvRow.cell("")).isEmpty();
    }
}
