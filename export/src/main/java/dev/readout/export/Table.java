package dev.readout.export;

import dev.readout.record.EntryKind;
import java.util.List;
import java.util.stream.Stream;

/** The lists of a record that are exported as tables and lines. */
public enum Table {
    ATTRIBUTIONS(
            EntryKind.ATTRIBUTION,
            "id statement kind content speaker speakerId addressees act modality polarity sourcing channel chain within"),
    STATEMENTS(EntryKind.STATEMENT, "id speaker speakerId text said attributions reports wordings"),
    ENCOUNTERS(
            EntryKind.ENCOUNTER,
            "id kind status from to extent due duration place host initiator participants outcome origins plover mode"
                    + " when text"),
    POSITIONS(
            EntryKind.POSITION,
            "id holder holderId kind text toward amount currency condition due outcome modality polarity plover mode when"
                    + " attributions");

    /** Where the words stand, and by what the entry was made: the end of every row. */
    private static final List<String> TOLD = List.of(
            "article",
            "outlet",
            "published",
            "url",
            "begin",
            "end",
            "bodySha256",
            "link",
            "maker",
            "makerVersion",
            "score",
            "review");

    private final EntryKind kind;
    private final String own;

    Table(EntryKind kind, String columns) {
        this.kind = kind;
        this.own = columns;
    }

    /** Returns what its entries are. */
    EntryKind kind() {
        return kind;
    }

    /** Returns the names of its columns, in order. */
    public List<String> columns() {
        return Stream.concat(Stream.of(own.split(" ")), TOLD.stream()).toList();
    }

    /** Returns its name on a command line and in an address. */
    @Override
    public String toString() {
        return Plain.lower(this);
    }
}
