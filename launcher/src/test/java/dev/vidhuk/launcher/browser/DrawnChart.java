package dev.vidhuk.launcher.browser;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart as the page shows it; numbers are text, without signs between thousands, and a dash stands for none.
 *
 * @param drawn by name of the series what Chart.js draws
 * @param table the same as the table below the picture says it
 */
record DrawnChart(Map<String, List<String>> drawn, Map<String, List<String>> table) {
    private static final String READ = """
            () => [...document.querySelectorAll('section.chart')].map(section => {
                const canvas = section.querySelector('canvas');
                const chart = canvas && window.Chart && window.Chart.getChart(canvas);
                const names = [...section.querySelectorAll('thead th')].slice(1).map(cell => cell.textContent);
                const rows = [...section.querySelectorAll('tbody tr')];
                const cell = (row, i) => row.querySelectorAll('td')[i].textContent.replaceAll(',', '');
                return [
                    section.querySelector('h2, strong').textContent,
                    chart ? chart.data.datasets.map(one => [one.label, one.data.map(value => String(value ?? '–'))]) : [],
                    names.map((name, i) => [name, rows.map(row => cell(row, i))])];
            })""";

    /** All charts of a page by their titles; one that has nothing to show has no series. */
    static Map<String, DrawnChart> all(Page page) {
        Map<String, DrawnChart> charts = new LinkedHashMap<>();
        for (Object chart : (List<?>) page.evaluate(READ)) {
            List<?> parts = (List<?>) chart;
            charts.put(parts.get(0).toString(), new DrawnChart(series(parts.get(1)), series(parts.get(2))));
        }
        return charts;
    }

    private static Map<String, List<String>> series(Object all) {
        Map<String, List<String>> series = new LinkedHashMap<>();
        for (Object one : (List<?>) all) {
            List<?> parts = (List<?>) one;
            series.put(
                    parts.get(0).toString(),
                    ((List<?>) parts.get(1)).stream().map(Object::toString).toList());
        }
        return series;
    }
}
