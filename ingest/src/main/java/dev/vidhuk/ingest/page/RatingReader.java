package dev.vidhuk.ingest.page;

import dev.vidhuk.ingest.page.PageSettings.RatingSettings;
import dev.vidhuk.ingest.text.DrawnStars;
import dev.vidhuk.ingest.text.Scale;
import dev.vidhuk.ingest.text.Stars;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Reads the stars of one review. */
final class RatingReader {
    private final List<Field> fields;
    private final @Nullable Evaluator counted;
    private final Scale scale;

    RatingReader(@Nullable RatingSettings settings, Notation notation) {
        this.fields = settings == null ? List.of() : notation.fields(settings.select());
        this.counted = settings == null || settings.count() == null ? null : notation.selector(settings.count());
        this.scale = settings == null ? Scale.upTo(5) : scale(settings);
    }

    private static Scale scale(RatingSettings settings) {
        return new Scale(settings.worst(), Objects.requireNonNullElse(settings.best(), 5.0));
    }

    /** The stars, or null where there are none that we understand. */
    @Nullable
    Stars read(Element item) {
        for (Field field : fields) {
            Stars written = field.values(item)
                    .map(value -> Stars.read(value, scale))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            Stars stars = written == null ? drawn(field, item) : written;
            if (stars != null) {
                return stars;
            }
        }
        return counted == null ? null : Stars.counted(item.select(counted).size(), scale);
    }

    /** A field that names an element and no attribute means all that the element shows. */
    private @Nullable Stars drawn(Field field, Element item) {
        if (field.selector() == null || field.attribute() != null || field.pattern() != null) {
            return null;
        }
        Element drawing = item.selectFirst(field.selector());
        return drawing == null ? null : DrawnStars.read(drawing, scale);
    }
}
