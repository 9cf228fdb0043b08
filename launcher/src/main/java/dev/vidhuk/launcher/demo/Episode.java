package dev.vidhuk.launcher.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A motif as it happens once, with chance deciding who writes and what comes of it. */
final class Episode {
    private static final String CYRILLIC = "БВГДЗКЛМНПРСТ";
    private static final String LATIN = "BCDGHKLMNPRST";

    // shares of a hundred
    private static final int IN_TIME = 50;
    private static final int LATE = 30;
    private static final int WON_BACK = 40;
    private static final int COMMENTED = 50;
    private static final int WITHDRAWN = 10;

    private final String name;
    private final Motif motif;
    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private Duration at;

    Episode(String name, Motif motif, Duration at, Random random) {
        this.name = name;
        this.motif = motif;
        this.at = at;
        this.random = random;
    }

    List<Step> steps() {
        String first = motif.names().get(random.nextInt(motif.names().size()));
        add(new Move.Write(
                name, motif.place(), author(first), motif.product(), motif.stars(), motif.text(), motif.gist()));
        if (motif.stars() <= 2 && chance(WITHDRAWN)) {
            later(4, 30);
            add(new Move.Withdraw(name));
            return List.copyOf(steps);
        }
        comment();
        answer(first);
        return List.copyOf(steps);
    }

    private void comment() {
        if (motif.comment() != null && chance(COMMENTED)) {
            later(2, 4);
            add(new Move.Comment(name, author(cyrillic() ? "Ігор" : "Simon"), motif.comment(), "the same here"));
        }
    }

    private void answer(String first) {
        int lot = random.nextInt(100);
        if (motif.answer() == null || lot >= IN_TIME + LATE) {
            return;
        }
        // with 15 s to answer, the first is in time even after a comment, and the second is not
        later(lot < IN_TIME ? 3 : 18, lot < IN_TIME ? 6 : 45);
        add(new Move.Answer(name, motif.answer().replace("{name}", first)));
        if (motif.edited() != null && chance(WON_BACK)) {
            later(10, 30);
            add(new Move.Edit(name, 5, motif.edited(), "all is well now"));
        }
    }

    private void add(Move move) {
        steps.add(new Step(at, move));
    }

    private void later(int least, int most) {
        at = at.plusSeconds(random.nextInt(least, most + 1));
    }

    private boolean chance(int share) {
        return random.nextInt(100) < share;
    }

    private String author(String first) {
        String initials = cyrillic() ? CYRILLIC : LATIN;
        return first + " " + initials.charAt(random.nextInt(initials.length())) + ".";
    }

    private boolean cyrillic() {
        return motif.names().get(0).charAt(0) > 0x7f;
    }
}
