package dev.readout.reconcile;

/** What reports tell of an encounter or a statement, and may tell differently. */
public enum Field {
    KIND,
    STATUS,
    DATE,
    /** The latest day by which it is expected. */
    DUE,
    DURATION,
    PLACE,
    HOST,
    INITIATOR,
    PARTICIPANTS,
    /** A count: "240 detainees". */
    NUMBER,
    /** A sum of money: "$340 million". */
    AMOUNT,
    NAME
}
