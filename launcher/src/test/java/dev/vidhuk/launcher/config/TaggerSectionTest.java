package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.launcher.Ran;
import dev.vidhuk.launcher.TinyModel;
import dev.vidhuk.processing.LearnedTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaggerSectionTest {
    private static final String OWN = "sources: []\ntagger: {model: own.model}\n";

    @TempDir
    private Path folder;

    private static byte[] model = {};
    private static String name = "";

    @BeforeAll
    static void train(@TempDir Path texts) throws IOException {
        TinyModel tiny = TinyModel.train(texts);
        model = Files.readAllBytes(tiny.file());
        name = tiny.name();
    }

    @Test
    void tagsByTheModelThatComesWithTheProductUnlessAnotherIsNamed() {
        assertThat(Parsed.right("sources: []\n").tagger().name())
                .isEqualTo(new LearnedTagger().name())
                .doesNotContain(name);
        assertThat(Parsed.right("sources: []\ntagger: {}\n").tagger().name()).isEqualTo(new LearnedTagger().name());
    }

    @Test
    void readsAModelOfOnesOwnFromBesideTheConfiguration() throws Exception {
        Files.write(folder.resolve("own.model"), model);
        Files.writeString(folder.resolve("taxonomy.yaml"), "remove: [other]\n");
        Files.writeString(folder.resolve("vidhuk.yaml"), OWN + "taxonomy: taxonomy.yaml\n");

        Configuration read = ConfigurationFile.read(folder.resolve("vidhuk.yaml"));

        assertThat(read.tagger().name()).isEqualTo(name + " " + read.taxonomy().name());
    }

    @Test
    void saysByFileAndLineWhyAModelCannotBeUsed() throws IOException {
        assertThat(wrong(OWN)).containsExactly("line 2, tagger.model: the file own.model is not there");
        save("no model at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(wrong(OWN))
                .containsExactly(
                        "line 2, tagger.model: the file own.model cannot be used: this is no model of a form that"
                                + " this version reads; train it again");
        save(Arrays.copyOf(model, model.length / 2));
        assertThat(wrong(OWN))
                .containsExactly(
                        "line 2, tagger.model: the file own.model cannot be used: the model is damaged: its end is"
                                + " missing");
        byte[] otherHash = model.clone();
        otherHash[40]++;
        save(otherHash);
        assertThat(wrong(OWN))
                .containsExactly(
                        "line 2, tagger.model: the file own.model cannot be used: the model is damaged: its hash"
                                + " is another one than it says");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(wrong("sources: []\ntagger:\n  engine: oracle\n  file: own.model\n"))
                .anyMatch(problem -> problem.startsWith("line 3, tagger.engine: \"oracle\" "))
                .anyMatch(problem -> problem.startsWith("line 4, tagger.file: is not known"));
    }

    /** The tests have no ONNX Runtime, like the product as it comes. */
    @Test
    void saysWhichJarIsMissingForANetwork() throws IOException {
        save(model);

        assertThat(wrong("sources: []\ntagger: {engine: onnx, model: own.model}\n"))
                .containsExactly(
                        "line 2, tagger.model: the file own.model cannot be used: it needs ONNX Runtime, which does"
                                + " not come with Vidhuk: put onnxruntime-1.29.0.jar (com.microsoft.onnxruntime:onnxruntime on Maven"
                                + " Central) into the folder lib beside vidhuk.jar");
        assertThat(wrong("sources: []\ntagger: {engine: onnx}\n"))
                .containsExactly("line 2, tagger.model: is missing; for example `model: network.onnx`");
    }

    @Test
    void theCheckThatPeopleRunNamesTheFileOfTheConfigurationToo() throws IOException {
        Path file = folder.resolve("vidhuk.yaml");
        Files.writeString(file, OWN);

        Ran ran = Ran.vidhuk("check", "--config", file.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(file.toString(), "line 2, tagger.model: the file own.model is not there");
    }

    private void save(byte[] bytes) throws IOException {
        Files.write(folder.resolve("own.model"), bytes);
    }

    private List<String> wrong(String yaml) {
        return Parsed.wrong(yaml, folder, Map.of());
    }
}
