package dev.readout.record;

/** Whether the words of whole reports go out with a record. */
public enum Bodies {
    /** They stand in it, as {@code readout record} prints it for programs of the same reader. */
    WHOLE,
    /**
     * They do not: reports belong to their publishers. The words that an entry rests on go out, and the hash of the body
     * that they stand in. The other words of the page stay too, and of a file's name the folders, which are the reader's
     * own.
     */
    LEFT_OUT
}
