package dev.vidhuk.launcher.cases;

import static dev.vidhuk.launcher.cases.CaseSamples.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Severity;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CaseFilterTest {
    private static final Case OPEN = state("portal/1");
    private static final Case ANSWERED = state("portal/2", "{\"status\": \"answered\"}");
    private static final Case QUIET = state("portal/3", "{\"quiet\": \"backfill\"}");
    private static final Case MINE = state("portal/4", "{\"assignee\": \"olha\", \"status\": \"acknowledged\"}");

    @Test
    void wantsWhatWaitsAndIsNotQuietUnlessAllIsAskedFor() {
        CaseFilter usual = filter(Set.of(), Set.of(), false);
        CaseFilter all = filter(Set.of(), Set.of(), true);

        assertThat(new Case[] {OPEN, MINE}).allMatch(usual::wants);
        assertThat(new Case[] {ANSWERED, QUIET}).noneMatch(usual::wants);
        assertThat(new Case[] {OPEN, MINE, ANSWERED, QUIET}).allMatch(all::wants);
    }

    @Test
    void wantsAStatusThatIsAskedForAlthoughItWaitsNoMore() {
        CaseFilter answered = filter(Set.of(CaseStatus.ANSWERED), Set.of(), false);

        assertThat(answered.wants(ANSWERED)).isTrue();
        assertThat(answered.wants(OPEN)).isFalse();
    }

    @Test
    void wantsOnlyWhatFitsEachOfItsSets() {
        CaseFilter mine = filter(Set.of(), Set.of("olha", "ivan"), true);
        CaseFilter other = new CaseFilter(Set.of("other"), Set.of(), Set.of(), Set.of(), Set.of(), true);
        CaseFilter low =
                new CaseFilter(Set.of("svitlo"), Set.of("portal"), Set.of(), Set.of(Severity.LOW), Set.of(), true);

        assertThat(mine.wants(MINE)).isTrue();
        assertThat(mine.wants(OPEN)).isFalse();
        assertThat(other.wants(OPEN)).isFalse();
        assertThat(low.wants(OPEN)).isFalse();
    }

    private static CaseFilter filter(Set<CaseStatus> statuses, Set<String> assignees, boolean all) {
        return new CaseFilter(Set.of(), Set.of(), statuses, Set.of(), assignees, all);
    }
}
