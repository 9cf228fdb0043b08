package dev.vidhuk.processing.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.processing.labels.LabelledText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CourseTest {
    private static final LabelledText STARRED = text("Норм", 2.0, true);
    private static final LabelledText READ = text("Норм", null, false);

    @Test
    void takesATextThatWasReadOnceAndWithItsStars() {
        Course course = Course.of(List.of(STARRED, text("Жах", 1.0, true), READ), 1);

        assertThat(course.byStars()).extracting(LabelledText::text).containsExactly("Жах");
        assertThat(course.read()).containsExactly(READ.withRating(2.0));
    }

    @Test
    void learnsNothingFromATextThatIsOnlyCalledUnsure() {
        LabelledText unsure =
                new LabelledText("uk", "", "Хм", null, true, Set.of(Sentiment.UNSURE), null, Set.of(), Set.of(), null);

        Course course = Course.of(List.of(STARRED, unsure), 1);

        assertThat(course.byStars()).containsExactly(STARRED);
        assertThat(course.keptBack()).isEmpty();
    }

    private static LabelledText text(String text, @org.jspecify.annotations.Nullable Double rating, boolean byStars) {
        return new LabelledText(
                "uk",
                "",
                text,
                rating,
                byStars,
                Set.of(Sentiment.NEGATIVE),
                byStars ? null : Set.of(),
                Set.of(),
                Set.of(),
                null);
    }
}
