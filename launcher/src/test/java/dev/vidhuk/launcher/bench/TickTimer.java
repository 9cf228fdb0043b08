package dev.vidhuk.launcher.bench;

import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Times every tick of the steps that have timers. Streams' own figures are averages over tasks and seconds; here each tick
 * counts for itself. Streams makes the instance and finds the list to write to in its configuration.
 */
public final class TickTimer implements ProcessorWrapper {
    static final String KEEP_CASE = "keep-case";
    static final String GROUP_ALERTS = "group-alerts";
    static final String LIST = "bench.ticks";

    private @Nullable Queue<Tick> ticks;

    @Override
    @SuppressWarnings("unchecked") // the configuration knows no types
    public void configure(Map<String, ?> settings) {
        ticks = (Queue<Tick>) Objects.requireNonNull(settings.get(LIST));
    }

    @Override
    public <A, B, C, D> WrappedProcessorSupplier<A, B, C, D> wrapProcessorSupplier(
            String name, ProcessorSupplier<A, B, C, D> supplier) {
        return name.equals(KEEP_CASE) || name.equals(GROUP_ALERTS)
                ? new Timed<>(name, supplier, Objects.requireNonNull(ticks))
                : ProcessorWrapper.asWrapped(supplier);
    }

    @Override
    public <A, B, D> WrappedFixedKeyProcessorSupplier<A, B, D> wrapFixedKeyProcessorSupplier(
            String name, FixedKeyProcessorSupplier<A, B, D> supplier) {
        return ProcessorWrapper.asWrappedFixedKey(supplier);
    }

    private record Timed<A, B, C, D>(String name, ProcessorSupplier<A, B, C, D> supplier, Queue<Tick> ticks)
            implements WrappedProcessorSupplier<A, B, C, D> {

        @Override
        public Processor<A, B, C, D> get() {
            return new TimedProcessor<>(name, supplier.get(), ticks);
        }

        @Override
        public @Nullable Set<StoreBuilder<?>> stores() {
            return supplier.stores();
        }
    }
}
