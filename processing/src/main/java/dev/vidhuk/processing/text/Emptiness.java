package dev.vidhuk.processing.text;

import java.util.List;
import java.util.Set;

/** Whether somebody who was asked for pros or cons has named none: "немає", "none so far". */
public final class Emptiness {
    private static final Set<String> WORDS =
            Set.copyOf(List.of(("немає нема нет нету не поки пока що виявив виявила виявлено"
                            + " знайшов знайшла знайдено нашел нашла обнаружил обнаружено заметил замечено помітив помічено"
                            + " відсутні відсутній відсутнє отсутствуют отсутствует выявил выявлено бачив бачу вижу знаю"
                            + " їх их ще еще есть є так что я у для мене меня все зараз сейчас на даний данный момент"
                            + " особливих особо особливо явних жодних никаких без зауважень замечаний недоліків недостатков"
                            + " мінусів минусов нічого ничего none nothing no n a na yet found far so not any")
                    .split(" ")));

    private Emptiness() {}

    /** Whether the passage consists of such words alone; also one without any word. */
    public static boolean saysNothing(Passage passage) {
        return passage.words().stream().filter(Word::isLetters).allMatch(word -> WORDS.contains(word.form()));
    }
}
