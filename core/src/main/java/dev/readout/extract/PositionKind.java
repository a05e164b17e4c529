package dev.readout.extract;

/** What a party does with what it offers, asks for, accepts or refuses. */
public enum PositionKind {
    /** Puts forward what several are to do: a plan, a fund, a place to meet. */
    PROPOSAL,
    /** Would do something, if others take it up. */
    OFFER,
    /** Wants others to do something. */
    DEMAND,
    /** Does or allows something only if something else is so. */
    CONDITION,
    /** Undertakes to do something. */
    COMMITMENT,
    /** Will not do or accept something. */
    REFUSAL,
    /** Is for what others have put forward. */
    SUPPORT
}
