package dev.readout.publish;

import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.EncounterView.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry in one line of a list.
 *
 * @param kind what it is: "Statement", "Call"
 * @param style of the kind, on a page
 * @param anchor where all of it stands
 * @param who says, holds or is behind it
 * @param text what it says or is called
 * @param printed whether that is in a report's words
 * @param language BCP 47 tag of those
 * @param status "held", "planned"; empty where it has none
 * @param notes its day, how many reports carry it and the like
 * @param flags what a reader must not miss: that reports differ, that somebody denies it
 */
record LineView(
        String kind,
        String style,
        Anchor anchor,
        Optional<Link> who,
        String text,
        boolean printed,
        Optional<String> language,
        String status,
        List<String> notes,
        List<String> flags) {
    /** Returns the same with more that a reader must not miss, before the rest of it. */
    LineView remarked(List<String> remarks) {
        return new LineView(
                kind,
                style,
                anchor,
                who,
                text,
                printed,
                language,
                status,
                notes,
                Stream.concat(remarks.stream(), flags.stream()).toList());
    }
}
