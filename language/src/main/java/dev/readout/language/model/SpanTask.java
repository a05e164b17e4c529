package dev.readout.language.model;

import java.util.List;

/** What the head of spans looks for, each task with its labels; spans of one task may nest. */
public enum SpanTask {
    /** Proper names. */
    NAMES(14, "PERSON", "ORGANIZATION", "PLACE", "GROUP", "EVENT"),
    /** Every noun phrase that refers, with the entity types of the GUM corpus (Zeldes 2017). */
    MENTIONS(
            HeadLayout.LONGEST_SPAN,
            "PERSON",
            "ORGANIZATION",
            "PLACE",
            "EVENT",
            "TIME",
            "OBJECT",
            "ABSTRACT",
            "SUBSTANCE",
            "ANIMAL",
            "PLANT"),
    /** TIMEX3 of TimeML (Pustejovsky et al. 2003). */
    TIMES(8, "DATE", "TIME", "DURATION", "SET"),
    /** Amounts. */
    AMOUNTS(8, "MONEY", "PERCENT", "NUMBER");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> labels;

    private final int longest;

    SpanTask(int longest, String... labels) {
        this.longest = longest;
        this.labels = List.of(labels);
    }

    /** Returns the most words of a span: two that stand far apart sometimes look like the ends of one. */
    int longest() {
        return longest;
    }

    /** Returns the labels in the order in which the model scores them. */
    public List<String> labels() {
        return labels;
    }
}
