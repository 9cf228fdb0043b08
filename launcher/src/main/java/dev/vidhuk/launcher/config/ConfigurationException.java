package dev.vidhuk.launcher.config;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A configuration cannot be used; it says all that is wrong at once. */
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    ConfigurationException(String file, List<Problem> problems) {
        super(file + " has " + problems.size() + (problems.size() == 1 ? " problem" : " problems") + ":\n"
                + problems.stream()
                        .sorted(Comparator.comparingInt(Problem::line))
                        .map(p -> "  " + p)
                        .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
