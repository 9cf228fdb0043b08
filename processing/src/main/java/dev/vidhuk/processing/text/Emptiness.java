package dev.vidhuk.processing.text;

/** Whether somebody who was asked for pros or cons has named none: "немає", "none so far". */
public final class Emptiness {
    private static final WordSet SAY_NOTHING = WordSet.of(("немає нема нет нету не поки пока що виявив виявила виявлено"
                    + " знайшов знайшла знайдено нашел нашла обнаружил обнаружено заметил замечено помітив помічено"
                    + " відсутні відсутній відсутнє отсутствуют отсутствует выявил выявлено бачив бачу вижу знаю"
                    + " їх их ще еще есть є так что я у для мене меня все зараз сейчас на даний данный момент"
                    + " особливих особо особливо явних жодних никаких без зауважень замечаний недоліків недостатков"
                    + " мінусів минусов нічого ничего none nothing no n a na yet found far so not any")
            .split(" "));

    private Emptiness() {}

    /** Whether the passage consists of such words alone; also one without any word. */
    public static boolean saysNothing(Passage passage) {
        Words words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            if (words.isLetters(i) && !SAY_NOTHING.has(words, i)) {
                return false;
            }
        }
        return true;
    }
}
