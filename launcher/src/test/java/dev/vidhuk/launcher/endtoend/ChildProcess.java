package dev.vidhuk.launcher.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The command line in a JVM of its own, as a user would start it, so that a test can kill it. */
public final class ChildProcess implements AutoCloseable {
    private final Process process;

    static ChildProcess start(Path output, String... arguments) throws IOException {
        return startWithHeap(512, output, arguments);
    }

    /** The same with that much heap, in MiB. */
    public static ChildProcess startWithHeap(int heap, Path output, String... arguments) throws IOException {
        return start(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", heap(heap)), output, arguments);
    }

    /** The same, with the compiler and the collector that services have: for what runs long enough to be measured. */
    public static ChildProcess startService(int heap, Path output, String... arguments) throws IOException {
        return start(List.of(heap(heap)), output, arguments);
    }

    private static String heap(int mebibytes) {
        return "-Xmx" + mebibytes + "m";
    }

    private static ChildProcess start(List<String> options, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), "dev.vidhuk.launcher.Vidhuk"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        return new ChildProcess(builder.start());
    }

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** The class path of this test, which its runner hides in a jar of its own. */
    private static String classPath() {
        return Objects.requireNonNullElse(
                System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path"));
    }

    boolean alive() {
        return process.isAlive();
    }

    /** What it needs just now. */
    Vitals vitals() throws IOException {
        return Vitals.of(process.pid());
    }

    /** How much heap is in use when all garbage has been collected, in bytes. */
    public long heap() throws IOException {
        return vitals().heap();
    }

    /** SIGKILL: it can finish nothing. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, as Ctrl-C does; returns the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not stop");
        }
        return process.exitValue();
    }

    int await(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not end by itself");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
