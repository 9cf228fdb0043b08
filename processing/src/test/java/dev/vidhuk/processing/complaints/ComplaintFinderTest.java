package dev.vidhuk.processing.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Names;
import dev.vidhuk.processing.sentiment.SentimentReader;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Passages;
import dev.vidhuk.processing.text.WordLists;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ComplaintFinderTest {
    private static final List<String> TAXONOMY = List.of(
            "delivery.late",
            "delivery.failed",
            "product.defective",
            "product.quality",
            "product.not-as-described",
            "availability",
            "price",
            "billing",
            "refund",
            "service.rude",
            "service.slow",
            "service.incompetent",
            "support.unreachable",
            "support.unhelpful",
            "digital.broken",
            "digital.slow",
            "digital.usability",
            "connectivity",
            "premises",
            "trust",
            "other");

    private final ComplaintFinder finder = new ComplaintFinder(Taxonomy.builtIn());
    private final SentimentReader reader = new SentimentReader(finder.faults());

    @ParameterizedTest
    @CsvSource({
        "delivery.late, Посилку затримали, чекала два тижні",
        "delivery.late, 'Доставка опоздала, курьер так и не приехал вовремя'",
        "delivery.failed, Посилку загубили",
        "product.defective, Чайник не вмикається",
        "product.quality, Пластик хлипкий",
        "product.not-as-described, Прислали не тот размер",
        "price, Надто дорого",
        "billing, Дважды списали деньги",
        "refund, Не повертають кошти",
        "service.rude, Адміністратор хамить",
        "service.slow, Чекали офіціанта сорок хвилин",
        "support.unreachable, Гаряча лінія: не беруть трубку",
        "digital.broken, The app keeps crashing",
        "digital.slow, Приложение тормозит",
        "digital.usability, There are too many ads",
        "connectivity, Телефон погано ловить",
        "premises, У залі брудно",
        "trust, Це шахраї",
        "other, My account was banned for no reason"
    })
    void findsEachCategory(String category, String text) {
        assertThat(find(text)).extracting(Complaint::category).contains(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Дуже швидка доставка, дякую!",
                "Доставили без затримок",
                "Они не опоздали ни на минуту",
                "Боялась, що запізняться, приїхали раніше",
                "I was worried it would be broken",
                "Сервіс чудовий, персонал ввічливий",
                "No hidden fees and no delays",
                "Проблем з оплатою немає"
            })
    void findsNoneInPraise(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void showsWhereTheTextSaysSo() {
        String text = "👎 Посилка прийшла вчасно. Чайник не вмикається!";

        List<Complaint> found = find(text);

        assertThat(found).singleElement().satisfies(complaint -> {
            assertThat(complaint.category()).isEqualTo("product.defective");
            assertThat(complaint.evidence())
                    .extracting(range -> text.substring(range.start(), range.end()))
                    .containsExactly("не вмикається");
        });
    }

    @Test
    void knowsNoCategoryOutsideTheTaxonomy() {
        Stream<String> headings = Stream.of("uk.txt", "ru.txt", "en.txt")
                .flatMap(file -> WordLists.read(ComplaintFinder.class, file).keySet().stream());

        assertThat(headings)
                .map(heading -> heading.replace(" about", ""))
                .isSubsetOf(TAXONOMY)
                .allMatch(Names::valid);
    }

    private List<Complaint> find(String text) {
        List<Passage> passages = Passages.of(text);
        return finder.find(passages, reader.read(passages)::score);
    }
}
