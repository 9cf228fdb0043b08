package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.alerts.notify.message.Plain;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Which case a part of a message is about. It stands in the message for all to see, as {@code code}, so that what a button
 * or an answer is about can be read from the message itself: docs/decisions/0021.
 *
 * @param round what the message was about; 1 is not written
 */
record CaseMark(String reviewId, int round) {
    private static final String TYPE = "code";
    private static final int LONGEST = 500;
    private static final int DIGEST_BYTES = 12;

    /** Whether it will be read back as it was written. */
    boolean legible() {
        return reviewId.length() <= LONGEST && reviewId.equals(Plain.line(reviewId));
    }

    void write(Sheet sheet) {
        sheet.add("id: ").raw(legible() ? reviewId : Plain.line(reviewId), TYPE);
        if (round > 1) {
            sheet.add(" · ").raw(Integer.toString(round), TYPE);
        }
        sheet.line();
    }

    /** Sixteen letters that stand for the review id where there is little room. */
    String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(reviewId.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** All of a message as the service gives it back, in their order. A review id has a slash, a round has none. */
    static List<CaseMark> in(JsonNode message) {
        String text = message.path("text").asText();
        List<CaseMark> marks = new ArrayList<>();
        for (JsonNode entity : message.path("entities")) {
            int start = entity.path("offset").asInt();
            int end = start + entity.path("length").asInt();
            if (entity.path("type").asText().equals(TYPE) && 0 <= start && start < end && end <= text.length()) {
                take(text.substring(start, end), marks);
            }
        }
        return List.copyOf(marks);
    }

    private static void take(String code, List<CaseMark> marks) {
        if (code.indexOf('/') > 0) {
            marks.add(new CaseMark(code, 1));
        } else if (code.matches("\\d{1,6}") && !marks.isEmpty()) {
            int last = marks.size() - 1;
            marks.set(last, new CaseMark(marks.get(last).reviewId(), Integer.parseInt(code)));
        }
    }
}
