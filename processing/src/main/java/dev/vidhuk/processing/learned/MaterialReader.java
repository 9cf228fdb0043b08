package dev.vidhuk.processing.learned;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.complaints.ComplaintFinder;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.language.LanguageGuesser;
import dev.vidhuk.processing.learned.Material.LexiconView;
import dev.vidhuk.processing.sentiment.Reading;
import dev.vidhuk.processing.sentiment.SentimentReader;
import dev.vidhuk.processing.signals.SignalFinder;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Passages;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prepares texts for the model. Always with the built-in taxonomy, whose words the model has learned to trust so far as
 * they deserve it; what users add to theirs is not the model's business.
 */
public final class MaterialReader {
    private final ComplaintFinder complaints = new ComplaintFinder(Taxonomy.builtIn());
    private final SentimentReader sentiments = new SentimentReader(complaints.faults());
    private final SignalFinder signals = new SignalFinder();
    private final LanguageGuesser languages = new LanguageGuesser();

    /** The material of a text that stands alone. */
    public Material read(String text) {
        return read(text, Passages.of(text));
    }

    /** The material of a text that has been cut. */
    public Material read(String text, List<Passage> passages) {
        return new Material(
                text,
                languages.guess(text).language(),
                passages,
                lexicon(passages),
                signals.has(Signal.QUESTION, passages),
                signals.has(Signal.BRAND_VOICE, passages));
    }

    private LexiconView lexicon(List<Passage> passages) {
        Reading reading = sentiments.read(passages);
        return new LexiconView(
                reading.feeling().score(),
                reading.feeling().confidence(),
                passages.stream().map(reading::score).toList(),
                complaints.find(passages, reading::score).stream()
                        .map(Complaint::category)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
