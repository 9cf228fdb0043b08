package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.launcher.cases.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What a person may do to a case, a command for each; when it is allowed, alerts decides. */
final class CaseActions {
    private static final String NEXT_WORKING_HOUR = "next-working-hour";

    private CaseActions() {}

    /** {@code --note}, where it need not be given. */
    static final class NoteOption {
        @Option(names = "--note", paramLabel = "TEXT", description = "Is kept in the history.")
        private @Nullable String note;
    }

    /** How long something holds. */
    static final class Hold {
        @Option(
                names = "--for",
                paramLabel = "4h",
                converter = DurationForm.class,
                description = "For so long from now, by the clock.")
        private @Nullable Duration time;

        @Option(
                names = "--until",
                paramLabel = "TIME",
                description = "Until 2026-11-22T18:00, or 18:00 of today by this machine's clock.")
        private @Nullable String end;

        /** Null where it is left to the policy. */
        private @Nullable Instant end(Instant now) {
            return time != null ? now.plus(time) : end == null ? null : new TimeForm().convert(end);
        }
    }

    /** Somebody sees to it. */
    @Command(
            name = "acknowledge",
            description =
                    "Says that somebody sees to it: reminders and escalation stop for a while. The clock runs on.")
    static final class Acknowledge extends CaseActionCommand {
        @ArgGroup(multiplicity = "0..1", heading = "As long as the policy's acknowledgedFor, unless it is said here:%n")
        private @Nullable Hold hold;

        @Mixin
        private NoteOption option = new NoteOption();

        Acknowledge(Terminal terminal) {
            super(terminal);
        }

        @Override
        Wish wish(Instant now) {
            return new Wish(ActionKind.ACKNOWLEDGE, now, end(this, hold, now), null, null, option.note);
        }
    }

    /** Whose case it is. */
    @Command(name = "assign", description = "Says whose case it is.")
    static final class Assign extends CaseActionCommand {
        @ArgGroup(multiplicity = "1")
        private Whom whom = new Whom();

        @Mixin
        private NoteOption option = new NoteOption();

        Assign(Terminal terminal) {
            super(terminal);
        }

        static final class Whom {
            @Option(names = "--to", paramLabel = "NAME", description = "Who has it from now on.")
            private @Nullable String name;

            @Option(names = "--nobody", description = "Takes it away from whoever has it.")
            private boolean nobody;
        }

        @Override
        Wish wish(Instant now) {
            String name = whom.nobody || whom.name == null ? null : said("--to", whom.name);
            return new Wish(ActionKind.ASSIGN, now, null, name, null, option.note);
        }
    }

    /** Not now. */
    @Command(name = "snooze", description = "Holds all messages about the case for a while. The clock runs on.")
    static final class Snooze extends CaseActionCommand {
        @ArgGroup(multiplicity = "1", heading = "TIME may be " + NEXT_WORKING_HOUR + ", of the policy's calendar:%n")
        private Hold hold = new Hold();

        @Mixin
        private NoteOption option = new NoteOption();

        Snooze(Terminal terminal) {
            super(terminal);
        }

        @Override
        Wish wish(Instant now) {
            Instant end = NEXT_WORKING_HOUR.equals(hold.end) ? null : end(this, hold, now);
            return new Wish(ActionKind.SNOOZE, now, end, null, null, option.note);
        }
    }

    /** A word about it. */
    @Command(name = "note", description = "Keeps a word in the history of the case.")
    static final class Note extends CaseActionCommand {
        @Parameters(index = "1", paramLabel = "TEXT", description = "The word.")
        private String text = "";

        Note(Terminal terminal) {
            super(terminal);
        }

        @Override
        Wish wish(Instant now) {
            return Wish.of(ActionKind.NOTE, now, said("TEXT", text));
        }
    }

    /** It is answered where no source sees it. */
    @Command(
            name = "answered",
            description = "Says that the customer was answered where no source sees it. An answer on the site itself is"
                    + " found by reading it.")
    static final class Answered extends CaseActionCommand {
        private static final List<String> WAYS = List.of("phone", "mail", "in person", "site");

        @Option(
                names = "--via",
                paramLabel = "WAY",
                required = true,
                description = "phone, mail, \"in person\", or site.")
        private String via = "";

        @Option(
                names = "--at",
                paramLabel = "TIME",
                converter = TimeForm.class,
                description = "When; now, unless it is said here. Written as 2026-11-22T18:00, or 18:00 of today by"
                        + " this machine's clock.")
        private @Nullable Instant at;

        @Mixin
        private NoteOption option = new NoteOption();

        Answered(Terminal terminal) {
            super(terminal);
        }

        @Override
        Wish wish(Instant now) {
            if (!WAYS.contains(via)) {
                throw wrong("--via \"" + via + "\" is none of " + String.join(", ", WAYS));
            }
            if (at != null && at.isAfter(now)) {
                throw wrong("--at is not yet: " + at);
            }
            return new Wish(ActionKind.ANSWERED, at == null ? now : at, null, null, via, option.note);
        }
    }

    /** No answer is due. */
    @Command(name = "close", description = "Says that no answer is due, and why.")
    static final class Close extends CaseActionCommand {
        @Option(names = "--note", paramLabel = "TEXT", required = true, description = "Why no answer is due.")
        private String note = "";

        Close(Terminal terminal) {
            super(terminal);
        }

        @Override
        Wish wish(Instant now) {
            return Wish.of(ActionKind.CLOSE, now, said("--note", note));
        }
    }

    /** An answer is due after all. */
    @Command(
            name = "reopen",
            description = "Begins a new round of a case that is answered or closed, with a clock that starts now.")
    static final class Reopen extends CaseActionCommand {
        @Mixin
        private NoteOption option = new NoteOption();

        Reopen(Terminal terminal) {
            super(terminal);
        }

        @Override
        Wish wish(Instant now) {
            return Wish.of(ActionKind.REOPEN, now, option.note);
        }
    }

    /** A review needs an answer although no rule says so. */
    @Command(
            name = "open",
            description =
                    "Gives a review a case, such as one of those that `case list --unsure` shows; its clock starts"
                            + " when the review was published.")
    static final class Open extends CaseActionCommand {
        @Mixin
        private NoteOption option = new NoteOption();

        Open(Terminal terminal) {
            super(terminal);
        }

        @Override
        Wish wish(Instant now) {
            return Wish.of(ActionKind.OPEN, now, option.note);
        }
    }

    private static @Nullable Instant end(CaseActionCommand command, @Nullable Hold hold, Instant now) {
        try {
            return hold == null ? null : hold.end(now);
        } catch (TypeConversionException e) {
            throw command.wrong("--until " + e.getMessage());
        }
    }
}
