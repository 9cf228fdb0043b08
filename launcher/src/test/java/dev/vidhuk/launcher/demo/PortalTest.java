package dev.vidhuk.launcher.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PortalTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Portal portal = new Portal();

    @Test
    void showsTheNewestReviewFirst() {
        int older = write("Олена К.", NOW);
        int newer = write("Ірина З.", NOW.plusSeconds(5));
        int sameSecond = write("Юлія Б.", NOW.plusSeconds(5));

        var shown = portal.shown(Place.PORTAL);

        assertThat(shown).extracting(PortalReview::number).containsExactly(sameSecond, newer, older);
    }

    @Test
    void keepsThePlacesApart() {
        write("Олена К.", NOW);

        var kettle = portal.shown(Place.KETTLE);

        assertThat(kettle).isEmpty();
    }

    @Test
    void keepsTimesToTheSecond() {
        int number = write("Олена К.", NOW.plusMillis(900));

        portal.answer(number, "Дякуємо", NOW.plusMillis(1900));

        assertThat(review(number).publishedAt()).isEqualTo(NOW);
        assertThat(review(number).replies().get(0).publishedAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void remembersWhenAReviewWasEdited() {
        int number = write("Олена К.", NOW);

        portal.edit(number, 5, "Вирішили", NOW.plusSeconds(9));

        assertThat(review(number))
                .returns(5, PortalReview::stars)
                .returns("Вирішили", PortalReview::text)
                .returns(NOW, PortalReview::publishedAt)
                .returns(NOW.plusSeconds(9), PortalReview::editedAt);
    }

    @Test
    void hidesAWithdrawnReviewAndLetsNobodyTouchItAgain() {
        int number = write("Олена К.", NOW);

        portal.withdraw(number, NOW.plusSeconds(3));

        assertThat(portal.shown(Place.PORTAL)).isEmpty();
        assertThatThrownBy(() -> portal.answer(number, "Дякуємо", NOW.plusSeconds(4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no review " + number);
    }

    @Test
    void givesTheShopsAccountToTheShopAlone() {
        int number = write("Олена К.", NOW);

        portal.comment(number, "Svitlo", "Я тут головний", NOW.plusSeconds(1));
        portal.comment(number, "Олена К.", "То коли?", NOW.plusSeconds(2));
        portal.answer(number, "Сьогодні", NOW.plusSeconds(3));

        var replies = review(number).replies();
        assertThat(replies).extracting(PortalReply::official).containsExactly(false, false, true);
        assertThat(replies.get(1).user()).isEqualTo(review(number).user());
        assertThat(replies).extracting(PortalReply::number).doesNotHaveDuplicates();
    }

    @Test
    void refusesAReviewThatSaysNothing() {
        assertThatThrownBy(() -> portal.write(Place.PORTAL, "Олена К.", null, null, " ", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> portal.write(Place.PORTAL, "Олена К.", null, 6, "!", NOW))
                .hasMessageContaining("6");
        assertThat(portal.shown(Place.PORTAL)).isEmpty();
    }

    @Test
    void refusesAnEditBeforeTheReview() {
        int number = write("Олена К.", NOW);

        assertThatThrownBy(() -> portal.edit(number, 5, "Вирішили", NOW.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int write(String author, Instant at) {
        return portal.write(Place.PORTAL, author, null, 1, "Чекаю третій тиждень", at);
    }

    private PortalReview review(int number) {
        return requireNonNull(portal.review(number));
    }
}
