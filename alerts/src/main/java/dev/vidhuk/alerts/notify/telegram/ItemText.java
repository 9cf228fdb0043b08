package dev.vidhuk.alerts.notify.telegram;

import dev.vidhuk.alerts.notify.message.Fact;
import dev.vidhuk.alerts.notify.message.Item;
import dev.vidhuk.alerts.notify.message.Passage;

/** Writes what a message says of one alert. */
final class ItemText {
    private static final int LONGEST_FACT = 500;

    private final Sheet sheet;

    ItemText(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Writes it.
     *
     * @param withLink whether the review is opened from the text
     */
    void write(Item item, boolean withLink) {
        item.facts()
                .forEach(fact ->
                        sheet.add(fact.name() + ": " + cut(fact.value())).line());
        if (item.title() != null || !item.text().isEmpty()) {
            sheet.mark("blockquote", () -> quote(item)).line();
        }
        if (item.draft() != null) {
            draft(item.draft());
        }
        if (withLink && item.link() != null) {
            sheet.link(item.link().name(), item.link().address()).line();
        }
        if (item.reviewId() != null) {
            new CaseMark(item.reviewId(), item.round()).write(sheet);
        }
    }

    // Reasons are as long as whoever gave them liked. A code point has two units at most.
    private static String cut(String value) {
        return value.length() <= LONGEST_FACT
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_FACT / 2)) + "…";
    }

    private void quote(Item item) {
        if (item.title() != null) {
            sheet.add(item.title(), "italic");
            if (!item.text().isEmpty()) {
                sheet.line();
            }
        }
        item.text().forEach(this::passage);
    }

    private void passage(Passage passage) {
        if (passage.complaint()) {
            sheet.mark("bold", () -> sheet.add(passage.text(), "underline"));
        } else {
            sheet.add(passage.text());
        }
    }

    // It is to be copied, which Telegram offers for this kind; what is copied must hold no sign that nobody sees.
    private void draft(Fact draft) {
        sheet.add(draft.name() + ":").line();
        sheet.raw(draft.value().stripTrailing(), "pre").line();
    }
}
