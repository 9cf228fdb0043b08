package dev.vidhuk.launcher.config;

import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.http.Fetcher;
import dev.vidhuk.ingest.http.Validators;
import dev.vidhuk.launcher.config.HolidayCopies.HolidayCopy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holidays from the web, fetched as sources are. Where an address gives no calendar now, its last good copy is used: a
 * site that is away must not keep Vidhuk from starting; see docs/decisions/0011.
 */
final class FetchedHolidays implements HolidayWeb.Visit {
    private final Fetcher fetcher;
    private final HolidayCopies copies;
    private final Clock clock;

    FetchedHolidays(Fetcher fetcher, Path copies, Clock clock) {
        this.fetcher = fetcher;
        this.copies = new HolidayCopies(copies);
        this.clock = clock;
    }

    @Override
    public HolidayWeb.Found find(URI address) throws IOException {
        Optional<HolidayCopy> copy = copies.of(address);
        try {
            HolidayCopy fresh = fetch(address, copy);
            return new HolidayWeb.Found(fresh.dates(), keep(address, fresh));
        } catch (SourceException | IllegalArgumentException e) {
            String cause = cause(address, e);
            HolidayCopy last = copy.orElseThrow(() -> new IOException(cause + "; there is no earlier copy", e));
            return new HolidayWeb.Found(
                    last.dates(),
                    cause + "; used is the copy of " + last.checkedAt() + ", "
                            + HumanDuration.spoken(Duration.between(last.checkedAt(), clock.instant())) + " old");
        }
    }

    /** Names the address even where its robots.txt was the cause. */
    private static String cause(URI address, Exception failure) {
        String message = String.valueOf(failure.getMessage());
        String place = address.toString();
        return failure instanceof IllegalArgumentException
                ? place + " " + message
                : message.contains(place) ? message : place + ": " + message;
    }

    private HolidayCopy fetch(URI address, Optional<HolidayCopy> copy) throws SourceException {
        Fetched fetched =
                fetcher.fetch(address, copy.map(HolidayCopy::validators).orElse(Validators.NONE));
        String text = fetched.unchanged() && copy.isPresent()
                ? copy.get().text()
                : fetched.content().text();
        return HolidayCopy.of(text, fetched.validators(), fetched.startedAt());
    }

    /** What went wrong with the keeping, or null. */
    private @Nullable String keep(URI address, HolidayCopy fresh) {
        try {
            copies.keep(address, fresh);
            return null;
        } catch (IOException e) {
            return "no copy of it can be kept in " + copies.folder() + ": " + e;
        }
    }
}
