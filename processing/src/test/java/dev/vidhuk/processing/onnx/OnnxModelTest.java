package dev.vidhuk.processing.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtEnvironment;
import dev.vidhuk.events.Sentiment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class OnnxModelTest {
    @Test
    void showsTheBytesOfATextToANetworkThatTakesNumbers() throws IOException {
        OnnxModel network = OnnxModel.read(SmallNetwork.ofSigns());

        OnnxAnswer praise = network.read("++ так").orElseThrow();
        OnnxAnswer blame = network.read("-- $").orElseThrow();

        assertThat(praise.sentiment().sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(praise.sentiment().confidence()).isGreaterThan(0.9);
        assertThat(praise.categories()).isEmpty();
        assertThat(blame.sentiment().sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(blame.categories()).containsExactly("price");
    }

    @Test
    void showsTheTextItselfToANetworkThatTakesText() throws IOException {
        OnnxModel network = OnnxModel.read(SmallNetwork.ofText("0.8"));

        assertThat(network.read("жах").orElseThrow().sentiment().sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(network.read("так").orElseThrow().sentiment().needsAttention())
                .isEqualTo(0.5);
        assertThat(network.read("так").orElseThrow().sentiment().sentiment()).isNotEqualTo(Sentiment.NEGATIVE);
        assertThat(network.read("так").orElseThrow().categories()).isNull();
    }

    @Test
    void readsAnyText() throws IOException {
        OnnxModel network = OnnxModel.read(SmallNetwork.ofSigns());

        assertThat(network.read("")).isPresent();
        assertThat(network.read("-" + " ".repeat(100_000) + "++")
                        .orElseThrow()
                        .sentiment()
                        .sentiment())
                .as("what comes late is not shown")
                .isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void isNamedByItsFile() throws IOException {
        assertThat(OnnxModel.read(SmallNetwork.ofSigns()).name()).matches("onnx-[0-9a-f]{8}");
        assertThat(OnnxModel.read(SmallNetwork.ofText("0.5")).name())
                .isNotEqualTo(OnnxModel.read(SmallNetwork.ofText("0.6")).name());
    }

    @Test
    void refusesWhatDoesNotKeepToTheTerms() {
        assertRefused("no network".getBytes(StandardCharsets.US_ASCII), "ONNX Runtime says: ");
        assertRefused(SmallNetwork.deaf("mood", 4), "it has no output `sentiment`, but [mood]");
        assertRefused(
                SmallNetwork.deaf("sentiment", 3),
                "its output `sentiment` must be the probabilities of [NEGATIVE, NEUTRAL, POSITIVE, MIXED]");
        assertRefused(SmallNetwork.ofText("much"), "its metadata `attention` must be a number from 0 to 1");
        assertRefused(SmallNetwork.ofText("1.5"), "its metadata `attention` must be a number from 0 to 1");
    }

    /** The configuration names the jar of this version where it is missing. */
    @Test
    void isRunByTheVersionThatIsNamedToPeople() {
        assertThat(OrtEnvironment.getEnvironment().getVersion()).isEqualTo("1.29.0");
    }

    private static void assertRefused(byte[] file, String because) {
        assertThatThrownBy(() -> OnnxModel.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(because);
    }
}
