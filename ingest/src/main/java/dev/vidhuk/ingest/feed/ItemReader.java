package dev.vidhuk.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.text.Dates;
import dev.vidhuk.ingest.text.Moment;
import dev.vidhuk.ingest.text.PlainText;
import dev.vidhuk.ingest.text.Scale;
import dev.vidhuk.ingest.text.Stars;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one item of a feed. */
final class ItemReader {
    /** {@code mail@example.org (Name)}, the author of RSS 2.0. */
    private static final Pattern MAIL = Pattern.compile("\\s*([^\\s@()]+@[^\\s@()]+)(?:\\s*\\((.+)\\))?\\s*");
    /** How WordPress titles a comment where its feed has no element for the author. */
    private static final Pattern TITLED = Pattern.compile("(?:Comment on .* )?[Bb]y:? (.+)");
    /** WordPress names a comment by now this, now that address of its page, but always by one number. */
    private static final Pattern COMMENT = Pattern.compile("https?://([^/?#]+)[^#]*(#comment-\\d+)");

    private final SyndEntry entry;
    private final Extensions extensions;
    private final List<SyndPerson> editors;
    private final URI address;
    private final Instant fetchedAt;

    /**
     * An item's reader.
     *
     * @param editors who writes what the feed says nobody else to have written
     */
    ItemReader(SyndEntry entry, List<SyndPerson> editors, URI address, Instant fetchedAt) {
        this.entry = entry;
        this.editors = List.copyOf(editors);
        this.extensions = new Extensions(entry);
        this.address = address;
        this.fetchedAt = fetchedAt;
    }

    /**
     * Reads it.
     *
     * @param shared whether other items of the feed have the same id, so that it is none
     */
    FeedItem read(boolean shared) {
        Answer answer = Answer.in(html());
        FeedItem.Person author = author();
        String text = PlainText.orNull(PlainText.of(answer == null ? html() : answer.rest()));
        Stars stars = extensions.rating() == null ? null : Stars.read(extensions.rating(), Scale.FIVE);
        Moment published = published();
        return new FeedItem(
                id(shared),
                names(),
                answers(answer),
                extensions.comments(address),
                extensions.commentCount(),
                author,
                link(),
                title(author, text),
                text,
                extensions.product(),
                stars == null ? null : stars.value(),
                stars == null ? null : stars.raw(),
                published == null ? null : published.at(),
                published == null ? Precision.UNKNOWN : published.precision(),
                edited());
    }

    /** A comment's own form of name where it is one. */
    static String name(String given) {
        Matcher comment = COMMENT.matcher(given.strip());
        return comment.matches() ? comment.group(1) + comment.group(2) : given.strip();
    }

    private @Nullable String id(boolean shared) {
        String given = PlainText.orNull(shared ? entry.getLink() : entry.getUri());
        return given == null ? null : name(given);
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (String name : new @Nullable String[] {entry.getUri(), entry.getLink()}) {
            if (name != null && !name.isBlank()) {
                names.add(name(name));
            }
        }
        return names;
    }

    private List<String> answers(@Nullable Answer answer) {
        List<String> answers = new ArrayList<>(extensions.answers());
        if (answer != null) {
            answers.add(name(answer.to()));
        }
        return answers;
    }

    private @Nullable String link() {
        String link = PlainText.orNull(entry.getLink());
        try {
            return link == null ? null : address.resolve(link).toString();
        } catch (IllegalArgumentException e) {
            return link; // no address, but what the feed says
        }
    }

    /** The whole text where the feed has it, else what there is of it. */
    private String html() {
        for (SyndContent content : entry.getContents()) {
            if (content.getValue() != null && !content.getValue().isBlank()) {
                return content.getValue();
            }
        }
        SyndContent summary = entry.getDescription();
        return summary == null || summary.getValue() == null ? "" : summary.getValue();
    }

    /** None where the feed has made it up: of the author's name, or of the first words. */
    private @Nullable String title(FeedItem.Person author, @Nullable String text) {
        String title = entry.getTitle() == null ? null : PlainText.orNull(PlainText.of(entry.getTitle()));
        if (title == null || (text != null && repeats(title, text))) {
            return null;
        }
        return text != null && author.name() != null && title.endsWith(author.name()) ? null : title;
    }

    private static boolean repeats(String title, String text) {
        return text.startsWith(title.replaceFirst("\\s*(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])$", ""));
    }

    private FeedItem.Person author() {
        FeedItem.Person told = first(entry.getAuthors());
        String written = PlainText.orNull(entry.getAuthor());
        written = written == null ? extensions.author() : written;
        if (told == null && written != null) {
            Matcher mail = MAIL.matcher(written);
            return mail.matches()
                    ? new FeedItem.Person(PlainText.orNull(mail.group(2)), null, mail.group(1))
                    : new FeedItem.Person(PlainText.of(written), null, null);
        }
        Matcher titled = TITLED.matcher(entry.getTitle() == null ? "" : PlainText.of(entry.getTitle()));
        if (told == null && titled.matches()) {
            return new FeedItem.Person(titled.group(1), null, null);
        }
        told = told == null ? first(editors) : told;
        return told == null ? FeedItem.Person.NOBODY : told;
    }

    private static FeedItem.@Nullable Person first(List<SyndPerson> persons) {
        return persons.stream()
                .filter(person -> person.getName() != null || person.getEmail() != null)
                .map(person -> new FeedItem.Person(
                        PlainText.orNull(person.getName()), PlainText.orNull(person.getUri()), person.getEmail()))
                .findFirst()
                .orElse(null);
    }

    /** An entry of Atom need not say more than when it was last updated. */
    private @Nullable Moment published() {
        Instant published = instant(entry.getPublishedDate());
        Instant told = published == null ? instant(entry.getUpdatedDate()) : published;
        if (told != null) {
            return new Moment(told, Precision.SECOND);
        }
        String written = extensions.published();
        return written == null ? null : Dates.UTC.read(written, fetchedAt);
    }

    private @Nullable Instant edited() {
        Instant published = instant(entry.getPublishedDate());
        Instant updated = instant(entry.getUpdatedDate());
        return published == null || updated == null || !updated.isAfter(published) ? null : updated;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
