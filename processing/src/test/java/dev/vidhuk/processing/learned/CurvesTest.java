package dev.vidhuk.processing.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CurvesTest {
    @Test
    void areThoseOfStrictMath() {
        for (double x = -40; x <= 40; x += 0.0137) {
            assertThat(Curves.exp(x) / StrictMath.exp(x)).isEqualTo(1, within(2e-15));
            assertThat(Curves.tanh(x)).isEqualTo(StrictMath.tanh(x), within(1e-15));
            assertThat(Curves.probability(x)).isEqualTo(1 / (1 + StrictMath.exp(-x)), within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 710, -800, Double.MAX_VALUE, -Double.MAX_VALUE})
    void stayWithinTheirBoundsFarOut(double x) {
        assertThat(Curves.exp(x)).isPositive().isFinite();
        assertThat(Curves.tanh(x)).isBetween(-1.0, 1.0);
    }
}
