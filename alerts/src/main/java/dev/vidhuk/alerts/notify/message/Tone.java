package dev.vidhuk.alerts.notify.message;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import java.util.Locale;

/** What an item is about, so that a way of notifying can show it by a sign or a colour. */
public enum Tone {
    NEW("🔴"),
    QUESTION("❓"),
    REOPENED("🔁"),
    DUE_SOON("⏳"),
    OVERDUE("⏰"),
    /** The deadline has passed, and nobody could look whether there is an answer. */
    PERHAPS_OVERDUE("❔"),
    ESCALATION("🚨"),
    ANSWERED("✅"),
    CLOSED("✔️"),
    SURGE("📈"),
    SURGE_OVER("📉"),
    SOURCE_STALE("🔌"),
    SOURCE_WELL("🔋"),
    DELIVERY_FAILED("📪");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    /** One emoji for it. */
    public String sign() {
        return sign;
    }

    static Tone of(Alert alert) {
        boolean over = alert.status() == AlertStatus.RESOLVED;
        return switch (alert.kind()) {
            case NEGATIVE_REVIEW -> over ? CLOSED : NEW;
            case QUESTION -> QUESTION;
            case REOPENED -> REOPENED;
            case DUE_SOON -> DUE_SOON;
            case OVERDUE -> Boolean.FALSE.equals(alert.verified()) ? PERHAPS_OVERDUE : OVERDUE;
            case ESCALATION -> ESCALATION;
            case ANSWERED -> ANSWERED;
            case CLOSED -> CLOSED;
            case COMPLAINT_SURGE -> over ? SURGE_OVER : SURGE;
            case SOURCE_STALE -> over ? SOURCE_WELL : SOURCE_STALE;
            case DELIVERY_FAILED -> DELIVERY_FAILED;
        };
    }

    /** Its name among the words. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
