package dev.vidhuk.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every way promises that needs a service to reach its receiver: services fail, and share secrets with us. */
public abstract class RemoteNotifierTest extends NotifierTest {
    /** How long {@link Failure#BUSY} asks to wait, where the protocol lets it ask. */
    protected static final Duration WAIT = Duration.ofMinutes(2);

    /** What a service does instead of taking a message. */
    protected enum Failure {
        /** Will never take it: a wrong password, an unknown place, a message that it does not want. */
        REFUSES,
        /** Takes no more for now, and says for how long. */
        BUSY,
        /** Has a failure of its own. */
        BROKEN,
        /** Breaks the connection off. */
        RESETS,
        /** Takes the message and never answers; the notifier waits a second at most, so that the test is short. */
        SILENT
    }

    /** From now on the service does this. */
    protected abstract void fail(Failure failure);

    /** How many messages the service has seen coming, taken or not. */
    protected abstract int attempts();

    /** All of the settings that only the service and we may know. */
    protected abstract List<String> secrets();

    /** As the receiver is configured. */
    protected abstract ReceiverSettings.Way way();

    /** Whether the service gives its messages ids. */
    protected boolean givesIds() {
        return replaces();
    }

    /** Whether the protocol has a way to say how long to wait. */
    protected boolean asksToWait() {
        return true;
    }

    private NotifyException failure(Failure failure) {
        fail(failure);
        return catchThrowableOfType(
                NotifyException.class, () -> notifier().send(news("n1", complaint()), Earlier.NOTHING));
    }

    @Test
    void returnsTheServicesOwnIdWhereThereIsOne() throws Exception {
        Optional<String> first = notifier().send(news("n1", complaint()), Earlier.NOTHING);
        Optional<String> second = notifier().send(news("n2", complaint()), Earlier.NOTHING);

        assertThat(first.isPresent()).isEqualTo(givesIds());
        assertThat(second.isPresent()).isEqualTo(givesIds());
        assertThat(first.equals(second)).isEqualTo(!givesIds());
    }

    @Test
    void isNotTriedAgainWhereItIsRefused() {
        NotifyException refused = failure(Failure.REFUSES);

        assertThat(refused.retryable()).isFalse();
        assertThat(attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"BUSY", "BROKEN", "RESETS", "SILENT"})
    void isTriedLaterWhereTheServiceIsAway(Failure failure) {
        NotifyException later = failure(failure);

        assertThat(later.retryable()).isTrue();
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsTheServiceAsks() {
        NotifyException busy = failure(Failure.BUSY);

        assertThat(busy.retryAfter()).isEqualTo(asksToWait() ? Optional.of(WAIT) : Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void showsNoSecretInFailuresAndLogs(Failure failure) {
        StringWriter shown = new StringWriter();
        try (LogTape tape = LogTape.recording()) {
            failure(failure).printStackTrace(new PrintWriter(shown, true));
            shown.append(tape.text());
        }

        assertThat(shown.toString()).contains("NotifyException").doesNotContain(secrets());
    }

    @Test
    void showsNoSecretInItsSettings() {
        String shown = new ReceiverSettings("team", way()) + " " + notifier();

        assertThat(shown).contains("team").doesNotContain(secrets());
        assertThat(secrets()).isNotEmpty();
    }
}
