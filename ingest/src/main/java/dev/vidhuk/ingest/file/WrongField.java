package dev.vidhuk.ingest.file;

/** A field of a line that cannot be understood. */
final class WrongField extends IllegalArgumentException {
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

    String field() {
        return field;
    }

    String problem() {
        return problem;
    }
}
