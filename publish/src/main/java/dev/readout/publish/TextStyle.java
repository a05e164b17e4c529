package dev.readout.publish;

/**
 * How wide and how coloured the record's text is to be. Immutable.
 *
 * @param width columns of the terminal, {@value #NARROWEST} to {@value #WIDEST}; no line is wider
 * @param colour whether to use a terminal's colours; without it the text has no control characters but line breaks
 */
public record TextStyle(int width, boolean colour) {
    /** The least width that the text can be set in, in columns. */
    public static final int NARROWEST = 80;

    /** The greatest width, in columns: longer lines are hard to read. */
    public static final int WIDEST = 160;

    public TextStyle {
        if (width < NARROWEST || width > WIDEST) {
            throw new IllegalArgumentException("not between 80 and 160 columns: " + width);
        }
    }

    /** Returns the style nearest to a terminal of so many columns, however few or many these are. */
    public static TextStyle fitting(int columns, boolean colour) {
        return new TextStyle(Math.clamp(columns, NARROWEST, WIDEST), colour);
    }
}
