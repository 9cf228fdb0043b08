package dev.vidhuk.launcher.commands;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where commands print: in UTF-8 whatever the machine's default, since reviews are Ukrainian. */
final class Output {
    private static final PrintStream UTF_8 =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Output() {}

    static PrintStream utf8() {
        return UTF_8;
    }
}
