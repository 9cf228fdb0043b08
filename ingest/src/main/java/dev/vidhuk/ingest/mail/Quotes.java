package dev.vidhuk.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes what is quoted, and the signature, out of a plain text. */
final class Quotes {
    /** RFC 3676, 4.3; some programs drop the space. */
    private static final Pattern SIGNATURE = Pattern.compile("--\\s?");

    /** What phones sign with. */
    private static final Pattern PHONE = Pattern.compile(
            "(?iu)(?:sent from (?:my|mail for)|get outlook for|надіслано з|відправлено з|отправлено (?:с|из)) .{1,60}");

    /** All below it was written by another. */
    private static final Pattern BELOW = Pattern.compile("(?iu)[-_ ]{2,}\\s*(?:original message|исходное сообщение"
            + "|оригінальне повідомлення|початкове повідомлення|оригинальное сообщение)\\s*[-_ ]{2,}");

    private static final Pattern FROM = Pattern.compile("(?iu)\\*?(?:from|від|от|кого)\\s*:.+");
    private static final Pattern SENT =
            Pattern.compile("(?iu)\\*?(?:sent|date|to|надіслано|дата|кому|отправлено|отправлен|до)\\s*:.+");

    /** The line before a quote: who wrote it, and when. */
    private static final Pattern INTRODUCTION = Pattern.compile(
            "(?iu)(?:.*\\b(?:wrote|writes)|.*(?:пише|писав|писала|написав|написала|пишет|писал|написал|написала)"
                    + "(?:\\((?:ла|а)\\))?)\\s*:\\s*|.*<[^<>\\s]+@[^<>\\s]+>\\s*:\\s*");

    private Quotes() {}

    /** The same without them; all of it where nothing else would be left. */
    static String without(String text) {
        List<String> lines = text.replace("\r\n", "\n").lines().toList();
        String own = own(lines);
        return own.isBlank() ? text.strip() : own;
    }

    private static String own(List<String> lines) {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < lines.size() && !ends(lines, i); i++) {
            String line = lines.get(i);
            if (quoted(line)) {
                dropIntroduction(own);
            } else {
                own.add(line);
            }
        }
        dropPhone(own);
        return String.join("\n", own).replaceAll("\n{3,}", "\n\n").strip();
    }

    private static boolean quoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    private static boolean ends(List<String> lines, int at) {
        String line = lines.get(at).strip();
        return SIGNATURE.matcher(lines.get(at)).matches()
                || BELOW.matcher(line).matches()
                || headersBegin(lines, at)
                || introducesAll(lines, at);
    }

    /** Outlook copies the headers of the mail that it quotes, and marks none of its lines. */
    private static boolean headersBegin(List<String> lines, int at) {
        return FROM.matcher(lines.get(at).strip()).matches()
                && at + 1 < lines.size()
                && SENT.matcher(lines.get(at + 1).strip()).matches();
    }

    /** Where HTML became text its quotes have lost their marks, or a program sets none. */
    private static boolean introducesAll(List<String> lines, int at) {
        String line = lines.get(at).strip();
        return at > 0
                && line.matches(".*\\d.*")
                && INTRODUCTION.matcher(line).matches()
                && lines.stream().skip(at + 1).noneMatch(Quotes::quoted);
    }

    /** It may be broken into two lines. */
    private static void dropIntroduction(List<String> own) {
        dropBlank(own);
        if (own.isEmpty()) {
            return;
        }
        int last = own.size() - 1;
        if (INTRODUCTION.matcher(own.get(last).strip()).matches()) {
            boolean broken = !own.get(last).matches(".*\\d{2}.*")
                    && last > 0
                    && own.get(last - 1).matches(".*\\d{2}.*");
            own.remove(last);
            if (broken) {
                own.remove(last - 1);
            }
        }
    }

    private static void dropPhone(List<String> own) {
        dropBlank(own);
        if (own.size() > 1 && PHONE.matcher(own.get(own.size() - 1).strip()).matches()) {
            own.remove(own.size() - 1);
        }
    }

    private static void dropBlank(List<String> own) {
        while (!own.isEmpty() && own.get(own.size() - 1).isBlank()) {
            own.remove(own.size() - 1);
        }
    }
}
