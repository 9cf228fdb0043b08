package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.ingest.SourceSettings;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of policies what is allowed and yet can hardly be meant. */
final class PolicyWarnings {
    private final List<SourceSettings> sources;

    PolicyWarnings(List<SourceSettings> sources) {
        this.sources = sources;
    }

    /** Looks at the policies in their order; each stands in the section of the same place. */
    void look(List<Policy> policies, List<Section> sections) {
        for (int i = 0; i < policies.size(); i++) {
            Policy policy = policies.get(i);
            Section section = sections.get(i);
            policies.subList(0, i).stream()
                    .filter(earlier -> earlier.match().covers(policy.match()))
                    .findFirst()
                    .ifPresent(earlier -> section.warning(
                            "match", "never matches: all of it goes to `" + earlier.name() + "` before"));
            unknown(section, "brand", policy.match().brand(), names(SourceSettings::brand));
            unknown(section, "source", policy.match().source(), names(SourceSettings::name));
            if (!policy.escalate().isEmpty() && nothingVerifies(policy)) {
                section.warning(
                        "escalate",
                        "is never reached: its sources are files, and no file can show that there is no answer; see `trust`");
            }
        }
    }

    private static void unknown(Section policy, String key, Collection<String> wanted, Set<String> known) {
        wanted.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> policy.warning(
                        "match",
                        "names the " + key + " \"" + name + "\", which no source has" + Spelling.hint(name, known)));
    }

    private boolean nothingVerifies(Policy policy) {
        List<SourceSettings> matched =
                sources.stream().filter(source -> fits(policy, source)).toList();
        return !matched.isEmpty()
                && matched.stream().allMatch(source -> source.type().equals("file") && !source.trust());
    }

    private static boolean fits(Policy policy, SourceSettings source) {
        return fits(policy.match().brand(), source.brand())
                && fits(policy.match().source(), source.name())
                && fits(policy.match().channel(), source.channel())
                && (policy.match().location().isEmpty()
                        || policy.match().location().contains(Objects.requireNonNullElse(source.location(), "")));
    }

    private static <T> boolean fits(Set<T> wanted, T found) {
        return wanted.isEmpty() || wanted.contains(found);
    }

    private Set<String> names(java.util.function.Function<SourceSettings, String> name) {
        return sources.stream().map(name).collect(Collectors.toSet());
    }
}
