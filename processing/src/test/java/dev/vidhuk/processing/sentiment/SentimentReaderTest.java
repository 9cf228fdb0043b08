package dev.vidhuk.processing.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.processing.text.Passages;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentimentReaderTest {
    private final SentimentReader reader = new SentimentReader(List.of("не працює"));

    @ParameterizedTest
    @CsvSource({
        "POSITIVE, Дуже смачно і затишно",
        "POSITIVE, 'Очень довольна, всем советую'",
        "POSITIVE, Great product and fast delivery",
        "NEGATIVE, Жахливе обслуговування",
        "NEGATIVE, 'Ужасное отношение, не рекомендую'",
        "NEGATIVE, The worst app ever",
        "NEGATIVE, Не сподобалось",
        "NEGATIVE, This is not good at all",
        "NEGATIVE, Телефон не працює",
        "MIXED, 'Дуже смачна кухня, але жахливе обслуговування'",
        "MIXED, 'The screen is excellent, but the support is terrible'",
        "NEUTRAL, О котрій ви працюєте у суботу?",
        "NEUTRAL, Добрий день. Замовлення номер 1482"
    })
    void readsThreeLanguages(Sentiment sentiment, String text) {
        assertThat(reader.read(Passages.of(text)).feeling().sentiment()).isEqualTo(sentiment);
    }

    @ParameterizedTest
    @CsvSource({
        "'Переваги: ціна, звук\nНедоліки: не виявив', POSITIVE",
        "'Достоинства: нет\nНедостатки: шумит, греется', NEGATIVE"
    })
    void knowsThatNothingUnderConsIsPraiseAndNothingUnderProsIsBlame(String text, Sentiment sentiment) {
        assertThat(reader.read(Passages.of(text)).feeling().sentiment()).isEqualTo(sentiment);
    }

    @ParameterizedTest
    @CsvSource({"Жах, Це просто жах", "Добре, Дуже добре"})
    void weighsStrongerWordsMore(String weak, String strong) {
        double less = reader.read(Passages.of(weak)).feeling().score();
        double more = reader.read(Passages.of(strong)).feeling().score();

        assertThat(Math.abs(more)).isGreaterThan(Math.abs(less)).isLessThanOrEqualTo(1);
    }
}
