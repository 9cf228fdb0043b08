package dev.vidhuk.alerts.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Ukraine's public holidays and days off for a church feast: article 73 of the Labour Code
 * (https://zakon.rada.gov.ua/laws/show/322-08), as laws 3009-IX and 3107-IX of 2023 changed it; that list is used for
 * earlier years, too. While martial law lasts they are working days (law 2136-IX, article 6), which is why a calendar has
 * them only when it asks for them. A day off that moves because it falls on a weekend (article 67) depends on the
 * shop's own week, and belongs under {@code closed}.
 */
record UkrainianHolidays() implements Holidays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1), // New Year
            MonthDay.of(3, 8), // Women's Day
            MonthDay.of(5, 1), // Labour Day
            MonthDay.of(5, 8), // remembrance and victory over Nazism
            MonthDay.of(6, 28), // Constitution
            MonthDay.of(7, 15), // Statehood
            MonthDay.of(8, 24), // Independence
            MonthDay.of(10, 1), // Defenders
            MonthDay.of(12, 25)); // Christmas

    /** Trinity is the fiftieth day of Easter, the first counted. */
    private static final int TRINITY = 49;

    @Override
    public boolean on(LocalDate date) {
        return FIXED.contains(MonthDay.from(date)) || movable(date);
    }

    private static boolean movable(LocalDate date) {
        LocalDate easter = easter(date.getYear());
        return date.equals(easter) || date.equals(easter.plusDays(TRINITY));
    }

    /**
     * Easter of the eastern churches. The law names the feast and no reckoning; Ukraine's churches of the eastern rite
     * keep the Julian one, also those that moved their fixed feasts in 2023. Computed after J. Meeus, Astronomical
     * Algorithms, 2nd edition, chapter 9.
     */
    static LocalDate easter(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        // both count from 22 March of the Julian calendar, which lags behind by the leap days that it has too many
        int lag = year / 100 - year / 400 - 2;
        return LocalDate.of(year, 3, 22).plusDays(moon + sunday + lag);
    }

    @Override
    public String fingerprint() {
        return "ukraine-2023";
    }
}
