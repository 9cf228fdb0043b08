package dev.vidhuk.alerts.notify.slack;

import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.events.kafka.Json;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a method of the Web API answers: 200 and {@code ok}, or 200 and an error. */
final class BotReply {
    /** The message that was to be edited, or answered to, is not there any more, or not ours to edit. */
    private static final Set<String> GONE =
            Set.of("message_not_found", "cant_update_message", "edit_window_closed", "thread_not_found");

    private static final Set<String> TOO_LONG = Set.of("msg_too_long", "msg_blocks_too_long");

    private final Reply reply;
    private final Answer answer;

    /** The fields of it that matter. */
    private record Answer(
            @Nullable Boolean ok,
            @Nullable String error,
            @Nullable String channel,
            @Nullable String ts) {}

    private BotReply(Reply reply, Answer answer) {
        this.reply = reply;
        this.answer = answer;
    }

    static BotReply of(Reply reply) throws NotifyException {
        if (!reply.good()) {
            throw reply.failure();
        }
        try {
            return new BotReply(reply, Json.read(reply.body(), Answer.class));
        } catch (IllegalArgumentException e) {
            // such as the page of a proxy that stands before Slack
            throw NotifyException.later("no answer of Slack, but something else", null, null);
        }
    }

    boolean gone() {
        return !ok() && GONE.contains(error());
    }

    boolean tooLong() {
        return !ok() && TOO_LONG.contains(error());
    }

    private boolean ok() {
        return Boolean.TRUE.equals(answer.ok());
    }

    private String error() {
        return Objects.requireNonNullElse(answer.error(), "");
    }

    /**
     * The id of the message.
     *
     * @throws NotifyException where Slack has not taken it
     */
    Optional<String> place() throws NotifyException {
        if (!ok()) {
            throw reply.failure(error());
        }
        return answer.channel() == null || answer.ts() == null
                ? Optional.empty()
                : Optional.of(new Place(answer.channel(), answer.ts()).toString());
    }
}
