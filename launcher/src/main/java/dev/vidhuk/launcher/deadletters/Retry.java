package dev.vidhuk.launcher.deadletters;

/** What comes of giving a dead letter back. */
public sealed interface Retry {
    /** In words for people. */
    String text();

    /** It was written to where it came from. */
    record Written(String topic) implements Retry {
        @Override
        public String text() {
            return "written to " + topic + " once more";
        }
    }

    /** It cannot be given back, and why. */
    record Refused(Reason reason) implements Retry {
        @Override
        public String text() {
            return "not retried: " + reason.text;
        }
    }

    /** Why a dead letter cannot be given back. */
    enum Reason {
        NOT_FROM_A_TOPIC("it did not come from a topic of Vidhuk's; what it came from is read again anyway"),
        FROM_WITHIN("it was on its way between two steps of a service, and nobody else may write there"),
        CUT("it is too large and was cut when it was put aside"),
        OVERTAKEN("its topic has something newer under its key, or has forgotten it: an old state would come back"),
        UNREADABLE("it is no notification that can be read, so nobody can tell it from the one that was given up");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }
}
