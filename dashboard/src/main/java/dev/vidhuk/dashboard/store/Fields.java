package dev.vidhuk.dashboard.store;

/** The fields of the index, by which it can be asked. */
public final class Fields {
    /** Kind and id of the document: what a later one replaces it by. */
    static final String KEY = "key";

    /** What the document is about; see {@link Kind}. */
    public static final String KIND = "kind";

    public static final String ID = "id";
    // the index wants each field to be of one form in all documents: what is sorted has a name of its own
    public static final String ORDER = "order";
    public static final String CATEGORY_GROUP = "category-group";
    public static final String BRAND = "brand";
    public static final String SOURCE = "source";
    public static final String LOCATION = "location";
    /** Each category that the review complains of, and the parents of each. */
    public static final String CATEGORY = "category";

    public static final String SENTIMENT = "sentiment";
    public static final String SEVERITY = "severity";
    public static final String ASSIGNEE = "assignee";
    public static final String STATUS = "status";
    public static final String REASON = "reason";
    public static final String OVERDUE = "overdue";
    public static final String VERIFIED = "verified";
    /** Stars as a whole number. */
    public static final String RATING = "rating";
    /** {@link #YES} where the customer of a case still waits. */
    public static final String WAITING = "waiting";
    /** {@link #YES} where a person is to decide what the tagger would not. */
    public static final String UNDECIDED = "undecided";
    /** {@link #YES} where a person has decided. */
    public static final String DECIDED = "decided";
    /** {@link #YES} where there is a review and not only a case. */
    public static final String SHOWN = "shown";

    public static final String DUE = "due";
    public static final String PUBLISHED = "published";

    /** The id of the review that an entry or action is about. */
    public static final String REVIEW = "review";

    public static final String AT = "at";
    public static final String SIZE = "size";
    public static final String START = "start";
    public static final String COUNT = "count";
    public static final String DAY = "day";

    // stored: the JSON of the contract
    public static final String REVIEW_JSON = "json-review";
    public static final String TAGS = "json-tags";
    public static final String TAGGED_BY = "tagged-by";
    public static final String TAGGED_AT = "tagged-at";
    public static final String CASE = "json-case";
    public static final String DECISION = "json-decision";
    public static final String LINKS = "json-links";
    public static final String DRAFT = "text-draft";
    public static final String PROOF = "json-proof";
    public static final String JSON = "json";

    public static final String YES = "yes";

    private Fields() {}
}
