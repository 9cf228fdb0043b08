package dev.vidhuk.alerts.deadline;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Which local dates are holidays. Whether they are free is for the calendar that uses them to say. */
public interface Holidays {

    /** No date at all. */
    static Holidays none() {
        return dates(Set.of());
    }

    /** Just these dates. */
    static Holidays dates(Set<LocalDate> dates) {
        return new Dates(dates);
    }

    /** Ukraine's public holidays, in any year. */
    static Holidays ukraine() {
        return new UkrainianHolidays();
    }

    /** Whether that date is one. */
    boolean on(LocalDate date);

    /** A text that differs from that of all other holidays. */
    String fingerprint();

    /** These holidays and others. */
    default Holidays and(Holidays others) {
        return new Both(this, others);
    }

    /** Dates from a list. */
    record Dates(Set<LocalDate> dates) implements Holidays {
        public Dates {
            dates = Set.copyOf(dates);
        }

        @Override
        public boolean on(LocalDate date) {
            return dates.contains(date);
        }

        @Override
        public String fingerprint() {
            return Fingerprint.of(new TreeSet<>(dates));
        }
    }

    /** What is a holiday by either of two. */
    record Both(Holidays one, Holidays other) implements Holidays {
        @Override
        public boolean on(LocalDate date) {
            return one.on(date) || other.on(date);
        }

        @Override
        public String fingerprint() {
            return Fingerprint.of(one.fingerprint(), other.fingerprint());
        }
    }
}
