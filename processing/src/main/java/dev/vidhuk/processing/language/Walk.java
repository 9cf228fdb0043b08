package dev.vidhuk.processing.language;

import dev.vidhuk.processing.text.CharKinds;

/**
 * One walk through a text, word by word. Addresses, names of accounts and the headings of portals are passed over: the
 * writer has not written them in any language.
 */
final class Walk {
    /** Of a very long text the beginning is enough. */
    private static final int FURTHEST = 20_000;

    private static final String APOSTROPHES = "'’ʼ`‘";
    private static final long HTTP = KnownWords.hash("http");
    private static final long HTTPS = KnownWords.hash("https");

    private final KnownWords known = KnownWords.builtIn();
    private final Traces traces = new Traces();
    private final String text;
    private final int end;
    private int at;

    private Walk(String text) {
        this.text = text;
        this.end = Math.min(text.length(), FURTHEST);
    }

    /** What was found on the way. */
    static Traces through(String text) {
        Walk walk = new Walk(text);
        while (walk.at < walk.end) {
            walk.step();
        }
        return walk.traces;
    }

    private void step() {
        char sign = text.charAt(at);
        int kinds = CharKinds.of(sign);
        if ((kinds & CharKinds.LETTER) != 0) {
            word();
        } else if (sign == '@') {
            skipTo(" \n,:");
        } else {
            boolean mark = (kinds & CharKinds.MARK) != 0 && Character.getType(sign) == Character.NON_SPACING_MARK;
            if (mark || Character.isSurrogate(sign)) {
                traces.addUnusual();
            }
            at++;
        }
    }

    private void word() {
        int start = at;
        long hash = KnownWords.hash();
        int kinds = 0;
        char last = 0;
        while (at < end) {
            char letter = CharKinds.lowerCase(text.charAt(at));
            if ((CharKinds.of(letter) & CharKinds.LETTER) != 0) {
                kinds |= Letters.kind(letter) | (last == 'ъ' ? Letters.behindHardSign(letter) : 0);
                last = letter;
                hash = KnownWords.hash(hash, letter == 'ё' ? 'е' : letter);
            } else if (joins(letter)) {
                hash = KnownWords.hash(hash, '\'');
            } else {
                break;
            }
            at++;
        }
        if (hash == HTTP || hash == HTTPS) {
            skipTo(" \n");
            return;
        }
        int bits = known.of(hash);
        if ((bits & KnownWords.HEADING) == 0 || !colonFollows()) {
            traces.add(kinds, bits, at - start);
        }
    }

    private boolean joins(char sign) {
        return APOSTROPHES.indexOf(sign) >= 0 && at + 1 < end && Character.isLetter(text.charAt(at + 1));
    }

    private boolean colonFollows() {
        int next = at;
        while (next < end && text.charAt(next) == ' ') {
            next++;
        }
        return next < end && text.charAt(next) == ':';
    }

    private void skipTo(String ends) {
        while (at < end && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }
}
