package dev.vidhuk.processing.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.CustomerType;
import dev.vidhuk.processing.text.Passages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CustomerTypesTest {
    private final CustomerTypes types = new CustomerTypes();

    @ParameterizedTest
    @CsvSource({
        "KNOW_IT_ALL, 'Як інженер скажу: так блоки живлення не ставлять'",
        "KNOW_IT_ALL, 'Учите матчасть, господа'",
        "KNOW_IT_ALL, 'As an engineer I would never wire it like this'",
        "OFFENDED, 'Обидно до слез, копила на это платье'",
        "OFFENDED, 'I trusted you and you let me down'",
        "UNDECIDED, 'Вагаюсь, чи брати червону'",
        "UNDECIDED, Сама не пойму нравится или нет"
    })
    void tellsHowACustomerArgues(CustomerType type, String text) {
        assertThat(types.of(Passages.of(text), false, true)).isEqualTo(type);
    }

    @Test
    void callsWhoeverIsAbusiveRude() {
        assertThat(types.of(Passages.of("Як інженер скажу: ви ідіоти"), true, true))
                .isEqualTo(CustomerType.RUDE);
    }

    @Test
    void offendsNobodyWhoDoesNotComplain() {
        assertThat(types.of(Passages.of("До сліз зворушили, дякую"), false, false))
                .isNull();
        assertThat(types.of(Passages.of("Чудовий чайник"), false, true)).isNull();
    }
}
