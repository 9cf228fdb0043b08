package dev.vidhuk.ingest.trustpilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.SourceKindTest;
import org.junit.jupiter.api.Test;

/** With key and secret: the business's own list. */
class TrustpilotKindTest extends SourceKindTest {

    @Override
    protected PlayedPlace play() {
        return new PlayedTrustpilot();
    }

    @Test
    void isRefusedWhereTheSecretIsNotKnownAndDoesNotRepeatIt() {
        ((PlayedTrustpilot) place).changeKey();

        SourceException failure = catchThrowableOfType(SourceException.class, this::poll);

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(failure).hasMessageContaining("invalid_client");
        assertThat(failure.getMessage()).doesNotContain("secret-1");
    }
}
