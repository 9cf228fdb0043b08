package dev.vidhuk.processing.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.text.Passages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignalFinderTest {
    private final SignalFinder finder = new SignalFinder();

    @ParameterizedTest
    @CsvSource({
        "QUESTION, 'Підкажіть, чи є такий у чорному кольорі?'",
        "QUESTION, How long does the delivery take?",
        "CHURN_RISK, Більше не замовлятиму у вас нічого",
        "CHURN_RISK, Никогда больше не приду",
        "CHURN_RISK, I will never order again",
        "ABUSIVE, 'Ви ідіоти, а не магазин'",
        "BRAND_VOICE, 'Дякуємо за ваш відгук! Раді, що вам сподобалось. З повагою, команда магазину'",
        "BRAND_VOICE, 'Thank you for your feedback. We are sorry to hear that, please contact us'"
    })
    void hears(Signal signal, String text) {
        assertThat(finder.has(signal, Passages.of(text))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "QUESTION, Дуже смачно!",
        "QUESTION, 'Працює, що тут казати'",
        "CHURN_RISK, Прийду ще не раз",
        "ABUSIVE, Це шахраї",
        "BRAND_VOICE, 'Дякую за чудовий чайник, раджу'"
    })
    void doesNotHear(Signal signal, String text) {
        assertThat(finder.has(signal, Passages.of(text))).isFalse();
    }
}
