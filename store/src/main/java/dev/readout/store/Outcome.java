package dev.readout.store;

/** What came of adding an article. */
public enum Outcome {
    /** It was not there. */
    ADDED,
    /** It was not there, and another version of its address was. */
    REVISION,
    /** It was there, and what is kept of it was replaced: by newer hints, other makers, or a page that says more. */
    UPDATED,
    /** It was there, and nothing new was said. */
    UNCHANGED,
    /** It was forgotten, and is not taken again; {@link RecordStore#tombstones} says when and why. */
    FORGOTTEN
}
