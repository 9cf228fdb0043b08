package dev.vidhuk.launcher.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Queue;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A step that stands between Streams and the real one, and looks at the clock whenever a timer begins and ends. */
final class TimedProcessor<A, B, C, D> implements Processor<A, B, C, D> {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String DUE = "due";

    private final String name;
    private final Processor<A, B, C, D> real;
    private final Queue<Tick> ticks;

    // of the tick that runs; a task has one thread at a time
    private long findingFrom;
    private long finding;
    private int found;

    TimedProcessor(String name, Processor<A, B, C, D> real, Queue<Tick> ticks) {
        this.name = name;
        this.real = real;
        this.ticks = ticks;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void init(ProcessorContext<C, D> context) {
        int partition = context.taskId().partition();
        real.init(between(ProcessorContext.class, context, (method, arguments) -> switch (method.getName()) {
            case "schedule" -> {
                arguments[2] = timed((Punctuator) arguments[2], partition);
                yield method.invoke(context, arguments);
            }
            case "getStateStore" -> store(arguments[0], method.invoke(context, arguments));
            default -> method.invoke(context, arguments);
        }));
    }

    private Punctuator timed(Punctuator punctuator, int partition) {
        return millis -> {
            finding = 0;
            found = 0;
            long start = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            punctuator.punctuate(millis);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Duration used = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu);
            ticks.add(new Tick(name, partition, start, took, used, Duration.ofNanos(finding), found));
        };
    }

    private Object store(Object name, Object store) {
        return !name.equals(DUE)
                ? store
                : between(KeyValueStore.class, store, (method, arguments) -> {
                    if (!method.getName().equals("range")) {
                        return method.invoke(store, arguments);
                    }
                    findingFrom = System.nanoTime();
                    return iterator(method.invoke(store, arguments));
                });
    }

    private Object iterator(Object iterator) {
        return between(KeyValueIterator.class, iterator, (method, arguments) -> {
            Object result = method.invoke(iterator, arguments);
            switch (method.getName()) {
                case "next" -> found++;
                case "close" -> finding += System.nanoTime() - findingFrom;
                default -> {}
            }
            return result;
        });
    }

    /** A call on its way to the real object. */
    private interface Call {
        @Nullable
        Object go(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T between(Class<T> type, Object real, Call call) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return call.go(method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(real.getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public void process(Record<A, B> record) {
        real.process(record);
    }

    @Override
    public void close() {
        real.close();
    }
}
