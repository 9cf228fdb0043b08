package dev.vidhuk.processing.learned;

/**
 * Which output of a table says what. The first table learned mostly from stars, the second from what people read in
 * texts; behind the outputs named here the second has one for each category.
 */
public final class Outputs {
    /** Of the first table: a softmax of one or two, three, four or five stars. */
    public static final int LOW_STARS = 0;

    public static final int MIDDLE_STARS = 1;
    public static final int HIGH_STARS = 2;
    /** Of the first table: whether anything speaks against the brand, and for it; both in a mixed text. */
    public static final int AGAINST_BY_STARS = 3;

    public static final int IN_FAVOUR_BY_STARS = 4;
    public static final int FIRST_TABLE = 5;

    /** Of the second table, the same. */
    public static final int AGAINST = 0;

    public static final int IN_FAVOUR = 1;
    public static final int CHURN = 2;
    public static final int ABUSE = 3;
    public static final int SARCASM = 4;
    public static final int CATEGORIES = 5;

    private Outputs() {}
}
