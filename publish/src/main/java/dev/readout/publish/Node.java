package dev.readout.publish;

import dev.readout.publish.Anchors.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A piece of a marked passage: words as printed, or a mark around further pieces. */
sealed interface Node {
    /** Returns the words of some pieces, exactly as printed. */
    static String words(List<Node> nodes) {
        return nodes.stream()
                .map(node -> switch (node) {
                    case Words words -> words.text();
                    case Mark mark -> words(mark.children());
                })
                .collect(Collectors.joining());
    }

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

    /**
     * The running number of an entry and the anchor where it stands.
     *
     * @param of what the entry is: "Statement"
     * @param label the number as shown
     */
    record Note(String of, String label, Anchor anchor) {
        static Note statement(int number, Anchor anchor) {
            return new Note("Statement", String.valueOf(number), anchor);
        }

        /** The diamond is the encounter's sign on the timeline too. */
        static Note encounter(int number, Anchor anchor) {
            return new Note("Encounter", "◆" + number, anchor);
        }

        /** Returns the entry by its name: "Encounter 3". */
        String name() {
            return of + " " + label.replace("◆", "");
        }
    }

    /** What can be marked in a passage. */
    enum Kind {
        /** Tells of an encounter, or gives a value of one of its fields. */
        TOLD("told"),
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
