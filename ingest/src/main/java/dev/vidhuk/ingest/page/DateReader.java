package dev.vidhuk.ingest.page;

import dev.vidhuk.ingest.text.Dates;
import dev.vidhuk.ingest.text.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a date from the first of several places that holds one which is understood. */
record DateReader(Dates dates, List<Field> fields) {

    @Nullable
    Moment read(Element in, Instant fetchedAt) {
        return fields.stream()
                .flatMap(field -> field.values(in))
                .map(text -> dates.read(text, fetchedAt))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
