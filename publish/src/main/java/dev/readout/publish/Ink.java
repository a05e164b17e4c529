package dev.readout.publish;

/**
 * How words stand out on a terminal.
 *
 * <p>Of the eight colours and their bright ones, whose shades the user's terminal sets: others may not be legible there.
 *
 * @param parameters of "select graphic rendition" (ECMA-48), with semicolons between them; empty for plain words
 */
record Ink(String parameters) {
    static final Ink PLAIN = new Ink("");
    static final Ink STRONG = new Ink("1");
    static final Ink FAINT = new Ink("2");
    static final Ink UNDERLINED = new Ink("4");
    static final Ink ACCENT = new Ink("36");
    static final Ink GREEN = new Ink("32");
    static final Ink YELLOW = new Ink("33");
    static final Ink MAGENTA = new Ink("35");
    static final Ink CYAN = new Ink("36");
    static final Ink RED = new Ink("31");
    static final Ink BRIGHT_RED = new Ink("91");
    static final Ink BRIGHT_BLUE = new Ink("94");
    static final Ink BRIGHT_MAGENTA = new Ink("95");
    static final Ink BRIGHT_CYAN = new Ink("96");

    /** Returns both together. */
    Ink and(Ink other) {
        return parameters.isEmpty()
                ? other
                : other.parameters.isEmpty() ? this : new Ink(parameters + ";" + other.parameters);
    }

    /** Returns words to be set in this ink. */
    Run on(String text) {
        return new Run(this, text, false);
    }

    /** Returns words with what a terminal needs to set them so. */
    String coloured(String words) {
        return parameters.isEmpty() || words.isBlank() ? words : "\u001b[" + parameters + "m" + words + "\u001b[0m";
    }

    /** Words in one ink; {@code whole} ones keep their inner and trailing spaces, for columns. */
    record Run(Ink ink, String text, boolean whole) {
        Run asColumn() {
            return new Run(ink, text, true);
        }
    }
}
