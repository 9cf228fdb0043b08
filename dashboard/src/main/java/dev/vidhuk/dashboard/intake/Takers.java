package dev.vidhuk.dashboard.intake;

import dev.vidhuk.dashboard.intake.Taker.Read;
import dev.vidhuk.dashboard.store.Batch;
import dev.vidhuk.dashboard.store.DeadlineProof;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Topics;
import java.util.List;

/** Which topics are taken in, and what each record changes. */
final class Takers {
    private Takers() {}

    static List<Taker<?>> of(Topics topics) {
        return List.of(
                new Taker<>(topics.taggedReviews(), ChangeKind.REVIEW, Takers::tagged),
                new Taker<>(topics.cases(), ChangeKind.CASE, (batch, read) -> batch.state(read.key(), read.value())),
                new Taker<>(
                        topics.decisions(),
                        ChangeKind.REVIEW,
                        (batch, read) -> batch.review(read.key(), dossier -> dossier.decision(read.value()))),
                new Taker<>(
                        topics.reviewLinks(),
                        ChangeKind.REVIEW,
                        true,
                        (batch, read) -> batch.review(read.key(), dossier -> dossier.links(read.value()))),
                new Taker<>(topics.caseJournal(), ChangeKind.CASE, Takers::entry),
                new Taker<>(topics.caseActions(), ChangeKind.CASE, Takers::action),
                new Taker<>(topics.alerts(), ChangeKind.CASE, Takers::alert),
                new Taker<>(topics.sourcePolls(), ChangeKind.POLL, Takers::poll),
                new Taker<>(
                        topics.complaintCounts(),
                        ChangeKind.COUNT,
                        true,
                        (batch, read) -> batch.complaints(read.key(), read.value())),
                new Taker<>(
                        topics.sentimentCounts(),
                        ChangeKind.COUNT,
                        true,
                        (batch, read) -> batch.sentiment(read.key(), read.value())),
                new Taker<>(topics.surges(), ChangeKind.SURGE, (batch, read) -> batch.surge(read.key(), read.value())),
                new Taker<>(
                        topics.responseStats(),
                        ChangeKind.COUNT,
                        true,
                        (batch, read) -> batch.response(read.key(), read.value())));
    }

    private static void tagged(Batch batch, Read<TaggedReview> read) {
        TaggedReview value = read.value();
        if (value == null) {
            batch.erase(read.key());
        } else {
            batch.review(read.key(), dossier -> dossier.tagged(value));
        }
    }

    private static void entry(Batch batch, Read<CaseEntry> read) {
        CaseEntry value = read.value();
        if (value != null) {
            batch.entry(read.place(), value);
        }
    }

    private static void action(Batch batch, Read<CaseAction> read) {
        CaseAction value = read.value();
        if (value != null) {
            batch.action(value);
        }
    }

    /** Of alerts only what no other topic says: the draft of a reply, how a deadline was counted, and whether a source is stale. */
    private static void alert(Batch batch, Read<Alert> read) {
        Alert value = read.value();
        if (value == null) {
            return;
        }
        if (value.kind() == AlertKind.SOURCE_STALE) {
            batch.source(value.subject(), state -> state.told(value));
            return;
        }
        DeadlineProof.of(value).ifPresent(proof -> batch.review(value.subject(), dossier -> dossier.proof(proof)));
        if (value.replyDraft() != null && value.caseState() != null) {
            batch.review(
                    value.subject(), dossier -> dossier.tagged() == null ? dossier : dossier.draft(value.replyDraft()));
        }
    }

    private static void poll(Batch batch, Read<SourcePoll> read) {
        SourcePoll value = read.value();
        if (value != null) {
            batch.source(value.source(), state -> state.after(value));
        }
    }
}
