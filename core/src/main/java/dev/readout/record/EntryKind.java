package dev.readout.record;

/** The lists of a record, in the order in which its JSON has them. */
public enum EntryKind {
    ARTICLE("articles"),
    ENTITY("entities"),
    ATTRIBUTION("attributions"),
    STATEMENT("statements"),
    CLAIM("claims"),
    ENCOUNTER("encounters"),
    POSITION("positions"),
    DIFFERENCE("differences"),
    UNDECIDED("undecided");

    private final String list;

    EntryKind(String list) {
        this.list = list;
    }

    /** Returns the name of its list in {@code readout-record/1}. */
    public String list() {
        return list;
    }
}
