package dev.vidhuk.launcher.commands;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where commands read and print.
 *
 * @param in what is piped into a command
 * @param out what was asked for
 * @param err what went wrong
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err) {

    /** This process's own streams, in UTF-8 whatever the machine's default, since reviews are Ukrainian. */
    public static Terminal standard() {
        return new Terminal(System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor file) {
        return new PrintStream(new FileOutputStream(file), true, StandardCharsets.UTF_8);
    }
}
