package dev.vidhuk.alerts.oracle;

import dev.vidhuk.alerts.ReviewBuilder;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws the story of one review: what its author, the brand and the site do, as the fetches show it. */
final class Author {
    private static final List<String> CATEGORIES = List.of("delivery.late", "price", "staff.rude", "quality.broken");

    private final Random random;
    private final ReviewBuilder review;
    private final List<String> replies = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private Sentiment sentiment = Sentiment.NEGATIVE;
    private @Nullable Double stars;
    private boolean asks;
    private boolean mismatch;
    private final boolean brandSpeaks;
    private final Origin origin;
    private boolean withdrawn;
    private boolean erased;
    private int words;
    private int commas;
    private int ids;
    private Instant fetched = Instant.MIN;

    Author(String id, Random random) {
        this.random = random;
        origin = drawOrigin();
        brandSpeaks = random.nextInt(15) == 0;
        review = ReviewBuilder.complaint(Instant.EPOCH).id(id);
    }

    boolean erased() {
        return erased;
    }

    /** How the review looks when it is seen for the first time. */
    Event first(Instant now) {
        fetched = now.minusSeconds(random.nextInt(3));
        Precision precision = precision();
        Instant published = random.nextInt(10) == 0
                ? fetched.minus(Duration.ofHours(random.nextInt(200)))
                : fetched.minusSeconds(random.nextInt(5_000));
        review.publishedAt(precision == Precision.UNKNOWN ? fetched : rounded(published, precision))
                .precision(precision)
                .firstSeenAt(fetched)
                .origin(origin)
                .repliesVisible(random.nextInt(5) > 0)
                .severity(any(Severity.values()));
        content();
        if (random.nextInt(8) == 0) {
            reply(published, now);
        }
        return sight(now, "first seen " + sentiment + " " + stars + " stars");
    }

    private void content() {
        sentiment = random.nextInt(2) == 0 ? Sentiment.NEGATIVE : any(Sentiment.values());
        stars = random.nextInt(5) == 0 ? null : Double.valueOf(1 + random.nextInt(5));
        boolean silent = random.nextInt(8) == 0;
        asks = !silent && random.nextInt(5) == 0;
        mismatch = !silent && random.nextInt(6) == 0;
        if ((!silent && sentiment != Sentiment.POSITIVE) || mismatch) {
            categories.add(any(CATEGORIES));
        }
        review.text(silent ? null : text()).rating(stars).sentiment(sentiment);
        tags();
    }

    private void tags() {
        List<Signal> signals = new ArrayList<>();
        if (asks) {
            signals.add(Signal.QUESTION);
        }
        if (mismatch) {
            signals.add(Signal.RATING_TEXT_MISMATCH);
        }
        if (brandSpeaks) {
            signals.add(Signal.BRAND_VOICE);
        }
        review.categories(categories.toArray(new String[0])).signals(signals.toArray(new Signal[0]));
    }

    private String text() {
        return "Слова " + words + ",".repeat(commas);
    }

    private Origin drawOrigin() {
        int drawn = random.nextInt(12);
        return drawn == 0 ? Origin.BACKFILL : drawn == 1 ? Origin.REPLAY : Origin.LIVE;
    }

    /** What happens next, seen by a fetch shortly before now, or by one that has waited in the log. */
    @Nullable
    Event next(Instant now, @Nullable Instant wanted, boolean mayReplay) {
        if (withdrawn && random.nextInt(2) == 0) {
            return null;
        }
        if (mayReplay && random.nextInt(40) == 0) {
            review.origin(Origin.REPLAY);
            return sight(now, "replayed");
        }
        review.origin(origin == Origin.REPLAY ? Origin.LIVE : origin);
        Instant before = fetched;
        fetched = fetch(now, wanted);
        int drawn = random.nextInt(100);
        if (drawn < 30 && !withdrawn) {
            review.checkedAt(fetched);
            return sight(now, "unchanged");
        } else if (drawn < 33) {
            erased = true;
            return new Event.Erasure(now);
        }
        review.seenAt(fetched);
        if (withdrawn) {
            withdrawn = false;
            review.withdrawnAt(null);
            return sight(now, "seen again, " + (drawn < 50 ? replies(drawn, before) : ""));
        }
        return sight(now, drawn < 62 ? replies(drawn, before) : drawn < 90 ? words(drawn, before) : site(drawn));
    }

    private Instant fetch(Instant now, @Nullable Instant wanted) {
        if (wanted != null && wanted.isAfter(fetched) && !wanted.isAfter(now) && random.nextInt(3) == 0) {
            return wanted;
        }
        Instant prompt = now.minusSeconds(random.nextInt(5));
        Instant late = between(fetched, now);
        Instant drawn = random.nextInt(5) == 0 ? late : prompt;
        return drawn.isBefore(fetched) ? fetched : drawn;
    }

    private String replies(int drawn, Instant before) {
        if (drawn < 46) {
            return reply(before, fetched);
        } else if (drawn < 49) {
            return under(before, true, ReplyState.PENDING);
        } else if (drawn < 51) {
            return under(before, true, ReplyState.REJECTED);
        } else if (drawn < 53) {
            return under(before, false, ReplyState.PUBLISHED);
        } else if (drawn < 56 && !pending.isEmpty()) {
            String id = pending.remove(0);
            review.withoutReply(id);
            return official(id, between(before, fetched), Precision.SECOND);
        } else if (!replies.isEmpty()) {
            String id = replies.remove(random.nextInt(replies.size()));
            review.withoutReply(id);
            return "reply " + id + " removed";
        }
        return "nothing but a new record";
    }

    private String reply(Instant from, Instant to) {
        return official("r" + ++ids, between(from, to), precision());
    }

    private String official(String id, Instant at, Precision precision) {
        Instant told = precision == Precision.UNKNOWN ? fetched : rounded(at, precision);
        review.reply(id, true, false, ReplyState.PUBLISHED, told, precision, fetched);
        replies.add(id);
        return "official reply " + id + " of " + told + " by the " + precision;
    }

    private String under(Instant before, boolean official, ReplyState state) {
        String id = "r" + ++ids;
        review.reply(id, official, false, state, between(before, fetched), Precision.SECOND, fetched);
        if (state == ReplyState.PENDING) {
            pending.add(id);
        }
        return (official ? "official " : "another customer's ") + state + " reply " + id;
    }

    private String words(int drawn, Instant before) {
        if (drawn < 72 && !brandSpeaks) {
            return followUp(before);
        }
        Instant edited = random.nextBoolean() ? between(before, fetched) : null;
        review.editedAt(edited);
        String change = change(drawn);
        review.text(text()).rating(stars).sentiment(sentiment);
        tags();
        return change + ", edited " + edited;
    }

    private String change(int drawn) {
        if (drawn == 74) {
            commas++;
            return "a comma";
        }
        words++;
        if (drawn < 76) {
            return "another word";
        } else if (drawn < 78 && stars != null && stars > 1) {
            stars = stars - 1;
            return "stars lowered to " + stars;
        } else if (drawn < 81) {
            categories.add(CATEGORIES.get(Math.min(categories.size(), CATEGORIES.size() - 1)));
            return "complaints " + categories;
        } else if (drawn < 83) {
            asks = !asks;
            return "asks " + asks;
        } else if (drawn < 85) {
            categories.clear();
            mismatch = false;
        }
        sentiment = drawn < 85 ? Sentiment.POSITIVE : drawn < 87 ? Sentiment.NEUTRAL : any(Sentiment.values());
        return "now " + sentiment;
    }

    private String followUp(Instant before) {
        String id = "f" + ++ids;
        boolean question = random.nextInt(3) == 0;
        Sentiment said = any(Sentiment.values());
        Precision precision = precision();
        Instant at = precision == Precision.UNKNOWN ? fetched : rounded(between(before, fetched), precision);
        review.followUp(id, at, precision, fetched, said, question);
        return "follow-up " + id + " " + said + (question ? " question" : "") + " of " + at + " by the " + precision;
    }

    private String site(int drawn) {
        if (drawn < 94) {
            Severity severity = any(Severity.values());
            review.severity(severity);
            return "severity " + severity;
        }
        withdrawn = true;
        review.withdrawnAt(fetched);
        return "withdrawn";
    }

    private Event sight(Instant now, String what) {
        return new Event.Sight(now, review.build(), what);
    }

    private Precision precision() {
        return random.nextInt(2) == 0 ? Precision.SECOND : any(Precision.values());
    }

    private static Instant rounded(Instant at, Precision precision) {
        return switch (precision) {
            case MINUTE -> at.truncatedTo(ChronoUnit.MINUTES);
            case DAY -> at.truncatedTo(ChronoUnit.DAYS);
            default -> at.truncatedTo(ChronoUnit.SECONDS);
        };
    }

    private Instant between(Instant from, Instant to) {
        long seconds = Math.max(0, Duration.between(from, to).toSeconds());
        return to.minusSeconds(random.nextInt((int) Math.min(seconds + 1, 1_000_000)));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    private <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }
}
