package dev.vidhuk.alerts.notify.telegram;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody wants to be kept with a case. */
record Note(CaseMark mark, String text) {
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})[.:)]?\\s+(\\S.*)", Pattern.DOTALL);

    /**
     * The note in an answer; nothing where it does not say which of several cases it is about.
     *
     * @param marks of the message that it answers to, at least one; there they are numbered in this order
     */
    static Optional<Note> of(String answer, List<CaseMark> marks) {
        if (marks.size() == 1) {
            return Optional.of(new Note(marks.get(0), answer));
        }
        Matcher numbered = NUMBERED.matcher(answer);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(numbered.group(1));
        return number < 1 || number > marks.size()
                ? Optional.empty()
                : Optional.of(new Note(marks.get(number - 1), numbered.group(2)));
    }
}
