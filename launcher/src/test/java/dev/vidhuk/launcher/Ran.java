package dev.vidhuk.launcher;

import dev.vidhuk.launcher.commands.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command line, run in this process, has answered. */
public record Ran(int code, String out, String err) {

    public static Ran vidhuk(String... arguments) {
        return piped("", arguments);
    }

    /** The same with something on its standard input. */
    public static Ran piped(String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), utf8(out), utf8(err));
        int code = Vidhuk.commandLine(terminal).execute(arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public List<String> lines() {
        return out.lines().toList();
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
