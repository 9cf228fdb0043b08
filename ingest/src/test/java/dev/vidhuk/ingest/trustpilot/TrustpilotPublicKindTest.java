package dev.vidhuk.ingest.trustpilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKindTest;
import org.junit.jupiter.api.Test;

/** With a key alone: what everybody sees. */
class TrustpilotPublicKindTest extends SourceKindTest {

    @Override
    protected PlayedPlace play() {
        return PlayedTrustpilot.open();
    }

    @Test
    void isRefusedWhereTheKeyIsNotKnownAndDoesNotRepeatIt() {
        ((PlayedTrustpilot) place).changeKey();

        SourceException failure = catchThrowableOfType(SourceException.class, this::poll);

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(failure.getMessage()).doesNotContain("key-1");
    }
}
