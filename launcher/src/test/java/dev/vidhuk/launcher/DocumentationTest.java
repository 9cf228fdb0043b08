package dev.vidhuk.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vidhuk.launcher.Documents.Document;
import dev.vidhuk.launcher.commands.Terminal;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.launcher.config.ConfigurationFile;
import dev.vidhuk.launcher.config.TaxonomyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** What the documents say can be done, can be done. */
final class DocumentationTest {
    private static final Pattern TEST = Pattern.compile("[A-Z]\\w*Test\\.\\w+");
    private static final String COMMAND = "./vidhuk ";

    record Example(Document document, String text) {
        @Override
        public String toString() {
            return document + ": " + text.lines().limit(2).collect(Collectors.joining(" "));
        }
    }

    static List<Document> documents() {
        return Documents.all();
    }

    static List<Example> configurations() {
        return documents().stream()
                .flatMap(document -> document.blocks("yaml").map(block -> new Example(document, block)))
                .filter(example -> example.text().lines().anyMatch("sources:"::equals))
                .toList();
    }

    static List<Example> commands() {
        return documents().stream()
                .flatMap(document -> Stream.concat(
                                document.codes(), document.blocks("sh").flatMap(String::lines))
                        .filter(code -> code.startsWith(COMMAND))
                        .map(code -> new Example(document, code.substring(COMMAND.length()))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void aConfigurationInADocumentIsRight(Example example) throws ConfigurationException {
        Configuration configuration = parse(example.text(), example.toString());

        assertThat(configuration.sources()).isNotEmpty();
        assertThat(configuration.warnings()).isEmpty();
    }

    @Test
    void aTaxonomyInADocumentIsRight(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("taxonomy.yaml");
        Files.writeString(
                file,
                documents().stream()
                        .flatMap(document -> document.blocks("yaml"))
                        .filter(block -> block.startsWith("extends:"))
                        .findFirst()
                        .orElseThrow());

        assertThat(TaxonomyFile.read(file).categories()).containsKey("loyalty").doesNotContainKey("other");
    }

    @Test
    void theConfigurationOfTheContainersIsRightAndNamesTheirKafka() throws Exception {
        Path file = Documents.root().resolve("compose/vidhuk.yaml");

        Configuration configuration = parse(Files.readString(file), file.toString());

        assertThat(configuration.warnings()).isEmpty();
        assertThat(configuration.kafka().client()).containsEntry("bootstrap.servers", "kafka:9092");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandInADocumentIsKnown(Example example) {
        String[] words = example.text().strip().split("\\s+");

        assertThatCode(() -> commandLine().parseArgs(words)).doesNotThrowAnyException();
    }

    @Test
    void theReadmeNamesEveryCommand() {
        List<String> named = commands().stream()
                .filter(example -> example.document().toString().equals("README.md"))
                .map(Example::text)
                .toList();

        assertThat(leaves("", commandLine()))
                .isNotEmpty()
                .allSatisfy(
                        command -> assertThat(named).anyMatch(example -> (example + " ").startsWith(command + " ")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aLinkLeadsToAFileOrAHeading(Document document) {
        assertThat(document.links()).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? document.file()
                    : document.file().resolveSibling(parts[0]).normalize();

            assertThat(target).exists();
            if (parts.length == 2) {
                assertThat(Document.of(target.toString()).anchors()).contains(parts[1]);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aTestThatADocumentNamesIsThere(Document document) {
        assertThat(document.codes().filter(code -> TEST.matcher(code).matches()))
                .allSatisfy(code -> {
                    String[] parts = code.split("\\.", 2);

                    assertThat(Documents.source(parts[0])).contains("void " + parts[1] + "(");
                });
    }

    @Test
    void eachContainerRunsACommandThatThereIsAndWaitsForKafka() {
        Map<String, Map<String, Object>> services = composed();

        assertThat(services).containsOnlyKeys("kafka", "ingest", "processing", "alerts", "dashboard");
        services.forEach((name, service) -> {
            if (!name.equals("kafka")) {
                assertThat(service.get("command")).isEqualTo(List.of(name));
                assertThat(commandLine().getSubcommands()).containsKey(name);
                assertThat(service.get("depends_on")).hasToString("{kafka={condition=service_healthy}}");
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> composed() {
        Map<String, Object> compose =
                new Yaml().load(Document.of("docker-compose.yml").text());
        return (Map<String, Map<String, Object>>) Objects.requireNonNull(compose.get("services"));
    }

    private static Configuration parse(String text, String name) throws ConfigurationException {
        return ConfigurationFile.parse(text, name, Path.of("."), Instant.EPOCH, DocumentationTest::variable);
    }

    /** Something of the form that what the variable is for must have. */
    private static String variable(String name) {
        return name.contains("BOT") ? "123456:what-a-variable-holds" : "what-a-variable-holds";
    }

    private static CommandLine commandLine() {
        return Vidhuk.commandLine(Terminal.standard());
    }

    /** All commands that have no commands of their own. */
    private static Stream<String> leaves(String before, CommandLine command) {
        return command.getSubcommands().entrySet().stream()
                .flatMap(sub -> sub.getValue().getSubcommands().isEmpty()
                        ? Stream.of(before + sub.getKey())
                        : leaves(before + sub.getKey() + " ", sub.getValue()));
    }
}
