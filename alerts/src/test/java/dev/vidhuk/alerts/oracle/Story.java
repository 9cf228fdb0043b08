package dev.vidhuk.alerts.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A history while it is drawn; the model goes along, so that people and the clock can aim at what matters. */
record Story(String id, Author author, People people, Model model, List<Event> events) {

    static Story of(String id, World world, People people, Random random) {
        return new Story(id, new Author(id, random), people, new Model(world), new ArrayList<>());
    }

    void begin(Instant now) {
        add(author.first(now));
    }

    void goOn(Instant now) {
        model.tick(now);
        Event event = next(now);
        if (event != null) {
            add(event);
        }
    }

    private void add(Event event) {
        events.add(event);
        model.take(event);
    }

    private @Nullable Event next(Instant now) {
        if (people.wantToAct()) {
            return people.act(id, model.round(), now);
        }
        return author.erased() ? null : author.next(now, model.nextStepAt(), !model.done());
    }
}
