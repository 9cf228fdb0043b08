package dev.vidhuk.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is said on standard error while all is well: neither by us nor by Kafka, nor by a newer JDK of what libraries
 * do. Runs on the JDK of the tests and, where one is found, on a JDK 24 or newer, which is the first that warns.
 */
final class QuietTest {
    private static final int WARNS = 24;

    @TempDir
    private Path folder;

    /** A JDK. */
    record Jdk(Path home, int version) {
        /** The flags with which the script {@code vidhuk} starts a command on such a JDK. */
        List<String> flags(String command) {
            List<String> flags = new ArrayList<>();
            if (version >= WARNS) {
                flags.add("--enable-native-access=ALL-UNNAMED");
                flags.add("--sun-misc-unsafe-memory-access=allow");
            }
            if (!command.equals("run")) {
                flags.add("-XX:TieredStopAtLevel=1");
                flags.add("-XX:+UseSerialGC");
            }
            return flags;
        }
    }

    /** What a command in a JVM of its own has answered. */
    record Said(int code, String out, String err) {}

    static Stream<Jdk> jdks() throws IOException {
        Jdk own = new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
        if (own.version() >= WARNS) {
            return Stream.of(own);
        }
        Jdk newer = newer(own.home());
        return newer == null ? Stream.of(own) : Stream.of(own, newer);
    }

    /** The one that is named, or one that is installed beside the tests' own, or null. */
    private static @Nullable Jdk newer(Path home) throws IOException {
        String named = System.getenv("VIDHUK_JDK_25");
        if (named != null) {
            return jdk(Path.of(named));
        }
        Path siblings = Objects.requireNonNull(home.toRealPath().getParent());
        try (Stream<Path> homes = Files.list(siblings)) {
            return homes.map(QuietTest::jdk)
                    .filter(Objects::nonNull)
                    .filter(jdk -> jdk.version() >= WARNS)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static @Nullable Jdk jdk(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return null;
        }
        try (Stream<String> lines = Files.lines(release)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> new Jdk(
                            home, Integer.parseInt(line.split("\"", 3)[1].split("[.-]", 2)[0])))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void saysNothingBesidesItsAnswer(Jdk jdk) throws Exception {
        Said version = run(jdk, "", "--version");
        Said tag = run(jdk, "{\"text\": \"Жахливо\", \"rating\": 1}\n", "tag");

        assertThat(version).returns(0, Said::code).returns("", Said::err);
        assertThat(tag).returns(0, Said::code).returns("", Said::err);
        assertThat(tag.out()).contains("\"sentiment\":\"negative\"").hasLineCount(1);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void saysNothingWhileKafkaAndTheServicesStartRunAndStop(Jdk jdk) throws Exception {
        Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"1\", \"text\": \"Погано\", \"rating\": 1}\n");
        Path file = Files.writeString(folder.resolve("vidhuk.yaml"), """
                kafka: {data: ./data, port: 0}
                brands: [{name: svitlo}]
                sources: [{name: a, type: file, path: a.jsonl, brand: svitlo, every: 1s}]
                """);

        Said first = run(jdk, "", "run", "--for", "PT6S", "--config", file.toString());
        Said again = run(jdk, "", "run", "--for", "PT3S", "--config", file.toString());
        Said read = run(jdk, "", "topics", "read", "tagged-reviews", "--config", file.toString());

        assertThat(first).returns(0, Said::code).returns("", Said::err);
        assertThat(again).returns(0, Said::code).returns("", Said::err);
        assertThat(read).returns(0, Said::code).returns("", Said::err);
        assertThat(read.out()).contains("\"sentiment\":\"negative\"").hasLineCount(1);
    }

    private Said run(Jdk jdk, String in, String... arguments) throws IOException, InterruptedException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "the script is one of a Unix shell");
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Path input = Files.writeString(Files.createTempFile(folder, "in", ".txt"), in);
        Process process = new ProcessBuilder(command(jdk, arguments))
                .redirectInput(input.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("ends by itself")
                    .isTrue();
            return new Said(process.exitValue(), text(out), text(err));
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Jdk jdk, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(jdk.home().resolve("bin/java").toString());
        command.addAll(jdk.flags(arguments[0]));
        command.addAll(List.of("-cp", classPath(), "dev.vidhuk.launcher.Vidhuk"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The class path of this test, which its runner hides in a jar of its own. */
    private static String classPath() {
        return Objects.requireNonNullElse(
                System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path"));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
