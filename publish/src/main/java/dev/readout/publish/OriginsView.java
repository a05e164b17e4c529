package dev.readout.publish;

import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.RecordView.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who can know a thing by themselves, and how their word reached the reports, as it is shown.
 *
 * @param independent how many count as knowing it by themselves
 * @param reports how many different reports have it from anybody
 * @param unsourced how many of these name no source
 * @param roots those who count first, reports that name no source last
 */
record OriginsView(int independent, int reports, int unsourced, List<Hand> roots) {
    static final OriginsView NONE = new OriginsView(0, 0, 0, List.of());

    /** What somebody is on the way of a word. */
    enum Style {
        /** Can know it. */
        SOURCE("root"),
        /** May have it from another, or nobody tells who it is. */
        UNCOUNTED("root uncounted"),
        /** Is said to have said it, and only the source tells so. */
        BEYOND("beyond"),
        /** Passed it on. */
        PASSED("passed"),
        /** Passed it on as one report alone tells. */
        UNVERIFIED("passed unverified");

        private final String css;

        Style(String css) {
            this.css = css;
        }

        String css() {
            return css;
        }
    }

    /**
     * One on the way of a word, from the source to the reports.
     *
     * @param name who it is
     * @param note what is known beside it: "for Kesht", "not named"
     * @param link where that one is described
     * @param reports those that have it straight from here
     * @param onward who has it from here
     */
    record Hand(Style style, String name, String note, Optional<Anchor> link, List<Leaf> reports, List<Hand> onward) {
        /** Returns "Vashkan Tureyev (for Kesht)". */
        String label() {
            return note.isEmpty() ? name : name + " (" + note + ")";
        }

        boolean isCounted() {
            return style == Style.SOURCE;
        }
    }

    /**
     * A report at the end of the way.
     *
     * @param passage where its words stand
     * @param copied whose copy it is, if it is one
     * @param copies those that print it as a whole
     */
    record Leaf(Source source, Anchor passage, Optional<String> copied, List<Leaf> copies) {}

    boolean isEmpty() {
        return roots.isEmpty();
    }

    /** Returns "2 independent sources", "1 source" or "source not known". */
    String count() {
        return switch (independent) {
            case 0 -> "source not known";
            case 1 -> "1 source";
            default -> independent + " independent sources";
        };
    }

    /** Returns the same and in how many reports, where that is not one each: "1 source, in 7 reports". */
    String brief() {
        return count() + (reports > 1 ? ", in " + reports + " reports" : "");
    }

    /** Returns those who count. */
    List<Hand> counted() {
        return roots.stream().filter(Hand::isCounted).toList();
    }

    /** Returns what else there is: "3 reports name no source". */
    String rest() {
        List<String> rest = new ArrayList<>();
        List<String> unclear = roots.stream()
                .filter(h -> !h.isCounted() && h.link().isPresent())
                .map(Hand::name)
                .distinct()
                .toList();
        if (!unclear.isEmpty()) {
            rest.add(String.join(", ", unclear) + " may have it from another");
        }
        if (unsourced > 0) {
            rest.add(unsourced == 1 ? "1 report names no source" : unsourced + " reports name no source");
        }
        return String.join("; ", rest);
    }

    /** Returns all of it in one line. */
    String line() {
        String who = counted().stream().map(Hand::label).collect(Collectors.joining(" · "));
        String rest = rest();
        return count() + (who.isEmpty() ? "" : ": " + who) + (rest.isEmpty() ? "" : "; " + rest);
    }

    /** Returns whether it is worth seeing at once: two can know it, or somebody passed it on. */
    boolean isTelling() {
        return independent > 1 || roots.stream().anyMatch(h -> !h.onward().isEmpty());
    }

    /** Returns whether there is a way to draw: more than one source, or hands between it and the reports. */
    boolean isWorthDrawing() {
        return roots.size() > 1
                || roots.stream()
                        .anyMatch(h -> !h.onward().isEmpty()
                                || h.reports().size() > 1
                                || h.reports().stream()
                                        .anyMatch(leaf -> !leaf.copies().isEmpty()));
    }
}
