package dev.vidhuk.alerts.notify.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.ReviewBuilder;
import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.Messages;
import dev.vidhuk.alerts.notify.Notifier;
import dev.vidhuk.alerts.notify.NotifierTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleNotifierTest extends NotifierTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ConsoleNotifier notifier =
            new ConsoleNotifier(new PrintStream(printed, true, StandardCharsets.UTF_8), COMPOSER);

    @Override
    protected Notifier notifier() {
        return notifier;
    }

    /** The blocks; each begins with a headline of its own. */
    @Override
    protected List<String> messages() {
        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(text.codePoints().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
        return List.of(text.stripTrailing().split("\n\n(?=== )"));
    }

    private String print(ReviewBuilder review) {
        notifier.send(Messages.to("shop-team", "n1", review), Earlier.NOTHING);
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsWhatAPersonNeedsToActAtOnce() {
        String block = print(ReviewBuilder.complaint(Messages.T));

        assertThat(block).isEqualTo("""
                        == shop-team · svitlo: Unhappy customer, Олена К., 1 star of 5 ==
                        [!] Unhappy customer
                            Customer: Олена К.
                            Stars: 1 star of 5
                            Written: today, 20 November, 10:00 UTC
                            Where: svitlo · portal-svitlo
                            About: Kettle TWK-3
                            Severity: high (1 star of 5)
                            Complaint: late delivery
                            Answer due: tomorrow, 21 November, 10:00 UTC (in 1 day)
                            «Чекала три тижні, прийшов розбитий.»
                            Open the review: https://portal.example/p/1#c1
                            id: portal-svitlo/1

                        """);
    }

    @Test
    void showsTheProofOfAnOverdueAnswer() {
        String block = print(ReviewBuilder.complaint(Messages.T)
                .publishedAt(Messages.T.minus(Duration.ofHours(26)))
                .firstSeenAt(Messages.T));

        assertThat(block)
                .contains("Answer due: today, 20 November, 08:00 UTC (2 h ago)")
                .contains("counted: 24 h, calendar: all hours; the page was last read today, 20 November, 10:00 UTC");
    }

    @Test
    void letsNoReviewSteerTheTerminal() {
        String block = print(
                ReviewBuilder.complaint(Messages.T).text("bad\u001b[2J\r\nshop\u202eevil\u0007\u2028end \ud83d\udc4e"));

        assertThat(block).contains("«bad·[2J shopevil· end \ud83d\udc4e»");
        assertThat(block.lines()).hasSize(14);
    }
}
