package dev.vidhuk.ingest;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list of many pages, newest first, whose reviews a test sets by hand. */
final class LongList implements ReviewSource {
    private final List<List<FoundReview>> pages = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();
    private Instant now = Portal.PUBLISHED;
    private boolean paged = true;
    private @Nullable SourceException failure;
    private int failingPage;
    private int lastLeadsTo;
    private Set<String> gone = Set.of();
    private final Map<String, FoundReply> answers = new HashMap<>();

    /** Adds a page behind the others. */
    LongList page(FoundReview... reviews) {
        pages.add(List.of(reviews));
        return this;
    }

    /** Shows all of it at each poll, and nothing page by page. */
    LongList unpaged() {
        paged = false;
        return this;
    }

    /** From then on the page of that number, from 1, answers with this failure. */
    LongList fails(int page, SourceException with) {
        failingPage = page;
        failure = with;
        return this;
    }

    LongList works() {
        failure = null;
        return this;
    }

    /** Says itself of the review of that id that it is no more: at each poll, and on its last page. */
    LongList saysGone(String siteId) {
        gone = Set.of(siteId);
        return this;
    }

    /** Shows at each poll a reply alone, to the review of that id, or to that under which there is a reply of that id. */
    LongList answers(String siteId, FoundReply reply) {
        answers.put(siteId, reply);
        return this;
    }

    /** The last page says that the one of that number comes next. */
    LongList endsIn(int page) {
        lastLeadsTo = page;
        return this;
    }

    /** The moment at which the fetches begin. */
    LongList at(Instant instant) {
        now = instant;
        return this;
    }

    /** The numbers of the pages that were asked for since the last time. */
    List<Integer> asked() {
        List<Integer> since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, true, Precision.SECOND, null);
    }

    @Override
    public Listing poll(Request request) {
        List<FoundReview> all = new ArrayList<>();
        pages.forEach(all::addAll);
        answers.forEach((siteId, reply) -> request.last()
                .apply(siteId)
                .ifPresent(review -> all.add(FoundReview.of(review).with(reply))));
        return new Listing(false, now, all, Ending.COMPLETE, Instant.MIN, Map.of("etag", "1"), List.of(), gone);
    }

    @Override
    public boolean paged() {
        return paged;
    }

    @Override
    public ListedPage page(Map<String, String> position) throws SourceException {
        int number = Integer.parseInt(position.getOrDefault("page", "1"));
        asked.add(number);
        if (failure != null && number == failingPage) {
            throw failure;
        }
        int next = number < pages.size() ? number + 1 : lastLeadsTo;
        Map<String, String> onward = next == 0 ? Map.of() : Map.of("page", Integer.toString(next));
        Set<String> told = number == pages.size() ? gone : Set.of();
        return new ListedPage(now, pages.get(number - 1), List.of(), true, onward, told);
    }
}
