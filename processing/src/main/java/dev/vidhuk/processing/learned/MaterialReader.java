package dev.vidhuk.processing.learned;

import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.complaints.ComplaintFinder;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.language.LanguageGuesser;
import dev.vidhuk.processing.learned.Material.LexiconView;
import dev.vidhuk.processing.sentiment.Reading;
import dev.vidhuk.processing.sentiment.SentimentReader;
import dev.vidhuk.processing.signals.SignalFinder;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.PhraseTree;
import dev.vidhuk.processing.text.Wording;
import java.util.List;

/**
 * Prepares texts for the model. Always with the built-in taxonomy, whose words the model has learned to trust so far as
 * they deserve it; what users add to theirs is not the model's business.
 */
public final class MaterialReader {
    private final ComplaintFinder complaints;
    private final SentimentReader sentiments;
    private final SignalFinder signals;
    private final LanguageGuesser languages = new LanguageGuesser();

    public MaterialReader() {
        this(new PhraseTree());
    }

    private MaterialReader(PhraseTree tree) {
        this(tree, new ComplaintFinder(Taxonomy.builtIn(), tree), new SignalFinder(tree));
    }

    /**
     * One that shares what others look for as well.
     *
     * @param tree where phrases are looked for
     * @param complaints those of the built-in taxonomy
     */
    public MaterialReader(PhraseTree tree, ComplaintFinder complaints, SignalFinder signals) {
        this.complaints = complaints;
        this.sentiments = new SentimentReader(complaints.faults(), tree);
        this.signals = signals;
    }

    /** The material of a text that stands alone. */
    public Material read(String text) {
        return read(Wording.of(text));
    }

    /** The material of a text that has been cut. */
    public Material read(Wording wording) {
        List<Passage> passages = wording.passages();
        return new Material(
                wording,
                languages.guess(wording.title(), wording.text()),
                lexicon(passages),
                signals.has(Signal.QUESTION, passages),
                signals.has(Signal.BRAND_VOICE, passages));
    }

    private LexiconView lexicon(List<Passage> passages) {
        Reading reading = sentiments.read(passages);
        double[] scores = new double[passages.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = reading.score(i);
        }
        return new LexiconView(
                reading.feeling().score(),
                reading.feeling().confidence(),
                scores,
                complaints.categories(passages, reading::score));
    }
}
