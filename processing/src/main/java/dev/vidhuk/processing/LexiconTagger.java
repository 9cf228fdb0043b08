package dev.vidhuk.processing;

import dev.vidhuk.events.Clause;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.CustomerType;
import dev.vidhuk.events.FollowUp;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.events.Tags;
import dev.vidhuk.processing.complaints.ComplaintFinder;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.language.LanguageGuess;
import dev.vidhuk.processing.language.LanguageGuesser;
import dev.vidhuk.processing.sentiment.Feeling;
import dev.vidhuk.processing.sentiment.Reading;
import dev.vidhuk.processing.sentiment.SentimentReader;
import dev.vidhuk.processing.sentiment.Stars;
import dev.vidhuk.processing.severity.SeverityScale;
import dev.vidhuk.processing.severity.SeverityScore;
import dev.vidhuk.processing.signals.SignalFinder;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Passages;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tags by lists of words and phrases, in Ukrainian, Russian and English; the reason for each tag can be read in them. */
public final class LexiconTagger implements Tagger {
    /** Everything but the taxonomy: grows whenever the same taxonomy would find something else. */
    private static final String LEXICON = "lexicon-1";
    /** A tagged review must fit into a record: so many clauses are shown. */
    private static final int MOST_CLAUSES = 200;
    /** From here on a passage is called negative or positive. */
    private static final double CLEAR = 0.3;
    /** What a brand writes itself says nothing of the brand. */
    private static final Feeling BRANDS_OWN = new Feeling(Sentiment.NEUTRAL, 0, 0.8);

    private final LanguageGuesser languages = new LanguageGuesser();
    private final ComplaintFinder complaints;
    private final SentimentReader sentiments;
    private final SignalFinder signals = new SignalFinder();
    private final SeverityScale severity = new SeverityScale();
    private final String name;

    /** One that finds the complaints of the built-in taxonomy. */
    public LexiconTagger() {
        this(Taxonomy.builtIn());
    }

    /** One that finds the complaints of that taxonomy. */
    public LexiconTagger(Taxonomy taxonomy) {
        this.complaints = new ComplaintFinder(taxonomy);
        this.sentiments = new SentimentReader(complaints.faults());
        this.name = LEXICON + " " + taxonomy.name();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Tags tag(Review review) {
        String text = review.text() == null ? "" : review.text();
        String title = review.title() == null ? "" : review.title();
        List<Passage> passages = Passages.of(text);
        List<Passage> all =
                Stream.concat(Passages.of(title).stream(), passages.stream()).toList();
        boolean byBrand = signals.has(Signal.BRAND_VOICE, all);
        LanguageGuess language = languages.guess(title + "\n" + text);
        return tags(review, passages, all, byBrand, sentiments.read(all), language);
    }

    private Tags tags(
            Review review,
            List<Passage> passages,
            List<Passage> all,
            boolean byBrand,
            Reading reading,
            LanguageGuess language) {
        @Nullable Feeling ofText = all.isEmpty() ? null : byBrand ? BRANDS_OWN : reading.feeling();
        Feeling together = byBrand ? BRANDS_OWN : Stars.together(ofText, review.rating());
        List<Complaint> found = byBrand ? List.of() : complaints.find(passages, reading::score);
        Set<Signal> heard = heard(review, all, ofText, !found.isEmpty(), language);
        List<FollowUp> followUps = followUps(review);
        SeverityScore score = severity.weigh(review.rating(), all, together.sentiment(), found, heard, followUps);
        return new Tags(
                language.language(),
                language.confidence(),
                together.sentiment(),
                ofText == null ? null : ofText.sentiment(),
                together.score(),
                together.confidence(),
                passages.stream()
                        .limit(MOST_CLAUSES)
                        .map(passage -> clause(passage, reading))
                        .toList(),
                found,
                List.copyOf(heard),
                heard.contains(Signal.ABUSIVE) ? CustomerType.RUDE : null,
                followUps,
                score.level(),
                score.points(),
                score.reasons());
    }

    private Set<Signal> heard(
            Review review, List<Passage> all, @Nullable Feeling text, boolean complains, LanguageGuess language) {
        Set<Signal> heard = EnumSet.noneOf(Signal.class);
        Stream.of(Signal.values()).filter(signal -> signals.has(signal, all)).forEach(heard::add);
        if (language.mixed()) {
            heard.add(Signal.MIXED_LANGUAGE);
        }
        boolean goodStars = review.rating() != null && review.rating() >= 4;
        if (Stars.atOdds(text, review.rating()) || (goodStars && complains)) {
            heard.add(Signal.RATING_TEXT_MISMATCH);
        }
        if (!goodStars && Stars.atOdds(text, review.rating())) {
            heard.add(Signal.SARCASM_SUSPECTED);
        }
        return heard;
    }

    private static Clause clause(Passage passage, Reading reading) {
        double score = reading.score(passage);
        Sentiment sentiment =
                score <= -CLEAR ? Sentiment.NEGATIVE : score >= CLEAR ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
        return new Clause(passage.start(), passage.end(), sentiment, score);
    }

    private List<FollowUp> followUps(Review review) {
        return review.replies().stream()
                .filter(reply -> reply.byAuthor() && reply.state() == ReplyState.PUBLISHED)
                .map(this::followUp)
                .toList();
    }

    private FollowUp followUp(Reply reply) {
        List<Passage> passages = Passages.of(reply.text() == null ? "" : reply.text());
        return new FollowUp(
                reply.id(), sentiments.read(passages).feeling().sentiment(), signals.has(Signal.QUESTION, passages));
    }
}
