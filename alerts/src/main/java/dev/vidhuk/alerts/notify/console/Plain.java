package dev.vidhuk.alerts.notify.console;

/** Makes text from outside harmless for a terminal. */
public final class Plain {
    private Plain() {}

    /** One line: breaks become spaces; what could steer a terminal or turn the direction of writing becomes a dot. */
    public static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(Plain::shown).forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static int shown(int character) {
        if (character == '\n' || character == '\r' || character == '\t' || breaksLines(character)) {
            return ' ';
        }
        return steers(character) ? '·' : character;
    }

    private static boolean breaksLines(int character) {
        int type = Character.getType(character);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    // the zero width joiner only holds an emoji together
    private static boolean steers(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || (type == Character.FORMAT && character != 0x200D);
    }
}
