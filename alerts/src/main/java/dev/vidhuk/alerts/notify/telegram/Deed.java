package dev.vidhuk.alerts.notify.telegram;

import dev.vidhuk.events.ActionKind;
import java.util.Arrays;
import java.util.Optional;

/** What a button does to its case. */
enum Deed {
    ACKNOWLEDGE('a', "👌", ActionKind.ACKNOWLEDGE),
    ASSIGN('m', "🙋", ActionKind.ASSIGN),
    SNOOZE_HOUR('h', "⏰", ActionKind.SNOOZE),
    SNOOZE_MORNING('t', "🌅", ActionKind.SNOOZE);

    private final char letter;
    private final String sign;
    private final ActionKind action;

    Deed(char letter, String sign, ActionKind action) {
        this.letter = letter;
        this.sign = sign;
        this.action = action;
    }

    /** What stands for it in the data of a button; never changes, since old messages keep their buttons. */
    char letter() {
        return letter;
    }

    String sign() {
        return sign;
    }

    ActionKind action() {
        return action;
    }

    /** The key of its name on a button. */
    String button() {
        return "button." + key();
    }

    /** The key of what is said when it is done. */
    String done() {
        return "telegram.done." + key();
    }

    private String key() {
        return dev.vidhuk.events.kafka.Json.name(this);
    }

    static Optional<Deed> of(char letter) {
        return Arrays.stream(values()).filter(deed -> deed.letter == letter).findFirst();
    }
}
