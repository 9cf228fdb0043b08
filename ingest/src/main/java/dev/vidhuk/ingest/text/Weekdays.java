package dev.vidhuk.ingest.text;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the days of the week in Ukrainian, Russian and English, in the cases in which dates write them. */
final class Weekdays {
    private static final Map<String, DayOfWeek> WORDS = new HashMap<>();
    private static final Set<String> BESIDE =
            Set.of("в", "во", "у", "о", "об", "on", "at", "last", "минулого", "минулу", "прошлый", "прошлую");

    static {
        all(DayOfWeek.MONDAY, "mon monday пн пон понед понеділок понеділка понедельник пнд");
        all(DayOfWeek.TUESDAY, "tue tues tuesday вт вів вівт вівторок вівторка вторник втр");
        all(DayOfWeek.WEDNESDAY, "wed weds wednesday ср сер середа середу среда среду срд");
        all(DayOfWeek.THURSDAY, "thu thur thurs thursday чт чет четвер четверг чтв");
        all(DayOfWeek.FRIDAY, "fri friday пт пятниця пятницю пятница пятницу птн");
        all(DayOfWeek.SATURDAY, "sat saturday сб суб субота суботу суббота субботу сбт");
        all(DayOfWeek.SUNDAY, "sun sunday нд нед неділя неділю воскресенье воскресение вс вск");
    }

    private Weekdays() {}

    /** The day that the words name, if they say nothing else; or null. */
    static @Nullable DayOfWeek alone(List<String> words) {
        List<DayOfWeek> days =
                words.stream().map(Weekdays::named).filter(Objects::nonNull).toList();
        boolean nothingElse = words.stream().allMatch(word -> named(word) != null || BESIDE.contains(word));
        return days.size() == 1 && nothingElse ? days.get(0) : null;
    }

    /** The day that a word in lower case names, whole or cut, or null. */
    static @Nullable DayOfWeek named(String word) {
        return WORDS.get(word.replaceAll("['’ʼ]", ""));
    }

    private static void all(DayOfWeek day, String words) {
        for (String word : words.split(" ")) {
            WORDS.put(word, day);
        }
    }
}
