package dev.vidhuk.ingest.mail;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.mail.Threads.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes a review of each conversation. */
final class MailReader {
    private final Bodies bodies;
    private final List<FoundReview> reviews = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    /** Where the content of mails comes from. */
    interface Bodies {
        /**
         * What is written in a mail.
         *
         * @return empty where the mail is no longer there
         * @throws SourceException {@code UNREADABLE} where this one cannot be read, something else where none can
         */
        Optional<Body> of(Letter letter) throws SourceException;
    }

    MailReader(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * Adds the review that a conversation is; one whose beginning is no longer there is none.
     *
     * @throws SourceException where nothing can be read any more
     */
    void add(Conversation conversation) throws SourceException {
        try {
            Optional<Body> first = bodies.of(conversation.first());
            if (first.isPresent()) {
                reviews.add(review(conversation, first.get()));
            }
        } catch (SourceException e) {
            if (e.outcome() != Outcome.UNREADABLE) {
                throw e;
            }
            String id = conversation.first().id();
            unreadable.add(new Unreadable("the mails under " + id, String.valueOf(e.getMessage()), id));
        }
    }

    List<FoundReview> reviews() {
        return reviews;
    }

    List<Unreadable> unreadable() {
        return unreadable;
    }

    private FoundReview review(Conversation conversation, Body body) throws SourceException {
        Letter first = conversation.first();
        List<FoundReply> replies = new ArrayList<>();
        for (Letter answer : conversation.answers()) {
            Optional<Body> said = bodies.of(answer);
            if (said.isPresent()) {
                replies.add(reply(answer, said.get(), first));
            }
        }
        return new FoundReview(
                first.id(),
                null,
                null,
                Objects.requireNonNullElse(first.name(), first.address()),
                first.address(),
                first.subject(),
                body.text(),
                body.truncated(),
                null,
                null,
                first.at(),
                Precision.SECOND,
                null,
                null,
                replies.size(),
                replies);
    }

    private static FoundReply reply(Letter answer, Body said, Letter first) {
        return new FoundReply(
                answer.id(),
                Objects.requireNonNullElse(answer.name(), answer.address()),
                answer.address(),
                answer.official(),
                answer.address().equals(first.address()),
                ReplyState.PUBLISHED,
                said.text(),
                answer.at(),
                Precision.SECOND);
    }
}
