package dev.vidhuk.ingest.contract;

/** A field of a review in the contract's form that cannot be understood. */
public final class WrongField extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String problem;

    /**
     * The message names the field.
     *
     * @param field such as {@code rating} or {@code replies.publishedAt}
     */
    WrongField(String field, String problem) {
        super(field + ": " + problem);
        this.field = field;
        this.problem = problem;
    }

    /** Its name, such as {@code rating} or {@code replies.publishedAt}. */
    public String field() {
        return field;
    }

    /** What is wrong with it, as the rest of a sentence that begins with the name. */
    public String problem() {
        return problem;
    }
}
