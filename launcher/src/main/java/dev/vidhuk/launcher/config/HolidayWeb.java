package dev.vidhuk.launcher.config;

import dev.vidhuk.ingest.http.FetchSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the holidays are found that a configuration names by an address only. */
@FunctionalInterface
public interface HolidayWeb {
    /**
     * Begins to look for the addresses of one configuration.
     *
     * @param fetch how we behave on other people's sites
     * @param copies the folder in which copies may be kept; it need not exist
     */
    Visit begin(FetchSettings fetch, Path copies);

    /** For commands that look at no deadline: nothing is asked, and there are no holidays. */
    static HolidayWeb unread() {
        return (fetch, copies) -> address -> new Found(Set.of(), null);
    }

    /** Looks for one after the other. */
    @FunctionalInterface
    interface Visit {
        /**
         * The holidays that are there.
         *
         * @throws IOException where they are not to be had; the message names the address and the cause
         */
        Found find(URI address) throws IOException;
    }

    /**
     * Holidays.
     *
     * @param warning what the user should know of where they come from, or null
     */
    record Found(Set<LocalDate> dates, @Nullable String warning) {
        public Found {
            dates = Set.copyOf(dates);
        }
    }
}
