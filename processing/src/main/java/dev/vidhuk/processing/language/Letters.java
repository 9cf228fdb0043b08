package dev.vidhuk.processing.language;

/** Which alphabets a letter belongs to. */
final class Letters {
    static final int LATIN = 1;
    /** Latin, and not English. */
    static final int ACCENTED = 2;

    static final int CYRILLIC = 4;
    /** Ukrainian and not Russian. */
    static final int OWN_UK = 8;
    /** Russian and not Ukrainian. */
    static final int OWN_RU = 16;
    /** Cyrillic, and neither Ukrainian nor Russian. */
    static final int NOT_OURS = 32;
    /** A hard sign where neither has one. */
    static final int HARD_SIGN_WITHIN = 128;
    /** Neither Latin nor Cyrillic. */
    static final int OTHER = 64;

    private static final int FIRST_CYRILLIC = 0x400;
    private static final int LAST_CYRILLIC = 0x52F;
    private static final int LAST_LATIN = 0x24F;
    private static final byte[] KINDS = kinds();

    private Letters() {}

    /** What a letter in lower case is, as a sum of the constants. */
    static int kind(char letter) {
        return letter <= LAST_CYRILLIC ? KINDS[letter] : OTHER;
    }

    /** Russian has a hard sign only before some vowels, Bulgarian has it where others have a vowel. */
    static int behindHardSign(char letter) {
        return "еёюя".indexOf(letter) < 0 ? HARD_SIGN_WITHIN : 0;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[LAST_CYRILLIC + 1];
        for (int letter = 0; letter < kinds.length; letter++) {
            kinds[letter] = (byte)
                    (letter >= FIRST_CYRILLIC
                            ? CYRILLIC | cyrillic((char) letter)
                            : letter > LAST_LATIN ? OTHER : letter > 0x7F ? LATIN | ACCENTED : LATIN);
        }
        return kinds;
    }

    private static int cyrillic(char letter) {
        if ("іїєґ".indexOf(letter) >= 0) {
            return OWN_UK;
        }
        if ("ыэъё".indexOf(letter) >= 0) {
            return OWN_RU;
        }
        return letter >= 'а' && letter <= 'я' ? 0 : NOT_OURS;
    }
}
