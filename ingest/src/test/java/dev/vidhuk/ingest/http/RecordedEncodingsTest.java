package dev.vidhuk.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.Fixtures;
import dev.vidhuk.ingest.Table;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Recorded feeds and pages whose names say in which encoding they are, as somebody found who could read them. */
class RecordedEncodingsTest {
    @Test
    void readsThemAsTheyWereWritten() {
        Table table = new Table("encodings as declared");

        for (Path file : files()) {
            byte[] bytes = Fixtures.bytes(file);
            String text = new Content(bytes, null).text();
            table.row(text.equals(new String(bytes, encoding(file))), file, new Content(bytes, null).charset());
        }

        table.requireShare(1, 10);
    }

    @Test
    void guessesWhatNobodyDeclares() {
        Table table = new Table("encodings guessed");

        for (Path file : files()) {
            String written = new String(Fixtures.bytes(file), encoding(file));
            String undeclared = written.replaceFirst("encoding=\"[^\"]*\"", "");
            byte[] bytes = undeclared.getBytes(encoding(file));
            table.row(new Content(bytes, null).text().equals(undeclared), file, new Content(bytes, null).charset());
        }

        table.requireShare(1, 10);
    }

    @Test
    void doesNotBelieveAServerThatCallsThemAllUtf8() {
        for (Path file : files()) {
            byte[] bytes = Fixtures.bytes(file);

            String text = new Content(bytes, StandardCharsets.UTF_8).text();

            assertThat(text).as(file.toString()).isEqualTo(new String(bytes, encoding(file)));
        }
    }

    private static List<Path> files() {
        return Stream.of(".xml", ".html")
                .flatMap(ending -> Fixtures.in("encodings", ending).stream())
                .toList();
    }

    private static Charset encoding(Path file) {
        return Charset.forName(file.getFileName().toString().split("_", 2)[0]);
    }
}
