package dev.vidhuk.processing.onnx;

import dev.vidhuk.processing.learned.Opinion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a network says of a text.
 *
 * @param sentiment how probable each of {@link Opinion#CLASSES} is
 * @param categories of what it complains, or null where the network does not know about categories
 */
public record OnnxAnswer(Opinion sentiment, @Nullable List<String> categories) {

    public OnnxAnswer {
        categories = categories == null ? null : List.copyOf(categories);
    }
}
