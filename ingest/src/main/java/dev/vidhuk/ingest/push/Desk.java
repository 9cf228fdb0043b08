package dev.vidhuk.ingest.push;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is brought: answers only when it is kept for good, or says why it is not. */
final class Desk {
    /** In bytes. */
    static final int LARGEST_REQUEST = 1024 * 1024;
    /** What all requests that are being served may hold together, in bytes. */
    static final int ROOM = 16 * LARGEST_REQUEST;
    /** However small it is, a request takes up so much. In bytes. */
    private static final int LEAST = LARGEST_REQUEST / 16;

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final Pattern PATH = Pattern.compile("/sources/([a-z0-9._-]+)/reviews");
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset=\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final String ONE_OR_ARRAY = "application/json";
    private static final Set<String> LINES =
            Set.of("application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines");
    private static final long PATIENCE_SECONDS = 15;

    private final Map<String, Letterbox> boxes;
    private final Inbox inbox;
    private final Clock clock;
    private final Semaphore room = new Semaphore(ROOM);

    Desk(Map<String, Letterbox> boxes, Inbox inbox, Clock clock) {
        this.boxes = Map.copyOf(boxes);
        this.inbox = inbox;
        this.clock = clock;
    }

    Answer answer(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        Letterbox box = path.matches() ? boxes.get(path.group(1)) : null;
        if (box == null) {
            return Answer.problem(404, "there is no such source; reviews go to /sources/NAME/reviews");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return Answer.problem(405, "reviews are sent by POST").with("Allow", "POST");
        }
        Headers headers = exchange.getRequestHeaders();
        if (!box.opens(headers.getFirst("Authorization"))) {
            return Answer.problem(401, "needs the header Authorization: Bearer TOKEN, with the source's token")
                    .with("WWW-Authenticate", "Bearer");
        }
        Boolean lines = lines(headers);
        if (lines == null) {
            return Answer.problem(415, "neither application/json nor application/x-ndjson, in UTF-8, not compressed");
        }
        long length = length(headers);
        if (length > LARGEST_REQUEST) {
            return Answer.problem(413, "larger than " + LARGEST_REQUEST + " bytes; send it in parts");
        }
        return withRoom(box, exchange, lines, (int) Math.max(LEAST, length));
    }

    private Answer withRoom(Letterbox box, HttpExchange exchange, boolean lines, int size) throws IOException {
        if (!room.tryAcquire(size)) {
            return Answer.later("too many requests at once; send it again");
        }
        try {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
            return body.length > LARGEST_REQUEST
                    ? Answer.problem(413, "larger than " + LARGEST_REQUEST + " bytes; send it in parts")
                    : take(box, box.reader().read(body, lines, clock.instant()));
        } finally {
            room.release(size);
        }
    }

    private Answer take(Letterbox box, PushedBatch batch) {
        if (!batch.problems().isEmpty()) {
            return Answer.refused(batch.problems());
        }
        try {
            inbox.put(box.source(), batch.reviews()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Answer.accepted(ids(box, batch));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("what was brought for {} could not be kept: {}", box.source(), e.toString());
            return Answer.later("could not be kept just now; send it again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.later("stopping; send it again");
        }
    }

    private static List<String> ids(Letterbox box, PushedBatch batch) {
        return batch.reviews().stream()
                .map(review -> box.source() + "/" + review.siteId())
                .toList();
    }

    /** Whether each line is a review; null where it is nothing that is read here. */
    private static @Nullable Boolean lines(Headers headers) {
        String type = headers.getFirst("Content-Type");
        String encoding = headers.getFirst("Content-Encoding");
        if (type == null || !utf8(type) || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
            return null;
        }
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (bare.equals(ONE_OR_ARRAY)) {
            return false;
        }
        return LINES.contains(bare) ? true : null;
    }

    private static boolean utf8(String type) {
        Matcher charset = CHARSET.matcher(type);
        try {
            return !charset.find() || Charset.forName(charset.group(1)).equals(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }

    /** As large as it may be where it does not say. */
    private static long length(Headers headers) {
        String length = headers.getFirst("Content-Length");
        try {
            return length == null ? LARGEST_REQUEST : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return LARGEST_REQUEST;
        }
    }
}
