package dev.vidhuk.ingest.api.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.ListedPage;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKindTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the kinds have in common that read the Graph API. */
public abstract class GraphKindTest extends SourceKindTest {

    @Override
    protected abstract PlayedGraph play();

    @Test
    void asksForTheRepliesThatACommentDoesNotBring() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        place.reply("101", "Перепрошуємо.", now.minusSeconds(500));
        place.reply("101", "Вже везуть інший.", now.minusSeconds(400));
        place.reply("101", "Привезли?", now.minusSeconds(300));

        assertThat(only(poll()).replies()).hasSize(3).allMatch(reply -> reply.official());
    }

    @Test
    void keepsTheTokenOutOfWhereItGoesOn() throws Exception {
        for (int i = 0; i < 20; i++) {
            place.publish(String.valueOf(101 + i), "Погано", now.minusSeconds(600 - i));
        }

        ListedPage page = source.page(Map.of());

        assertThat(page.next()).isNotEmpty();
        assertThat(page.next().toString()).doesNotContain("token-1");
    }

    @Test
    void saysThatOnlyAPersonCanMakeAnotherTokenAndDoesNotRepeatTheOldOne() {
        ((PlayedGraph) place).revoke();

        SourceException failure = catchThrowableOfType(SourceException.class, this::poll);

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(failure).hasMessageContaining("the token has expired or was revoked");
        assertThat(failure.getMessage()).doesNotContain("token-1");
    }
}
