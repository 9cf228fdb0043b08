package dev.vidhuk.ingest.page;

import java.util.List;
import org.jsoup.select.Evaluator;

/** How the selectors of a source are written: in CSS for a page of HTML, as paths for JSON. */
enum Notation {
    CSS {
        @Override
        Evaluator selector(String selector) {
            return Field.css(selector);
        }

        @Override
        Field field(String notation) {
            return Field.of(notation);
        }
    },
    PATH {
        @Override
        Evaluator selector(String path) {
            return JsonPath.of(path);
        }

        @Override
        Field field(String notation) {
            return Field.ofPath(notation);
        }
    };

    /** The notation that the settings are written in. */
    static Notation of(PageSettings settings) {
        return settings.json() == null ? CSS : PATH;
    }

    /**
     * What a selector alone means.
     *
     * @throws IllegalArgumentException where it is none; the message says what is wrong
     */
    abstract Evaluator selector(String selector);

    /**
     * What a selector with all that may follow it means.
     *
     * @throws IllegalArgumentException where it is none; the message says what is wrong
     */
    abstract Field field(String notation);

    List<Field> fields(List<String> notations) {
        return notations.stream().map(this::field).toList();
    }
}
