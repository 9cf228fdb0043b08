package dev.vidhuk.processing.counts;

import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.Window;
import java.time.Instant;
import java.util.stream.Stream;

/** Counts reviews by what they complain of, whatever their sentiment. */
public final class ComplaintCounting implements Counting<ComplaintCount> {

    @Override
    public Stream<ComplaintCount> changes(Contribution contribution, int sign, Instant now) {
        return contribution
                .windows()
                .flatMap(window -> contribution
                        .categoriesAndParents()
                        .map(category -> new ComplaintCount(
                                contribution.brand(),
                                contribution.source(),
                                contribution.location(),
                                category,
                                window,
                                sign,
                                now)));
    }

    @Override
    public ComplaintCount sum(ComplaintCount count, ComplaintCount change) {
        return new ComplaintCount(
                change.brand(),
                change.source(),
                change.location(),
                change.category(),
                change.window(),
                count.count() + change.count(),
                change.updatedAt());
    }

    @Override
    public boolean isNothing(ComplaintCount change) {
        return change.count() == 0;
    }

    @Override
    public Window window(ComplaintCount count) {
        return count.window();
    }

    @Override
    public String key(ComplaintCount count) {
        Window window = count.window();
        return Keys.join(
                count.brand(), count.source(), count.location(), count.category(), window.size(), window.start());
    }
}
