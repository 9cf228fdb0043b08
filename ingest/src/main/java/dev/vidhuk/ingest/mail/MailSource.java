package dev.vidhuk.ingest.mail;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.ingest.Ending;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.ReviewSource;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.mail.Threads.Conversation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the conversations in which something new was written, each as a whole, and those that are wanted. A mail does not
 * change, and one that is no longer in its folder may have been moved by who has dealt with it: neither edits nor withdrawals
 * are to be seen.
 */
final class MailSource implements ReviewSource {
    /** Searches for mails of long ago, in one poll. */
    private static final int MOST_SEARCHES = 100;

    private final MailSettings settings;
    private final int most;
    private final Clock clock;
    private final List<Shelf> shelves;
    /** Mails that others name and that were looked for. */
    private final Set<String> lookedFor = new HashSet<>();
    /** Read from another thread than that of the polls. */
    private volatile boolean more;

    /**
     * The source that a mailbox is.
     *
     * @param most how many mails of a folder one poll reads
     */
    MailSource(MailSettings settings, Voices voices, int most, Clock clock) {
        this.settings = settings;
        this.most = most;
        this.clock = clock;
        List<Shelf> all = new ArrayList<>(List.of(new Shelf(settings.folder(), false, voices)));
        if (settings.sent() != null && !settings.sent().equals(settings.folder())) {
            all.add(new Shelf(settings.sent(), true, voices));
        }
        this.shelves = List.copyOf(all);
    }

    @Override
    public Capabilities capabilities() {
        return MailKind.capabilities(settings.sent() != null);
    }

    @Override
    public boolean more() {
        return more;
    }

    @Override
    public Listing poll(Request request) throws SourceException {
        Instant startedAt = clock.instant();
        more = false;
        try (Mailbox mailbox = Mailbox.open(settings)) {
            Map<String, MailFolder> folders = new LinkedHashMap<>();
            for (Shelf shelf : shelves) {
                folders.put(shelf.folder(), mailbox.folder(shelf.folder()));
            }
            Map<String, Mark> marks = new LinkedHashMap<>();
            for (Map.Entry<String, MailFolder> folder : folders.entrySet()) {
                marks.put(folder.getKey(), Mark.of(folder.getValue()));
            }
            Map<String, Mark> before = before(request.position(), marks);
            if (request.wanted().isEmpty() && before.equals(marks)) {
                return Listing.asBefore(startedAt, texts(marks));
            }
            Listing listing = list(request, folders, before, startedAt);
            more = shelves.stream().anyMatch(Shelf::rest);
            return listing;
        }
    }

    /** How far the folders were read whose mails still have the same numbers. */
    private static Map<String, Mark> before(Map<String, String> position, Map<String, Mark> marks) {
        Map<String, Mark> before = new LinkedHashMap<>();
        marks.forEach((folder, now) -> {
            Mark mark = Mark.read(position.get(folder));
            if (mark != null && mark.validity() == now.validity()) {
                before.put(folder, mark);
            }
        });
        return before;
    }

    private static Map<String, String> texts(Map<String, Mark> marks) {
        Map<String, String> texts = new LinkedHashMap<>();
        marks.forEach((folder, mark) -> texts.put(folder, mark.toString()));
        return texts;
    }

    private Listing list(Request request, Map<String, MailFolder> folders, Map<String, Mark> before, Instant startedAt)
            throws SourceException {
        Map<String, Mark> marks = new LinkedHashMap<>();
        boolean limited = false;
        for (Shelf shelf : shelves) {
            String name = shelf.folder();
            limited |= shelf.catchUp(folder(folders, name), request.backTo(), before.get(name), most);
            marks.put(name, shelf.mark());
        }
        lookBack(request, folders, before);
        MailReader reader = new MailReader(letter ->
                folder(folders, letter.place().folder()).body(letter.place().uid()));
        Set<String> kept = new HashSet<>();
        for (Conversation conversation : new Threads(letters().toList()).conversations()) {
            if (request.wanted().contains(conversation.first().id())
                    || said(conversation).anyMatch(letter -> news(letter, before))) {
                reader.add(conversation);
                said(conversation).forEach(letter -> kept.add(letter.id()));
            }
        }
        Duration watch = Duration.between(request.backTo(), startedAt);
        shelves.forEach(shelf -> shelf.forget(request.backTo().minus(watch), kept));
        boolean unchanged = reader.reviews().isEmpty();
        return new Listing(
                unchanged,
                startedAt,
                reader.reviews(),
                limited ? Ending.LIMIT : Ending.COMPLETE,
                unchanged || limited ? null : request.backTo(),
                texts(marks),
                reader.unreadable());
    }

    private static MailFolder folder(Map<String, MailFolder> folders, String name) {
        return Objects.requireNonNull(folders.get(name));
    }

    /** What new mails answer, and what is wanted, may have come before all that we know. */
    private void lookBack(Request request, Map<String, MailFolder> folders, Map<String, Mark> before)
            throws SourceException {
        Set<String> unknown = new HashSet<>();
        letters()
                .filter(letter -> news(letter, before) && !letter.noise())
                .filter(letter -> letter.ancestors().stream().noneMatch(this::known))
                .forEach(letter -> unknown.addAll(letter.ancestors()));
        unknown.removeAll(lookedFor);
        request.wanted().stream().filter(id -> !known(id)).forEach(unknown::add);
        for (String id : unknown.stream().limit(MOST_SEARCHES).toList()) {
            lookedFor.add(id);
            for (Shelf shelf : shelves) {
                shelf.lookFor(folder(folders, shelf.folder()), id);
            }
        }
    }

    private boolean known(String id) {
        return shelves.stream().anyMatch(shelf -> shelf.has(id));
    }

    private Stream<Letter> letters() {
        return shelves.stream().flatMap(shelf -> shelf.letters().stream());
    }

    private static Stream<Letter> said(Conversation conversation) {
        return Stream.concat(Stream.of(conversation.first()), conversation.answers().stream());
    }

    /** Whether a mail came after the last poll. */
    private static boolean news(Letter letter, Map<String, Mark> before) {
        Mark mark = before.get(letter.place().folder());
        return mark == null || letter.place().uid() >= mark.next();
    }
}
