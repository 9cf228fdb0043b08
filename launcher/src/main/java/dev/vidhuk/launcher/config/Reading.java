package dev.vidhuk.launcher.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** One reading of a configuration file: collects what is wrong, and fetches secrets from where they are kept. */
final class Reading {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Secrets secrets = new Secrets();
    private final Function<String, @Nullable String> environment;
    private final Path folder;

    /**
     * Made for one file.
     *
     * @param environment the environment variables
     * @param folder what relative paths in the file are relative to
     */
    Reading(Function<String, @Nullable String> environment, Path folder) {
        this.environment = environment;
        this.folder = folder;
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(String path, Node at, String text) {
        Problem problem = new Problem(path, at.getStartMark().getLine() + 1, secrets.hidden(text));
        if (!problems.contains(problem)) { // a value may be looked at twice
            problems.add(problem);
        }
    }

    List<Problem> warnings() {
        return warnings;
    }

    void warning(String path, Node at, String text) {
        warnings.add(new Problem(path, at.getStartMark().getLine() + 1, secrets.hidden(text)));
    }

    /** A path as the file means it: relative to the file's own folder. */
    Path resolve(String path) {
        return folder.resolve(path);
    }

    /** The text with each {@code ${NAME}} replaced by the environment variable of that name. */
    String expanded(String path, Node at, String text) {
        Matcher variable = VARIABLE.matcher(text);
        StringBuilder expanded = new StringBuilder();
        while (variable.find()) {
            String value = environment.apply(variable.group(1));
            if (value == null) {
                problem(path, at, "the environment variable " + variable.group(1) + " is not set");
            } else {
                secrets.add(value, variable.group());
            }
            variable.appendReplacement(expanded, Matcher.quoteReplacement(value == null ? "" : value));
        }
        return variable.appendTail(expanded).toString();
    }

    /** What the file of a secret holds, without the line break at its end. */
    String secret(String path, Node at, String file) {
        try {
            String secret =
                    Files.readString(resolve(file), StandardCharsets.UTF_8).stripTrailing();
            secrets.add(secret, "{file: " + file + "}");
            return secret;
        } catch (IOException e) {
            problem(path, at, "the file " + file + (Files.exists(resolve(file)) ? " cannot be read" : " is not there"));
            return "";
        }
    }
}
