package dev.vidhuk.processing.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TransliterationTest {
    @Test
    void writesCyrillicInLatinLettersAndLeavesTheRest() {
        assertThat(Transliteration.of("Щось їхало 5 днів, жах!")).isEqualTo("schos yihalo 5 dniv, zhah!");
        assertThat(Transliteration.of("Где мой заказ? OK")).isEqualTo("gde moj zakaz? ok");
    }
}
