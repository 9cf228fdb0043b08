package dev.vidhuk.ingest.trustpilot;

import dev.vidhuk.ingest.Recorded;
import dev.vidhuk.ingest.SourceException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded answers, events and states of pages; counted by hand. */
class RecordedTrustpilotTest {

    /** Of the two events of a webhook the second has a name that Trustpilot does not send. */
    @ParameterizedTest
    @CsvSource({
        // file,                                 reviews, replies, official, edited, withdrawn, unreadable
        "api_service_reviews_doc_example.json,         1,       1,        1,      0,         0,          0",
        "scrapfly_reviews.json,                       60,       1,        1,      0,         0,          0",
        "webhook_review_events.json,                   1,       0,        0,      0,         0,          1"
    })
    void readsAllThatARecordedAnswerHolds(
            String file, int reviews, int replies, int official, int edited, int withdrawn, int unreadable)
            throws SourceException {
        Recorded.of("trustpilot", "trustpilot", file).holds(reviews, replies, official, edited, withdrawn, unreadable);
    }
}
