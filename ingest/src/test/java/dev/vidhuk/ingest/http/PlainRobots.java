package dev.vidhuk.ingest.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** RFC 9309 word by word, slow and simple, to compare with. Knows no percent signs. */
final class PlainRobots {
    private static final Pattern TOKEN = Pattern.compile("\\*|[A-Za-z_-]+");

    private final List<Group> groups = new ArrayList<>();

    record Rule(String path, boolean allows, Pattern pattern) {}

    private record Group(Set<String> agents, List<Rule> rules) {}

    PlainRobots(String text) {
        boolean beginning = false;
        for (String line : text.split("\\r\\n|\\r|\\n")) {
            String[] parts = line.replaceFirst("#.*", "").strip().split("\\s*:\\s*", 2);
            String name = parts[0].toLowerCase(Locale.ROOT);
            String value = parts.length < 2 ? "" : parts[1];
            if (name.equals("user-agent")) {
                if (!beginning) {
                    groups.add(new Group(new HashSet<>(), new ArrayList<>()));
                }
                agent(value);
                beginning = true;
            } else if ((name.equals("allow") || name.equals("disallow")) && !groups.isEmpty()) {
                rule(value, name.equals("allow"));
                beginning = false;
            }
        }
    }

    Set<String> agents() {
        return groups.stream().flatMap(group -> group.agents.stream()).collect(Collectors.toSet());
    }

    List<String> paths() {
        return groups.stream()
                .flatMap(group -> group.rules.stream())
                .map(Rule::path)
                .distinct()
                .toList();
    }

    /** The longest rule decides; of two that are equally long, the one that allows. */
    boolean allows(String agent, String path) {
        Rule best = null;
        for (Rule rule : rules(agent.toLowerCase(Locale.ROOT))) {
            int longer = best == null ? 1 : octets(rule, path) - octets(best, path);
            boolean better = longer > 0 || (longer == 0 && rule.allows);
            if (rule.pattern.matcher(path).lookingAt() && better) {
                best = rule;
            }
        }
        return best == null || best.allows;
    }

    /** A match is no longer than what is matched. */
    private static int octets(Rule rule, String path) {
        return Math.min(rule.path.length(), path.length());
    }

    /** All groups of that name are one; if there is none, those of all others. */
    private List<Rule> rules(String agent) {
        String name = agents().contains(agent) ? agent : "*";
        return groups.stream()
                .filter(group -> group.agents.contains(name))
                .flatMap(group -> group.rules.stream())
                .toList();
    }

    private void agent(String value) {
        Matcher token = TOKEN.matcher(value);
        if (token.lookingAt()) {
            groups.get(groups.size() - 1).agents.add(token.group().toLowerCase(Locale.ROOT));
        }
    }

    private void rule(String path, boolean allows) {
        if (!path.isEmpty()) {
            boolean end = path.endsWith("$");
            String body = end ? path.substring(0, path.length() - 1) : path;
            String pattern =
                    Stream.of(body.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            Pattern whole = Pattern.compile(end ? pattern + "$" : pattern);
            groups.get(groups.size() - 1).rules.add(new Rule(path, allows, whole));
        }
    }
}
