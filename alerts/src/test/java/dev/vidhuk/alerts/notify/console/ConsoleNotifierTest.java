package dev.vidhuk.alerts.notify.console;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.ReviewBuilder;
import dev.vidhuk.alerts.notify.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsoleNotifierTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ConsoleNotifier notifier =
            new ConsoleNotifier(new PrintStream(printed, true, StandardCharsets.UTF_8));

    private String print(ReviewBuilder review) {
        notifier.send(Messages.to("shop-team", "n1", review));
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsWhatAPersonNeedsToActAtOnce() {
        String block = print(complaint(Messages.T));

        assertThat(block).isEqualTo("""
                        == shop-team · brand svitlo ==
                        [!] Unhappy customer, svitlo on portal-svitlo, Олена К., 1 star
                            customer: Олена К., 1 of 5, portal-svitlo, 2026-11-20T10:00:00Z
                            text: «Чекала три тижні, прийшов розбитий.»
                            severity: high (rating 1 of 5): delivery.late
                            due: 2026-11-21T10:00:00Z
                            link: https://portal.example/p/1#c1

                        """);
    }

    @Test
    void showsTheProofOfAnOverdueAnswer() {
        String block = print(complaint(Messages.T)
                .publishedAt(Messages.T.minus(Duration.ofHours(26)))
                .firstSeenAt(Messages.T));

        assertThat(block)
                .contains("Unanswered since 2026-11-20T08:00:00Z")
                .contains("24h counted by always, checked at 2026-11-20T10:00:00Z");
    }

    @Test
    void letsNoReviewSteerTheTerminal() {
        String block = print(complaint(Messages.T).text("bad\u001b[2J\r\nshop\u202eevil\u0007\u2028end \ud83d\udc4e"));

        assertThat(block).contains("«bad·[2J  shop·evil· end \ud83d\udc4e»");
        assertThat(block.lines()).hasSize(8);
    }
}
