package dev.vidhuk.ingest.vk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.SourceKindTest;
import dev.vidhuk.ingest.api.Verdict;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.http.Validators;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VkKindTest extends SourceKindTest {

    @Override
    protected PlayedPlace play() {
        return new PlayedVk();
    }

    @Test
    void asksForTheAnswersThatDoNotComeWithAComment() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));
        IntStream.range(0, 25).forEach(i -> place.reply("101", "Перепрошуємо " + i, now));

        assertThat(only(poll()).replies()).hasSize(25).allMatch(reply -> reply.official());
    }

    @Test
    void readsALongCommentToItsEnd() throws Exception {
        place.publish("101", "погано ".repeat(50).strip(), now.minusSeconds(600));

        assertThat(only(poll()).text()).hasSize(50 * 7 - 1);
    }

    @Test
    void sendsTheTokenInNoAddress() throws Exception {
        place.publish("101", "Погано", now.minusSeconds(600));

        poll();

        List<String> asked = ((PlayedVk) place).asked("");
        assertThat(asked).hasSize(2).noneMatch(address -> address.contains("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, FAILED",
        "5, EXPIRED",
        "6, THROTTLED",
        "7, REFUSED",
        "9, THROTTLED",
        "10, FAILED",
        "14, REFUSED",
        "15, REFUSED",
        "29, THROTTLED",
        "100, FAILED",
        "212, REFUSED",
        "1117, EXPIRED"
    })
    void understandsAnErrorThatComesWithASuccess(int code, Meaning meaning) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("error_code", code).put("error_msg", "because");
        Fetched answer = new Fetched(
                URI.create("https://api.vk.example/"),
                200,
                false,
                Map.of(),
                null,
                new Content(new byte[0], null),
                Validators.NONE,
                now);

        Verdict verdict = new VkDialect().read(answer, body, now);

        assertThat(verdict.meaning()).isEqualTo(meaning);
        assertThat(verdict.why()).isEqualTo("error " + code + ", because");
    }
}
