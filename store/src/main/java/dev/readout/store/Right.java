package dev.readout.store;

/** What a token allows its holder to do; none of them holds another. */
public enum Right {
    /** To read the record. */
    READ,
    /** To add reports. */
    ADD,
    /** To review what was read by a machine. */
    REVIEW
}
