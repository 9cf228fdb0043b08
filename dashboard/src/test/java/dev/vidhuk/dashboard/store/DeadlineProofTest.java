package dev.vidhuk.dashboard.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.dashboard.ShownSamples;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.kafka.Json;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeadlineProofTest {

    @Test
    void isOfTheRoundAndTheDeadlineOfItsAlertAlone() {
        DeadlineProof proof = proof("{}");

        assertThat(proof.proof().calendar()).isEqualTo("always");
        assertThat(proof.isOf(ShownSamples.state("s/1"))).isTrue();
        assertThat(proof.isOf(ShownSamples.state("s/1", "{\"round\": 2}"))).isFalse();
        assertThat(proof.isOf(ShownSamples.state("s/1", "{\"dueAt\": \"2026-11-21T02:00:00Z\"}")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\": \"due-soon\"}", "{\"proof\": null}", "{\"kind\": \"answered\"}"})
    void isNotInAnAlertThatTellsOfNoDeadlineThatIsPast(String change) {
        assertThat(DeadlineProof.of(alert(change))).isEmpty();
    }

    @Test
    void staysTheOneThatWasVerifiedWhenTheCaseEscalates() {
        DeadlineProof due = proof("{}");
        DeadlineProof unverified = proof("{\"verified\": false}");
        DeadlineProof escalation = proof("{\"kind\": \"escalation\"}");
        DeadlineProof another = proof("{\"kind\": \"escalation\", \"dueAt\": \"2026-11-21T05:00:00Z\"}");

        assertThat(kept(due, escalation)).isEqualTo(due);
        assertThat(kept(due, escalation, due)).isEqualTo(due);
        assertThat(kept(unverified, due)).isEqualTo(due);
        assertThat(kept(unverified, escalation)).isEqualTo(escalation);
        assertThat(kept(due, another)).isEqualTo(another);
        assertThat(kept(escalation).kind()).isEqualTo(AlertKind.ESCALATION);
    }

    private static DeadlineProof kept(DeadlineProof... proofs) {
        Dossier dossier = Dossier.empty("s/1");
        for (DeadlineProof proof : proofs) {
            dossier = dossier.proof(proof);
        }
        return Objects.requireNonNull(dossier.proof());
    }

    private static DeadlineProof proof(String change) {
        Optional<DeadlineProof> proof = DeadlineProof.of(alert(change));
        return proof.orElseThrow();
    }

    private static Alert alert(String change) {
        ObjectNode alert = (ObjectNode) ShownSamples.read(ShownSamples.json("alerts"));
        alert.setAll((ObjectNode) ShownSamples.read(change));
        return Json.read(alert.toString(), Alert.class);
    }
}
