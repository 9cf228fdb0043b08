package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.alerts.notify.message.Composer;
import dev.vidhuk.alerts.notify.message.Item;
import dev.vidhuk.alerts.notify.message.Limits;
import dev.vidhuk.alerts.notify.message.Message;
import dev.vidhuk.events.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lays a message out for Telegram, with as much of it as Telegram takes. */
final class Layout {
    /** Rather less of what each customer says than fewer customers. */
    private static final List<Integer> ITEMS = List.of(25, 20, 15, 10, 7, 5, 4, 3, 2, 1, 0);

    private static final List<Integer> QUOTES = List.of(600, 300, 150);

    private final Composer composer;
    private final Keyboard keyboard;

    Layout(Composer composer) {
        this.composer = composer;
        this.keyboard = new Keyboard(composer.words());
    }

    /**
     * What to send.
     *
     * @param linkButton whether a single review is opened by a button, else by a link in the text: Telegram refuses a message
     *     with a button for an address that it does not like, but only shows nothing of such a link
     */
    Letter of(Notification notification, boolean linkButton) {
        Letter letter = null;
        for (int items : ITEMS) {
            for (int quote : QUOTES) {
                Message message = composer.compose(notification, new Limits(quote, items));
                letter = of(message, linkButton);
                if (letter.fits()) {
                    return letter;
                }
            }
        }
        return cut(Objects.requireNonNull(letter));
    }

    // The headline alone is too long: no brand or source that anybody would configure.
    private static Letter cut(Letter letter) {
        return new Letter(letter.text().substring(0, Letter.LONGEST), List.of(), List.of());
    }

    private Letter of(Message message, boolean linkButton) {
        Sheet sheet = new Sheet();
        ItemText text = new ItemText(sheet);
        boolean single = message.items().size() == 1;
        if (single) {
            sheet.add(message.items().get(0).tone().sign() + " ");
        }
        sheet.add(message.headline(), "bold").line();
        boolean openedByButton = single && linkButton;
        int number = 0;
        for (Item item : message.items()) {
            if (!single) {
                String label = item.reviewId() == null ? "•" : ++number + ".";
                sheet.line()
                        .add(label + " " + item.tone().sign() + " ")
                        .add(item.what(), "bold")
                        .line();
            }
            text.write(item, !openedByButton);
        }
        List<List<ObjectNode>> buttons = new ArrayList<>(keyboard.of(message.items()));
        close(message, sheet, !single && !buttons.isEmpty());
        if (openedByButton && message.items().get(0).link() != null) {
            buttons.add(Keyboard.opening(message.items().get(0).link()));
        }
        return new Letter(sheet.text(), sheet.entities(), buttons);
    }

    private void close(Message message, Sheet sheet, boolean legend) {
        if (message.rest() != null) {
            sheet.line().add(message.rest()).line();
        }
        if (legend) {
            sheet.line().add(keyboard.legend());
        }
    }
}
