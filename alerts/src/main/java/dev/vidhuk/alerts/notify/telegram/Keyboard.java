package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.alerts.notify.message.Item;
import dev.vidhuk.alerts.notify.message.Link;
import dev.vidhuk.alerts.notify.message.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The buttons under a message: named ones for a single case, and of several cases a numbered row of signs for each. */
final class Keyboard {
    private final Words words;

    Keyboard(Words words) {
        this.words = words;
    }

    /** Whether somebody can act on it, by a message that will be read back. */
    static boolean actable(Item item) {
        return item.reviewId() != null && !item.over() && new CaseMark(item.reviewId(), item.round()).legible();
    }

    /** Its buttons without the one that opens the review. */
    List<List<ObjectNode>> of(List<Item> items) {
        return items.size() == 1 ? single(items.get(0)) : numbered(items);
    }

    /** A button that opens the review. */
    static List<ObjectNode> opening(Link link) {
        return List.of(
                Bot.body().put("text", link.name()).put("url", link.address().toASCIIString()));
    }

    /** What the signs mean. */
    String legend() {
        return Arrays.stream(Deed.values()).map(this::named).collect(Collectors.joining(" · "));
    }

    private List<List<ObjectNode>> single(Item item) {
        if (!actable(item)) {
            return List.of();
        }
        return List.of(
                row(item, Stream.of(Deed.ACKNOWLEDGE, Deed.ASSIGN), ""),
                row(item, Stream.of(Deed.SNOOZE_HOUR, Deed.SNOOZE_MORNING), ""));
    }

    // As the text numbers them and a note finds them: cases alone, whether or not they can be acted on.
    private List<List<ObjectNode>> numbered(List<Item> items) {
        List<List<ObjectNode>> rows = new ArrayList<>();
        int number = 0;
        for (Item item : items) {
            number += item.reviewId() == null ? 0 : 1;
            if (actable(item)) {
                rows.add(row(item, Arrays.stream(Deed.values()), number + " "));
            }
        }
        return rows;
    }

    private List<ObjectNode> row(Item item, Stream<Deed> deeds, String number) {
        CaseMark mark = new CaseMark(String.valueOf(item.reviewId()), item.round());
        return deeds.map(deed -> Bot.body()
                        .put("text", number.isEmpty() ? named(deed) : number + deed.sign())
                        .put("callback_data", ButtonData.of(deed, mark).text()))
                .toList();
    }

    private String named(Deed deed) {
        return deed.sign() + " " + words.say(deed.button());
    }
}
