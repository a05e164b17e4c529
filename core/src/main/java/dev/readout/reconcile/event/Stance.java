package dev.readout.reconcile.event;

/** What a party does by taking a position. */
public enum Stance {
    /** Says what all should do. */
    PROPOSAL,
    /** Says what it would give. */
    OFFER,
    /** Says what another must do. */
    DEMAND,
    /** Says what must be before something else can. */
    CONDITION,
    /** Says what it will do. */
    COMMITMENT,
    /** Says what it will not do. */
    REFUSAL,
    /** Says that it is for another or for what another proposes. */
    SUPPORT
}
