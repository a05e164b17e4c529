package dev.readout.publish;

import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.EncounterView.Link;
import java.util.List;

/**
 * What two of those who took part in an encounter tell of it, as it is shown.
 *
 * @param one who takes part
 * @param other who takes part
 * @param rows what each tells: first what both do
 */
record SidesView(Link one, Link other, List<Row> rows) {
    /**
     * One thing that both tell; or, in the last row, all that only one of them does.
     *
     * @param match how the two go together: "Both say so", "Told by one side alone"
     * @param style the name of its style on a page
     */
    record Row(String match, String style, List<Voice> one, List<Voice> other) {}

    /**
     * A statement, as others cite it.
     *
     * @param speaker who said it, or words that say that no report tells
     * @param number its place among the statements of the page
     * @param words as printed, in pieces
     * @param from the report that prints them, and on which day
     */
    record Voice(String speaker, int number, Anchor anchor, List<String> words, String from) {}
}
