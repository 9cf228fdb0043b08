package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Proof;
import dev.vidhuk.events.Range;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.Span;
import dev.vidhuk.events.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert of a case for tests; what is not said is that of a two-star complaint that was just written. */
public final class AlertBuilder {
    private static final Instant WRITTEN = Messages.T.minus(Duration.ofMinutes(55));

    private final AlertKind kind;
    private AlertStatus status = AlertStatus.FIRING;
    private Instant dueAt = Messages.T.plus(Duration.ofMinutes(125));
    private @Nullable Boolean verified;
    private @Nullable Proof proof;
    private int round = 1;
    private @Nullable String location;
    private @Nullable String author = "Олена К.";
    private @Nullable String product = "Kettle TWK-3";
    private @Nullable String title;
    private @Nullable String text = "Гарний чайник. Чекала три тижні, прийшов розбитий!";
    private @Nullable Double rating = 2.0;
    private @Nullable String url = "https://portal.example/p/1#c1";
    private List<Reply> replies = List.of();
    private Precision precision = Precision.SECOND;
    private List<Complaint> complaints = List.of(
            new Complaint("delivery.late", List.of(new Range(15, 31))),
            new Complaint("product.defective", List.of(new Range(33, 49))));
    private List<String> reasons =
            List.of("negative sentiment (+25)", "rating 2 of 5 (+12)", "2 complaint categories (+12)");
    private @Nullable String draft;
    private @Nullable String assignee;
    private CaseStatus caseStatus = CaseStatus.OPEN;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredVia;
    private @Nullable Duration firstResponse;
    private @Nullable ClosedAs closedAs;

    private AlertBuilder(AlertKind kind) {
        this.kind = kind;
    }

    public static AlertBuilder alert(AlertKind kind) {
        return new AlertBuilder(kind);
    }

    /** A step of a deadline that long ago, witnessed or not. */
    public AlertBuilder overdue(Duration ago, boolean witnessed) {
        dueAt = Messages.T.minus(ago);
        verified = witnessed;
        Span counted = new Span(dueAt.minus(Duration.ofHours(8)), dueAt);
        proof = new Proof("kyiv-shop", List.of(counted), Duration.ofHours(8), Messages.T.minusSeconds(60));
        return this;
    }

    public AlertBuilder round(int round) {
        this.round = round;
        return this;
    }

    public AlertBuilder location(String location) {
        this.location = location;
        return this;
    }

    public AlertBuilder author(@Nullable String author) {
        this.author = author;
        return this;
    }

    public AlertBuilder product(@Nullable String product) {
        this.product = product;
        return this;
    }

    public AlertBuilder title(@Nullable String title) {
        this.title = title;
        return this;
    }

    /** Another text, in which these ranges are complaints of one category. */
    public AlertBuilder text(@Nullable String text, Range... evidence) {
        this.text = text;
        this.complaints = List.of(new Complaint("delivery.late", List.of(evidence)));
        return this;
    }

    public AlertBuilder rating(@Nullable Double rating) {
        this.rating = rating;
        return this;
    }

    public AlertBuilder url(@Nullable String url) {
        this.url = url;
        return this;
    }

    /** What the author wrote under the review. */
    public AlertBuilder followUp(String text) {
        Reply reply = new Reply(
                "1", author, false, true, ReplyState.PUBLISHED, text, Messages.T, Precision.SECOND, Messages.T);
        replies = List.of(reply);
        return this;
    }

    public AlertBuilder precision(Precision precision) {
        this.precision = precision;
        return this;
    }

    public AlertBuilder categories(String... categories) {
        this.complaints = List.of(categories).stream()
                .map(category -> new Complaint(category, List.of()))
                .toList();
        return this;
    }

    public AlertBuilder reasons(String... reasons) {
        this.reasons = List.of(reasons);
        return this;
    }

    public AlertBuilder draft(String draft) {
        this.draft = draft;
        return this;
    }

    public AlertBuilder assignee(String assignee) {
        this.assignee = assignee;
        return this;
    }

    /** The end of the waiting by an answer; on the site where {@code via} is null. */
    public AlertBuilder answered(Instant at, @Nullable String via) {
        status = AlertStatus.RESOLVED;
        caseStatus = CaseStatus.ANSWERED;
        answeredAt = at;
        answeredVia = via;
        firstResponse = Duration.between(WRITTEN, at);
        return this;
    }

    /** The end of the waiting without one. */
    public AlertBuilder closed(ClosedAs why) {
        status = AlertStatus.RESOLVED;
        caseStatus = CaseStatus.CLOSED;
        closedAs = why;
        return this;
    }

    public Alert build() {
        return new Alert(
                kind.name() + round,
                kind,
                status,
                "portal-svitlo/1",
                "svitlo",
                "portal-svitlo",
                location,
                Severity.HIGH,
                Messages.T,
                dueAt,
                round,
                "step",
                0,
                verified,
                "English words for other programs",
                proof,
                List.of("shop-team"),
                caseState(),
                closedAs == ClosedAs.ERASED ? null : review(),
                closedAs == ClosedAs.ERASED ? null : tags(),
                draft);
    }

    private Review review() {
        return new Review(
                "portal-svitlo/1",
                1,
                "portal-svitlo",
                Channel.PORTAL,
                "svitlo",
                location,
                product,
                url,
                author,
                null,
                title,
                text,
                false,
                rating,
                null,
                WRITTEN,
                precision,
                null,
                null,
                WRITTEN,
                WRITTEN,
                Messages.T,
                Origin.LIVE,
                true,
                replies.size(),
                replies);
    }

    private Tags tags() {
        return new Tags(
                "uk",
                1,
                Sentiment.NEGATIVE,
                Sentiment.NEGATIVE,
                -1,
                1,
                List.of(),
                complaints,
                List.of(),
                null,
                List.of(),
                Severity.HIGH,
                49,
                reasons);
    }

    private Case caseState() {
        return new Case(
                "portal-svitlo/1",
                "svitlo",
                "portal-svitlo",
                location,
                Channel.PORTAL,
                url,
                CaseReason.COMPLAINT,
                caseStatus,
                Severity.HIGH,
                "portals",
                "hash",
                "1",
                round,
                WRITTEN,
                WRITTEN,
                WRITTEN,
                dueAt,
                null,
                verified != null,
                verified,
                Messages.T,
                0,
                null,
                null,
                assignee,
                null,
                null,
                null,
                answeredAt,
                answeredVia,
                firstResponse,
                null,
                null,
                closedAs,
                List.of("shop-team"),
                List.of(),
                Messages.T);
    }
}
