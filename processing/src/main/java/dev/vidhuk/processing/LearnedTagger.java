package dev.vidhuk.processing;

import dev.vidhuk.events.Clause;
import dev.vidhuk.events.FollowUp;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.events.Tags;
import dev.vidhuk.processing.ComplaintReader.Found;
import dev.vidhuk.processing.complaints.ComplaintFinder;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.language.LanguageGuess;
import dev.vidhuk.processing.language.LanguageReader;
import dev.vidhuk.processing.learned.MaterialReader;
import dev.vidhuk.processing.learned.NamedModel;
import dev.vidhuk.processing.learned.ReviewModel;
import dev.vidhuk.processing.learned.Verdict;
import dev.vidhuk.processing.sentiment.Feeling;
import dev.vidhuk.processing.sentiment.Stars;
import dev.vidhuk.processing.severity.SeverityScale;
import dev.vidhuk.processing.severity.SeverityScore;
import dev.vidhuk.processing.signals.CustomerTypes;
import dev.vidhuk.processing.signals.SignalFinder;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.PhraseTree;
import dev.vidhuk.processing.text.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tags by a model that was learned from labelled texts, in Ukrainian, Russian and English. The model weighs what word lists
 * say; the words that users add to the taxonomy count beside it.
 */
public final class LearnedTagger implements Tagger {
    /** A tagged review must fit into a record: so many clauses are shown. */
    private static final int MOST_CLAUSES = 200;
    /** From here on a passage is called negative or positive. */
    private static final double CLEAR = 0.3;
    /** From this probability on somebody has to look, though it be a guess whether the text is negative or mixed. */
    private static final double CALLS_FOR_SOMEBODY = 0.6;

    private static final List<Signal> SIGNALS = List.of(Signal.values());
    private static final Set<Signal> ONLY_OF_THE_UNHAPPY = Set.of(Signal.CHURN_RISK, Signal.ABUSIVE);
    /** What a brand writes itself says nothing of the brand. */
    private static final Feeling BRANDS_OWN = new Feeling(Sentiment.NEUTRAL, 0, 0.8);

    private final MaterialReader materials;
    private final SignalFinder signals;
    private final CustomerTypes customers;
    private final SeverityScale severity;
    private final ReviewModel model;
    private final LanguageReader languages;
    private final SecondReading second;
    private final ComplaintReader complaints;
    private final String name;

    /** One with the model and the taxonomy that come with the product. */
    public LearnedTagger() {
        this(Taxonomy.builtIn());
    }

    /** One with the model that comes with the product, and that taxonomy. */
    public LearnedTagger(Taxonomy taxonomy) {
        this(ReviewModel.bundled(), taxonomy);
    }

    /** One with that model and that taxonomy. */
    public LearnedTagger(NamedModel model, Taxonomy taxonomy) {
        this(model, taxonomy, (wording, verdict) -> verdict);
    }

    /** One that has each text read a second time. */
    LearnedTagger(NamedModel model, Taxonomy taxonomy, SecondReading second) {
        this.second = second;
        PhraseTree tree = new PhraseTree();
        ComplaintFinder builtIn = new ComplaintFinder(Taxonomy.builtIn(), tree);
        this.signals = new SignalFinder(tree);
        this.materials = new MaterialReader(tree, builtIn, signals);
        this.customers = new CustomerTypes(tree);
        this.severity = new SeverityScale(tree);
        this.model = model.model();
        this.languages = new LanguageReader(this.model::language);
        this.complaints = new ComplaintReader(taxonomy, builtIn, tree);
        this.name = model.name() + " " + taxonomy.name();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Tags tag(Review review) {
        Wording wording =
                Wording.of(review.title() == null ? "" : review.title(), review.text() == null ? "" : review.text());
        @Nullable Verdict verdict = wording.passages().isEmpty() ? null : read(wording);
        return tags(review, wording, verdict, languages.read(wording.whole()));
    }

    private Verdict read(Wording wording) {
        return second.read(wording, model.read(materials.read(wording)));
    }

    private Tags tags(Review review, Wording wording, @Nullable Verdict verdict, LanguageGuess language) {
        Set<Signal> heard = heard(wording.passages(), verdict, language);
        boolean byBrand = heard.contains(Signal.BRAND_VOICE);
        Found found = byBrand || verdict == null ? Found.NOTHING : complaints.find(wording, verdict);
        @Nullable Feeling ofText = verdict == null ? null : byBrand ? BRANDS_OWN : blamed(feeling(verdict), found);
        Feeling together = byBrand ? BRANDS_OWN : blamed(together(verdict, review.rating()), found);
        addOdds(heard, review.rating(), ofText, !found.complaints().isEmpty());
        if (!SeverityScale.unhappy(review.rating(), together.sentiment(), found.complaints())) {
            heard.removeAll(ONLY_OF_THE_UNHAPPY);
        }
        List<FollowUp> followUps = followUps(review);
        SeverityScore score = severity.weigh(
                review.rating(), wording.passages(), together.sentiment(), found.complaints(), heard, followUps);
        return new Tags(
                language.language(),
                language.confidence(),
                together.sentiment(),
                ofText == null ? null : ofText.sentiment(),
                together.score(),
                together.confidence(),
                clauses(wording, verdict),
                found.complaints(),
                List.copyOf(heard),
                customers.of(wording.passages(), heard.contains(Signal.ABUSIVE), complains(together)),
                followUps,
                score.level(),
                score.points(),
                score.reasons());
    }

    /** What the words of a user's own taxonomy call a fault is blame, even where the model sees none. */
    private static Feeling blamed(Feeling feeling, Found found) {
        if (!found.byAddedWords() || complains(feeling)) {
            return feeling;
        }
        boolean praises = feeling.sentiment() == Sentiment.POSITIVE;
        return new Feeling(praises ? Sentiment.MIXED : Sentiment.NEGATIVE, feeling.score(), feeling.confidence());
    }

    private static Feeling feeling(Verdict verdict) {
        return new Feeling(
                verdict.text().sentiment(),
                verdict.text().score(),
                verdict.text().confidence());
    }

    private Feeling together(@Nullable Verdict verdict, @Nullable Double rating) {
        if (verdict == null) {
            return Stars.alone(rating);
        }
        var opinion = rating == null ? verdict.text() : model.withStars(verdict.text(), rating);
        boolean unsure = opinion.share() < model.thresholds().unsure() && opinion.needsAttention() < CALLS_FOR_SOMEBODY;
        return new Feeling(unsure ? Sentiment.UNSURE : opinion.sentiment(), opinion.score(), opinion.confidence());
    }

    private static boolean complains(Feeling feeling) {
        return feeling.sentiment() == Sentiment.NEGATIVE || feeling.sentiment() == Sentiment.MIXED;
    }

    private Set<Signal> heard(List<Passage> passages, @Nullable Verdict verdict, LanguageGuess language) {
        Set<Signal> heard = EnumSet.noneOf(Signal.class);
        for (Signal signal : SIGNALS) {
            if (signals.has(signal, passages)) {
                heard.add(signal);
            }
        }
        addLearned(heard, verdict);
        if (language.mixed()) {
            heard.add(Signal.MIXED_LANGUAGE);
        }
        return heard;
    }

    private static void addOdds(Set<Signal> heard, @Nullable Double rating, @Nullable Feeling text, boolean complains) {
        boolean goodStars = rating != null && rating >= 4;
        if (Stars.atOdds(text, rating) || (goodStars && complains)) {
            heard.add(Signal.RATING_TEXT_MISMATCH);
        }
        if (!goodStars && Stars.atOdds(text, rating)) {
            heard.add(Signal.SARCASM_SUSPECTED);
        }
    }

    private void addLearned(Set<Signal> heard, @Nullable Verdict verdict) {
        if (verdict == null || heard.contains(Signal.BRAND_VOICE)) {
            return;
        }
        boolean unhappy = complains(feeling(verdict)); // in few friendly words the model hears anything
        if (unhappy && verdict.churn() >= model.thresholds().churn()) {
            heard.add(Signal.CHURN_RISK);
        }
        if (unhappy && verdict.abuse() >= model.thresholds().abuse()) {
            heard.add(Signal.ABUSIVE);
        }
        if (verdict.sarcasm() > 0) {
            heard.add(Signal.SARCASM_SUSPECTED);
        }
    }

    private static List<Clause> clauses(Wording wording, @Nullable Verdict verdict) {
        List<Passage> passages = wording.ofText();
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_CLAUSES, passages.size()); i++) {
            double score = verdict == null ? 0 : verdict.passages()[wording.inTitle() + i];
            clauses.add(clause(passages.get(i), score));
        }
        return clauses;
    }

    private static Clause clause(Passage passage, double score) {
        Sentiment sentiment =
                score <= -CLEAR ? Sentiment.NEGATIVE : score >= CLEAR ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
        return new Clause(passage.start(), passage.end(), sentiment, score);
    }

    private List<FollowUp> followUps(Review review) {
        List<FollowUp> followUps = new ArrayList<>();
        for (Reply reply : review.replies()) {
            if (reply.byAuthor() && reply.state() == ReplyState.PUBLISHED) {
                followUps.add(followUp(reply));
            }
        }
        return followUps;
    }

    private FollowUp followUp(Reply reply) {
        Wording wording = Wording.of(reply.text() == null ? "" : reply.text());
        Sentiment sentiment = wording.passages().isEmpty()
                ? Sentiment.NEUTRAL
                : read(wording).text().sentiment();
        return new FollowUp(reply.id(), sentiment, signals.has(Signal.QUESTION, wording.passages()));
    }
}
