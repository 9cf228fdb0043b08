package dev.vidhuk.processing.learned;

/** What the network for passages says of each passage of a text that is looked at. */
public final class PassageViews {
    /** How many clues {@link #add} adds. */
    static final int CLUES = 12;
    /** However sure it is that a passage says something, so much doubt remains. */
    private static final double DOUBT = 0.001;

    private static final double MOST = 6;
    private static final float NEVER = Odds.score(0);

    private final double[] blames;
    private final double[] praises;
    private final double[] indifferences;
    private final float[] blameScores;
    private final float[] praiseScores;

    private PassageViews(int passages) {
        this.blames = new double[passages];
        this.praises = new double[passages];
        this.indifferences = new double[passages];
        this.blameScores = new float[passages];
        this.praiseScores = new float[passages];
    }

    /** The views that a network has of a text's passages. */
    public static PassageViews of(Clues text, Network ofSentiment) {
        PassageViews views = new PassageViews(text.passageCount());
        for (int i = 0; i < views.blames.length; i++) {
            double[] shares = Curves.shares(ofSentiment.apply(PassageClues.ofSentiment(text, i)));
            views.blames[i] = shares[0] + shares[3];
            views.indifferences[i] = shares[1];
            views.praises[i] = shares[2] + shares[3];
            views.blameScores[i] = Odds.score(views.blames[i]);
            views.praiseScores[i] = Odds.score(views.praises[i]);
        }
        return views;
    }

    /** How many passages there are views of. */
    int count() {
        return blames.length;
    }

    /** The score, as of {@link Odds#score}, that a passage speaks against the brand. */
    float blame(int passage) {
        return blameScores[passage];
    }

    /** The score that a passage speaks for the brand. */
    float praise(int passage) {
        return praiseScores[passage];
    }

    /** What a passage feels, -1 to 1. */
    double feels(int passage) {
        return praises[passage] - blames[passage];
    }

    /** The highest score that a passage speaks against the brand. */
    float highestBlame() {
        return highest(blameScores);
    }

    /** Adds what the passages together say of the text. */
    void add(float[] clues, int from) {
        int passages = count();
        double blame = sum(blames);
        double praise = sum(praises);
        clues[from] = highest(blameScores);
        clues[from + 1] = highest(praiseScores);
        clues[from + 2] = second(blameScores);
        clues[from + 3] = (float) (blame / Math.max(1, passages));
        clues[from + 4] = (float) (praise / Math.max(1, passages));
        clues[from + 5] = (float) none(blames);
        clues[from + 6] = (float) none(praises);
        clues[from + 7] = passages == 0 ? NEVER : blameScores[passages - 1];
        clues[from + 8] = passages == 0 ? NEVER : blameScores[0];
        clues[from + 9] = (float) Math.min(MOST, blame);
        clues[from + 10] = (float) Math.min(MOST, praise);
        clues[from + 11] = (float) highest(indifferences);
    }

    private static float highest(float[] scores) {
        float highest = NEVER;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        return highest;
    }

    private static float second(float[] scores) {
        float highest = NEVER;
        float second = NEVER;
        for (float score : scores) {
            second = Math.max(second, Math.min(highest, score));
            highest = Math.max(highest, score);
        }
        return second;
    }

    /** The highest of them; 0 where there is none. */
    static double highest(double[] shares) {
        double highest = 0;
        for (double share : shares) {
            highest = Math.max(highest, share);
        }
        return highest;
    }

    private static double sum(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum;
    }

    /** The logarithm of the probability that none of them does, if each spoke for itself. */
    static double none(double[] shares) {
        double none = 1;
        for (double share : shares) {
            none *= 1 + DOUBT - share;
        }
        return StrictMath.log(none);
    }
}
