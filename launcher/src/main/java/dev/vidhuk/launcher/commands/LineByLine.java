package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.kafka.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;

/** A line of JSON for each line of input; what cannot be answered gives {@code {"error": "…"}} in its place. */
record LineByLine(Terminal terminal, Function<String, Object> answers) {

    /** Answers standard input to its end; false where a line could not be answered. */
    boolean answerInput() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        boolean all = true;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            all &= answer(line, "line " + number + ": ");
        }
        terminal.out().flush();
        return all;
    }

    /**
     * Answers one line; false where it could not be.
     *
     * @param place what the error begins with
     */
    boolean answer(String line, String place) {
        try {
            terminal.out().println(Json.text(answers.apply(line)));
            return true;
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            terminal.out().println(Json.text(Map.of("error", place + e.getMessage())));
            return false;
        }
    }
}
