package dev.vidhuk.processing.learned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CategoryNetworkTest {
    private static final float[][] SCORES = {{-9, -6}, {-8, -7}, {-7, -8}};

    @Test
    void showsThePassageThatMostProbablyComplains() {
        assertThat(CategoryNetwork.strongest(new double[] {0.1, 0.3, 0.2}, SCORES, 0))
                .isEqualTo(1);
    }

    @Test
    void asksTheTablesWhereTheNetworkWasAskedOfNone() {
        assertThat(CategoryNetwork.strongest(new double[3], SCORES, 0)).isEqualTo(2);
        assertThat(CategoryNetwork.strongest(new double[3], SCORES, 1)).isZero();
    }
}
