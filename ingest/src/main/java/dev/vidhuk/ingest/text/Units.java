package dev.vidhuk.ingest.text;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words for units of time in Ukrainian, Russian, English, Czech and Slovak, as relative dates write them. */
final class Units {
    private static final Map<String, ChronoUnit> WORDS = new HashMap<>();

    static {
        all(ChronoUnit.SECONDS, "с сек секунд секунда секунди секунду секунды s sec secs second seconds");
        all(ChronoUnit.SECONDS, "sekunda sekundu sekundou sekundy sekund sekundami sekúnd vteřinami vteřinou");
        all(ChronoUnit.MINUTES, "хв хвилин хвилина хвилини хвилину мин минут минута минуту минуты m min mins minute");
        all(ChronoUnit.MINUTES, "minutes minuta minutu minutou minuty minut minutami minútou minútami minút");
        all(ChronoUnit.HOURS, "година години годину годин ч час часа часов h hr hrs hour hours");
        all(ChronoUnit.HOURS, "hodina hodinu hodinou hodiny hodin hodinami hodín");
        all(ChronoUnit.DAYS, "д дн день дні днів дня дней доба добу доби діб сутки суток d day days");
        all(ChronoUnit.DAYS, "den dny dnem dní dnů dnami deň dňom dňami dni");
        all(
                ChronoUnit.WEEKS,
                "тиж тижд тиждень тижня тижні тижню тижнів нед неделя неделю неделе недели недель w wk week weeks");
        all(ChronoUnit.WEEKS, "týden týdnem týdny týdnů týždňom týždňami");
        all(ChronoUnit.MONTHS, "міс місяць місяця місяці місяців мес месяц месяца месяце месяцев mo month months");
        all(ChronoUnit.MONTHS, "měsíc měsícem měsíce měsíci měsíců mesiacom mesiacmi");
        all(ChronoUnit.YEARS, "р рік року роки років г года году годов лет y yr yrs year years");
        all(ChronoUnit.DECADES, "decade decades");
        all(ChronoUnit.YEARS, "rok rokem rokom roky roků let lety rokmi");
    }

    private Units() {}

    /** The unit that a word in lower case names, or null; {@code год} is an hour in Ukrainian and a year in Russian. */
    static @Nullable ChronoUnit named(String word, boolean ukrainian) {
        if (word.equals("год")) {
            return ukrainian ? ChronoUnit.HOURS : ChronoUnit.YEARS;
        }
        return WORDS.get(word);
    }

    private static void all(ChronoUnit unit, String words) {
        for (String word : words.split(" ")) {
            WORDS.put(word, unit);
        }
    }
}
