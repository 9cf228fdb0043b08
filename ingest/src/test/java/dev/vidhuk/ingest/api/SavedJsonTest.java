package dev.vidhuk.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"error": {"code": 403, "message": "No permission", "status": "PERMISSION_DENIED"}}  | No permission
            {"error": {"message": "Session has expired", "type": "OAuthException", "code": 190}} | Session has expired
            {"error": {"error_code": 15, "error_msg": "Access denied"}}                          | Access denied
            {"error": {"code": 500}}                                                             | no reason given
            {"error": "InvalidToken", "message": "Bad token"}                                    | InvalidToken Bad token
            {"error": "invalid_grant", "error_description": "Expired"}                           | invalid_grant Expired
            {"error": "The access token is invalid"}                                             | The access token is invalid
            {"errors": [{"status": "401", "title": "Not you", "detail": "Sign the token"}]}      | Sign the token
            {"message": "Forbidden", "error": 403}                                               | Forbidden
            {"message": "Unknown client id", "errorCode": 1005}                                  | Unknown client id
            {"ok": false, "error_code": 401, "description": "Unauthorized"}                      | Unauthorized
            """)
    void saysWhyTheApiGaveNoAnswer(String text, String why) {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> SavedJson.of(content(text), "saved.json"))
                .withMessage("saved.json is no answer but an error of the API: " + why)
                .returns(Outcome.UNREADABLE, SourceException::outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[{\"error\": \"in an item\"}]",
                "{\"ok\": true, \"result\": []}",
                "{\"data\": [], \"errors\": [{\"title\": \"of a part\"}]}",
                "{\"json\": {\"errors\": [], \"data\": {}}}"
            })
    void readsAnAnswer(String text) throws SourceException {
        assertThat(SavedJson.of(content(text), "saved.json").toString()).isEqualTo(text.replaceAll("(?<=[:,]) ", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"reviews": [{"id": "1"  | saved.json is no JSON: Unexpected end-of-input: expected close marker for Object (start marker at line: 1, column: 14), line 1, column 24
            \\n<!DOCTYPE html><html> | saved.json is a page of HTML or XML and no JSON
            """)
    void saysWhereATextIsNoJson(String text, String problem) {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> SavedJson.of(content(text.replace("\\n", "\n")), "saved.json"))
                .withMessageStartingWith(problem);
    }

    private static Content content(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
