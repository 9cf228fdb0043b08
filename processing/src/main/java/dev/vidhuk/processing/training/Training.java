package dev.vidhuk.processing.training;

import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.Clues;
import dev.vidhuk.processing.learned.Convolution;
import dev.vidhuk.processing.learned.Grams;
import dev.vidhuk.processing.learned.Material;
import dev.vidhuk.processing.learned.MaterialReader;
import dev.vidhuk.processing.learned.Outputs;
import dev.vidhuk.processing.learned.PassageNetworks;
import dev.vidhuk.processing.learned.ReviewModel;
import dev.vidhuk.processing.learned.Tables;
import dev.vidhuk.processing.learned.WeightTable;
import dev.vidhuk.processing.learned.WordRow;
import dev.vidhuk.processing.training.ConvolutionTrainer.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trains a model: the first table from stars, then both tables, and beside them on other threads a convolution, five times on four
 * fifths of the texts that were read. What those say of the last fifth, which they have not seen, is what the networks learn
 * from; what the networks say of texts that they have not seen, the thresholds are chosen by. The model gets tables and a
 * convolution that have seen all.
 */
public final class Training {
    private static final int FOLDS = 5;
    /** So many learn each table, in different orders, and their mean is taken. */
    private static final int TRAINERS = 3;

    private static final int STAR_ROUNDS = 4;
    private static final int READ_ROUNDS = 8;
    private static final int LANGUAGE_ROUNDS = 2;
    private static final int CONVOLUTION_ROUNDS = 4;
    /** How often texts that were read come up in the last round of the first table, beside as many texts with stars. */
    private static final int REPEATED = 4;

    /** Which share of the texts with stars comes up in that round, so that the table does not forget them. */
    private static final double REVISED = 0.4;

    private final Course course;
    private final Consumer<String> progress;
    private final MaterialReader reader = new MaterialReader();
    private final List<String> categories;
    private final ReadLessons lessons;
    private final ConvolutionLessons ofConvolution;
    private final List<LabelledText> written;
    private final Map<LabelledText, Material> materials = new LinkedHashMap<>();
    private final Map<LabelledText, int[]> grams = new LinkedHashMap<>();
    private final Map<LabelledText, Example> examples = new LinkedHashMap<>();
    private final KnownPassages known;
    private final Map<LabelledText, List<PassageLabel>> passages = new LinkedHashMap<>();

    /**
     * A training on that course.
     *
     * @param progress hears what is going on, a line for each step
     */
    public Training(Course course, Consumer<String> progress) {
        this(course, WrittenExamples.in(course.languages()), KnownPassages.bundled(), progress);
    }

    /**
     * One with these sentences beside the course, and what was read in passages of its texts.
     */
    Training(Course course, List<LabelledText> written, KnownPassages known, Consumer<String> progress) {
        this.course = course;
        this.progress = progress;
        TreeSet<String> all = new TreeSet<>();
        course.read().forEach(text -> all.addAll(text.categories() == null ? List.of() : text.categories()));
        this.categories = List.copyOf(all);
        this.written = written.stream().filter(this::isOfUse).toList();
        this.known = known;
        this.lessons = new ReadLessons(categories);
        this.ofConvolution = new ConvolutionLessons(categories);
    }

    /** Who complains of what the course does not know may complain of what it knows by another name. */
    private boolean isOfUse(LabelledText written) {
        return written.categories() == null || categories.containsAll(written.categories());
    }

    /**
     * The trained model.
     *
     * @throws IllegalArgumentException where no text that was read has stars, none has a category, none says what a single
     *     passage says, or there are too few
     */
    public ReviewModel model() {
        if (course.read().stream().noneMatch(text -> text.rating() != null)) {
            throw new IllegalArgumentException("some of the texts that were read must have stars, too");
        }
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("some of the texts that were read must have a category");
        }
        progress.accept("reading " + course.byStars().size() + " texts with stars and "
                + course.read().size() + " that were read");
        course.read().forEach(this::prepare);
        written.forEach(this::prepare);
        if (course.read().stream().noneMatch(this::tellsOfPassages)) {
            throw new IllegalArgumentException("some of the texts that were read must be a single sentence");
        }
        List<CompletableFuture<Convolution>> convolutions = convolutions();
        List<Lesson> stars = new StarLessons(course.byStars()).of(course.byStars());
        progress.accept("learning from stars");
        List<TableTrainer> first = new ArrayList<>();
        for (int i = 0; i < TRAINERS; i++) {
            TableTrainer trainer = new TableTrainer(Grams.BUCKETS, Outputs.FIRST_TABLE);
            trainer.learn(stars, STAR_ROUNDS, random(100 + i));
            first.add(trainer);
        }
        progress.accept("learning languages");
        WeightTable ofLanguage = ofLanguage();
        List<Seen> unseen = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.accept("learning from what was read, part " + (fold + 1) + " of " + FOLDS);
            unseen.addAll(unseen(first, ofLanguage, stars, fold, convolutions.get(fold)));
        }
        progress.accept("learning from all that was read");
        Tables tables = tables(first, ofLanguage, stars, course.read(), FOLDS + 1);
        Convolution convolution = convolutions.get(FOLDS).join();
        for (LabelledText text : course.keptBack()) {
            unseen.add(new Seen(text, List.of(), Clues.of(reader.read(text.text()), tables, convolution), fold(text)));
        }
        progress.accept("learning from passages");
        PassageNetworks ofPassages = new PassageLayer(categories, unseen, course.seed()).networks();
        progress.accept("weighing what was learned");
        return new LastLayer(categories, unseen, ofPassages, course.seed()).model(tables, convolution);
    }

    /** Those that have not seen one of the folds each, and one that has seen all; they are learned on other threads. */
    private List<CompletableFuture<Convolution>> convolutions() {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<CompletableFuture<Convolution>> convolutions = IntStream.rangeClosed(0, FOLDS)
                .mapToObj(without -> CompletableFuture.supplyAsync(() -> convolution(without), threads))
                .toList();
        threads.shutdown();
        return convolutions;
    }

    private Convolution convolution(int without) {
        List<LabelledText> others =
                course.read().stream().filter(text -> fold(text) != without).toList();
        List<Example> all = Stream.concat(others.stream(), ConvolutionLessons.some(written, others.size()).stream())
                .map(text -> Objects.requireNonNull(examples.get(text)))
                .toList();
        return ConvolutionTrainer.learn(
                all, ofConvolution.outputs(), CONVOLUTION_ROUNDS, course.seed() * 1_000 + 600 + without);
    }

    private WeightTable ofLanguage() {
        Random random = random(FOLDS + 2);
        List<Lesson> lessons = new LanguageLessons(random)
                .of(Stream.of(course.byStars(), course.read(), written)
                        .flatMap(List::stream)
                        .toList());
        TableTrainer trainer = new TableTrainer(Grams.BUCKETS, Tables.LANGUAGES.size());
        trainer.learn(lessons, LANGUAGE_ROUNDS, random);
        return trainer.table();
    }

    private void prepare(LabelledText text) {
        Material material = reader.read(text.text());
        materials.put(text, material);
        grams.put(text, Grams.of(material.text(), material.passages()));
        passages.put(text, known.of(text, material));
        WordRow row = WordRow.of(material.text(), material.passages());
        examples.put(text, ofConvolution.of(text, row, labels(text)));
    }

    private Random random(int step) {
        return new Random(course.seed() * 1_000 + step);
    }

    private List<Seen> unseen(
            List<TableTrainer> first,
            WeightTable ofLanguage,
            List<Lesson> stars,
            int fold,
            CompletableFuture<Convolution> convolved) {
        List<LabelledText> others =
                course.read().stream().filter(text -> fold(text) != fold).toList();
        Tables tables = tables(first, ofLanguage, stars, others, fold + 1);
        Convolution convolution = convolved.join();
        return course.read().stream()
                .filter(text -> fold(text) == fold)
                .map(text -> new Seen(text, labels(text), Clues.of(material(text), tables, convolution), fold))
                .toList();
    }

    private Tables tables(
            List<TableTrainer> begun, WeightTable ofLanguage, List<Lesson> stars, List<LabelledText> known, int step) {
        List<LabelledText> read = new ArrayList<>(known);
        read.addAll(written);
        Random random = random(step);
        List<Lesson> round = new ArrayList<>();
        stars.stream().filter(lesson -> random.nextDouble() < REVISED).forEach(round::add);
        for (int i = 0; i < REPEATED; i++) {
            read.forEach(text -> round.add(lessons.first(text, buckets(text))));
        }
        List<Lesson> ofReading = new ArrayList<>();
        read.forEach(text -> ofReading.add(lessons.second(text, buckets(text))));
        read.forEach(text -> addPassages(text, round, ofReading));
        List<TableTrainer> first = new ArrayList<>();
        List<TableTrainer> second = new ArrayList<>();
        for (TableTrainer trainer : begun) {
            TableTrainer further = new TableTrainer(trainer);
            further.learn(round, 1, random);
            first.add(further);
            TableTrainer reader = new TableTrainer(Grams.BUCKETS, lessons.outputs());
            reader.learn(ofReading, READ_ROUNDS, random);
            second.add(reader);
        }
        return Tables.of(TableTrainer.mean(first), TableTrainer.mean(second), ofLanguage);
    }

    private void addPassages(LabelledText text, List<Lesson> first, List<Lesson> second) {
        List<PassageLabel> labels = labels(text);
        if (labels.isEmpty()) {
            return;
        }
        List<int[]> each = Grams.ofEach(text.text(), material(text).passages());
        for (int i = 0; i < each.size(); i++) {
            second.add(lessons.second(labels.get(i), each.get(i)));
            first.addAll(Collections.nCopies(REPEATED, lessons.first(labels.get(i), each.get(i))));
        }
    }

    private boolean tellsOfPassages(LabelledText text) {
        return material(text).passages().size() == 1 || !labels(text).isEmpty();
    }

    private List<PassageLabel> labels(LabelledText text) {
        return Objects.requireNonNull(passages.get(text));
    }

    private Material material(LabelledText text) {
        return Objects.requireNonNull(materials.get(text));
    }

    private int[] buckets(LabelledText text) {
        return Objects.requireNonNull(grams.get(text));
    }

    /** By the text itself: the same text never lands in two folds, and new texts move no others. */
    static int fold(LabelledText text) {
        return Math.floorMod((text.text().hashCode() * 0x9E3779B9) >>> 8, FOLDS);
    }

    /**
     * A text, and what tables that have not seen it say of it.
     *
     * @param passages what was read in its passages, if somebody has
     */
    record Seen(LabelledText text, List<PassageLabel> passages, Clues clues, int fold) {}
}
