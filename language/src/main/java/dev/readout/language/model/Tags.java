package dev.readout.language.model;

/** The tags of a word as a part of an attribution: begin or inside of source, cue or content, or outside. */
public final class Tags {
    /** Part of no attribution. */
    public static final int OUTSIDE = 0;

    /** The three parts of an attribution. */
    public enum Part {
        /** Who. */
        SOURCE(0),
        /** Said, thought, according to. */
        CUE(1),
        /** What. */
        CONTENT(2);

        private final int number;

        Part(int number) {
            this.number = number;
        }
    }

    private Tags() {}

    /** Returns the tag of a part's first word. */
    public static int begin(Part part) {
        return 1 + 2 * part.number;
    }

    /** Returns the tag of a part's other words. */
    public static int inside(Part part) {
        return 2 + 2 * part.number;
    }

    /** Returns whether a tag is one of {@code part}. */
    public static boolean is(int tag, Part part) {
        return tag == begin(part) || tag == inside(part);
    }

    /** Returns whether {@code next} may follow {@code tag}: nothing continues that has not begun. */
    public static boolean follows(int tag, int next) {
        boolean inside = next > 0 && next % 2 == 0;
        return !inside || tag == next || tag == next - 1;
    }
}
