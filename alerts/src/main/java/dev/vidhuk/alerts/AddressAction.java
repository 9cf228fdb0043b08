package dev.vidhuk.alerts;

import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.kafka.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/**
 * The step {@code address-action}: sends what a person did to the partition of its case. Other clients hash keys otherwise,
 * and some give none.
 */
@NullUnmarked // what comes from outside may lack anything, and Kafka's types are not annotated
final class AddressAction implements Processor<String, CaseAction, String, CaseAction> {
    private ProcessorContext<String, CaseAction> context;

    @Override
    public void init(ProcessorContext<String, CaseAction> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, CaseAction> record) {
        CaseAction action = record.value();
        if (action == null) {
            throw new IllegalArgumentException("no action");
        }
        List<String> missing = missing(action);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the action lacks " + String.join(", ", missing));
        }
        if (record.key() != null && !record.key().equals(action.reviewId())) {
            throw new IllegalArgumentException("the key is not the review's id: " + action.reviewId());
        }
        // a dead letter of the next step names the record that the person wrote
        context.recordMetadata()
                .ifPresent(from -> DeadLetters.nameOrigin(
                        record.headers(), new DeadLetters.Origin(from.topic(), from.partition(), from.offset())));
        context.forward(record.withKey(action.reviewId()));
    }

    private static List<String> missing(CaseAction action) {
        List<String> missing = new ArrayList<>();
        require(action.id(), "id", missing);
        require(action.reviewId(), "reviewId", missing);
        require(action.action(), "action", missing);
        require(action.by(), "by", missing);
        require(action.at(), "at", missing);
        boolean opens = action.action() == dev.vidhuk.events.ActionKind.OPEN;
        if (action.round() < 1 && !opens) {
            missing.add("round");
        }
        return missing;
    }

    private static void require(Object value, String name, List<String> missing) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            missing.add(name);
        }
    }
}
