package dev.readout.publish;

import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.EncounterView.Link;
import dev.readout.publish.EncounterView.Told;
import dev.readout.publish.RecordView.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody offers, asks for or refuses, as it is shown.
 *
 * @param kind "Offer", "Demand"
 * @param stance which way it points
 * @param day of the first report of it
 * @param words its fullest printed rendering
 * @param from the report that prints it
 * @param reports how many different reports tell of it
 * @param notes to whom, which sum, by when, on what condition
 * @param shifts how it differs from earlier ones, and where these stand
 * @param told every report's sentences that tell of it
 * @param by who decided that they are one and how surely
 */
record PositionView(
        Anchor anchor,
        String kind,
        Stance stance,
        Optional<LocalDate> day,
        String words,
        Source from,
        int reports,
        List<String> notes,
        List<Link> shifts,
        List<Told> told,
        String by) {

    /** Which way a position points. */
    enum Stance {
        GIVES("past", "offers, proposes, undertakes or supports"),
        ASKS("ahead", "asks, or sets a condition"),
        REFUSES("off", "refuses");

        private final String style;
        private final String label;

        Stance(String style, String label) {
            this.style = style;
            this.label = label;
        }

        /** Returns the name of its style on a page. */
        String style() {
            return style;
        }

        String label() {
            return label;
        }
    }

    /**
     * All that one party offers, asks and refuses.
     *
     * @param anchor where it stands
     * @param name who it is, and where that one is described
     * @param issues positions on one issue together, in the order of their days
     */
    record Holder(Anchor anchor, Link name, List<List<PositionView>> issues) {
        List<PositionView> all() {
            return issues.stream().flatMap(List::stream).toList();
        }
    }

    /** Returns who prints it: "Meridian Wire, The Halden Record". */
    String outlets() {
        return told.stream().map(t -> t.source().outlet()).distinct().collect(Collectors.joining(", "));
    }

    /** Returns its day, or words that say that none is given. */
    String date() {
        return day.map(Days::full).orElse("no date given");
    }

    /** Returns the same in eleven characters. */
    String shortDate() {
        return day.map(Days::brief).orElse("no date");
    }
}
