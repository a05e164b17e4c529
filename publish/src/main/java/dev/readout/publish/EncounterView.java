package dev.readout.publish;

import dev.readout.extract.When;
import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.RecordView.Extract;
import dev.readout.publish.RecordView.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One call, meeting, summit, visit or round of talks, as it is shown.
 *
 * @param number its place on the page, counted from 1
 * @param kind "Call"
 * @param people who takes part; beyond the first few, how many
 * @param status "Held", "Planned" and the like
 * @param days its days in words, all of them where reports differ
 * @param dating the days themselves
 * @param reports how many different reports tell of it
 * @param participants who takes part, one by one
 * @param fields what reports give for each field
 * @param about what it is about, as printed
 * @param follows what it is to follow
 * @param followed what is to follow it
 * @param origins who can know of it by themselves and tells of it
 * @param outcome what became of it, where it had been planned
 * @param accounts how those who take part stand to it: who has confirmed it, who has not been heard
 * @param sides what two of them tell of it, side by side
 * @param told every report's sentences that tell of it, in order of publication
 * @param by who decided that they tell of one encounter and how surely
 * @param reviewed who has reviewed it and when, in words; empty where nobody has
 */
record EncounterView(
        int number,
        Anchor anchor,
        String kind,
        List<String> people,
        Standing standing,
        String status,
        String days,
        Dating dating,
        int reports,
        List<ValueView> participants,
        List<FieldView> fields,
        List<ValueView> about,
        List<Link> follows,
        List<Link> followed,
        OriginsView origins,
        Optional<ValueView> outcome,
        List<FieldView> accounts,
        Optional<SidesView> sides,
        List<Told> told,
        String by,
        Optional<String> reviewed) {

    /** Whether it lies behind, ahead, or neither. */
    enum Standing {
        HELD("Held", "past"),
        TO_COME("To come", "ahead"),
        OVERDUE("Planned, and its day has passed", "overdue"),
        OFF("Called off or denied", "off");

        private final String heading;
        private final String style;

        Standing(String heading, String style) {
            this.heading = heading;
            this.style = style;
        }

        String heading() {
            return heading;
        }

        /** Returns the name of its style on a page, which is its anchor too. */
        String style() {
            return style;
        }
    }

    /**
     * Its days, as a calendar needs them.
     *
     * @param given one where its day is settled, more where reports differ, none where no report gives one
     * @param due the latest day by which it is expected
     * @param told the day of the first report of it
     */
    record Dating(List<When> given, Optional<LocalDate> due, Optional<LocalDate> told) {
        /** Returns whether no day is known at all. */
        boolean isEmpty() {
            return given.isEmpty() && due.isEmpty();
        }
    }

    /** Another entry of the page. */
    record Link(String label, Anchor anchor) {}

    /**
     * A field, and all that reports give for it.
     *
     * @param label "Place"
     * @param question what there is to differ on: "the place", "who began it"
     * @param values the best attested first
     * @param difference where the difference stands, if reports contradict each other
     */
    record FieldView(String label, String question, List<ValueView> values, Optional<Anchor> difference) {
        boolean isDisputed() {
            return difference.isPresent();
        }
    }

    /**
     * A value that reports give.
     *
     * @param text what it comes to
     * @param note what is known beside it: a role as printed, a level
     * @param link where it is described
     * @param because how the words came to the value
     * @param sources how many can know it by themselves, in words; empty where nobody asked
     * @param told the words, report by report
     */
    record ValueView(
            String text,
            String note,
            Optional<Anchor> link,
            Optional<String> because,
            String sources,
            List<Told> told) {
        /** Returns who prints it: "Meridian Wire, The Halden Record". */
        String outlets() {
            return told.stream().map(t -> t.source().outlet()).distinct().collect(Collectors.joining(", "));
        }

        /** Returns the same where there is room for few words: "3 outlets". */
        String outletsInBrief() {
            long outlets =
                    told.stream().map(t -> t.source().outlet()).distinct().count();
            return outlets == 1 ? outlets() : outlets + " outlets";
        }
    }

    /**
     * One report's words for something.
     *
     * @param copied whose copy it is, if it is one: "copied from Meridian Wire"
     * @param passage where they stand in the article
     * @param words the very words, in pieces
     * @param sentences the sentences that hold them, marked
     */
    record Told(Source source, Optional<String> copied, Anchor passage, List<String> words, List<Extract> sentences) {}

    /** Returns what it is and who takes part: "Call · Tovik Aranzel and Yukhar Zhelimov". */
    String heading() {
        return heading(kind, people);
    }

    static String heading(String kind, List<String> people) {
        return kind + " · " + (people.isEmpty() ? "nobody named" : listed(people));
    }

    /** Returns who takes part: "A, B and C". */
    String who() {
        return listed(people);
    }

    static String listed(List<String> people) {
        return people.size() < 2
                ? String.join("", people)
                : String.join(", ", people.subList(0, people.size() - 1)) + " and " + people.getLast();
    }

    /** Returns the fields that reports contradict each other on. */
    List<FieldView> disputed() {
        return fields.stream().filter(FieldView::isDisputed).toList();
    }
}
