package dev.readout.publish;

import java.util.List;
import java.util.Optional;

/** A piece of a marked passage: words as printed, or a mark around further pieces. */
sealed interface Node {
    /** Words exactly as printed. */
    record Words(String text) implements Node {}

    /**
     * What was recognised in the words inside it.
     *
     * @param kind what they are
     * @param id anchor, where something opens on it
     * @param title who or what is meant; empty when the kind says all
     * @param note a reference that stands behind the words
     * @param children the words
     */
    record Mark(Kind kind, Optional<String> id, String title, Optional<Note> note, List<Node> children)
            implements Node {}

    /** The running number of a statement and the anchor where it stands. */
    record Note(int number, String anchor) {}

    /** What can be marked in a passage. */
    enum Kind {
        SAID("said"),
        CUE("cue"),
        SOURCE("src"),
        PERSON("per"),
        ORGANIZATION("org"),
        PLACE("loc"),
        GROUP("grp"),
        /** Differs from the words that it stands beside. */
        DIFFERENT("dif");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        /** Returns the name of its style on a page. */
        String style() {
            return style;
        }
    }
}
