package dev.vidhuk.processing.links;

/** How two reviews of one brand are alike, or why they are not taken for copies of one text. */
public enum Resemblance {
    SAME_AUTHOR,
    OTHER_AUTHOR,
    OTHER_WORDS,
    /** Two people write "all is fine, thank you" by themselves. */
    FEW_WORDS,
    LONG_BETWEEN;

    /** Whether one is a copy of the other, whoever wrote it. */
    public boolean copies() {
        return this == SAME_AUTHOR || this == OTHER_AUTHOR;
    }
}
