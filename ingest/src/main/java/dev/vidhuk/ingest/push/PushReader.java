package dev.vidhuk.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Digest;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.contract.BrokenJson;
import dev.vidhuk.ingest.contract.Fields;
import dev.vidhuk.ingest.contract.ReviewForm;
import dev.vidhuk.ingest.contract.WrongField;
import dev.vidhuk.ingest.push.PushedBatch.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a client sends: one review in the contract's form, an array of them, or a line for each. */
final class PushReader {
    /** What is kept of one review, in bytes of JSON. */
    static final int LARGEST_REVIEW = 256 * 1024;

    /** In UTF-16 code units. */
    private static final int LONGEST_ID = 200;

    /** Clocks differ; what is later than this was not published yet. */
    private static final Duration FAST_CLOCK = Duration.ofDays(1);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String source;
    private final ReviewForm form;

    /** Reads what is brought for that source. */
    PushReader(String source, Brand brand) {
        this.source = source;
        this.form = new ReviewForm(PushKind.NAME, source, brand);
    }

    /** The review that was taken before. */
    FoundReview review(Pushed pushed) {
        return form.read(pushed.json());
    }

    /**
     * Reads a whole request.
     *
     * @param lines whether each line is a review of its own
     * @param now when it came
     */
    PushedBatch read(byte[] body, boolean lines, Instant now) {
        Reading reading = new Reading(now);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (lines) {
                reading.lines(text);
            } else {
                reading.whole(text);
            }
        } catch (CharacterCodingException e) {
            reading.refuse(0, null, "not in UTF-8");
        }
        if (reading.reviews.isEmpty() && reading.problems.isEmpty()) {
            reading.refuse(0, null, "holds no review");
        }
        return new PushedBatch(reading.reviews, reading.problems);
    }

    private final class Reading {
        private final List<Pushed> reviews = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Instant now;

        Reading(Instant now) {
            this.now = now;
        }

        void lines(String text) {
            int number = 0;
            for (String line : text.split("\n", -1)) {
                number++;
                if (!line.isBlank()) {
                    parse(number, line);
                }
            }
        }

        void whole(String text) {
            JsonNode node = tree(0, text);
            if (node != null && node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    take(i + 1, node.get(i));
                }
            } else if (node != null) {
                take(1, node);
            }
        }

        private void parse(int item, String text) {
            JsonNode node = tree(item, text);
            if (node != null) {
                take(item, node);
            }
        }

        private @Nullable JsonNode tree(int item, String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                refuse(item, null, BrokenJson.problem(text, e));
                return null;
            }
        }

        private void take(int item, JsonNode node) {
            try {
                if (!(node instanceof ObjectNode object)) {
                    throw new IllegalArgumentException("no JSON object");
                }
                reviews.add(pushed(object, now));
            } catch (WrongField e) {
                refuse(item, e.field(), e.problem());
            } catch (IllegalArgumentException e) {
                refuse(item, null, String.valueOf(e.getMessage()));
            } catch (JsonProcessingException e) {
                refuse(item, null, "no Unicode: " + e.getOriginalMessage());
            }
        }

        void refuse(int item, @Nullable String field, String problem) {
            problems.add(new Problem(item, field, problem));
        }
    }

    private Pushed pushed(ObjectNode object, Instant now) throws JsonProcessingException {
        Fields fields = new Fields(object);
        FoundReview review = form.read(fields);
        requireTime(fields, review.publishedAt(), now);
        String id = review.siteId() == null ? digest(review) : review.siteId();
        if (id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw fields.wrong("id", "longer than " + LONGEST_ID + " characters, or not of one line");
        }
        byte[] json = JSON.writeValueAsBytes(object.deepCopy().put("id", id));
        if (json.length > LARGEST_REVIEW) {
            throw new IllegalArgumentException("larger than " + LARGEST_REVIEW / 1024 + " KiB");
        }
        return new Pushed(id, new String(json, StandardCharsets.UTF_8));
    }

    private static void requireTime(Fields fields, @Nullable Instant publishedAt, Instant now) {
        if (publishedAt != null && publishedAt.isAfter(now.plus(FAST_CLOCK))) {
            throw fields.wrong("publishedAt", "in the future: " + publishedAt);
        }
    }

    /** The same for the same review, whenever it comes again. */
    private String digest(FoundReview review) {
        return new Digest()
                .add(source)
                .add(review.author())
                .add(review.authorId())
                .add(review.publishedAt())
                .add(review.product())
                .add(review.rating())
                .add(review.title())
                .add(review.text())
                .half()
                .substring(0, 20);
    }
}
