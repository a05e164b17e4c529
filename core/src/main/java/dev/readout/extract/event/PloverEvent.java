package dev.readout.extract.event;

/** The sixteen roots of the PLOVER codebook, 0.8 of 2021. */
public enum PloverEvent {
    /** Agrees, promises or offers to cooperate. */
    AGREE(Bearing.FRIENDLY, "03"),
    /** Meets, calls, visits, negotiates. */
    CONSULT(Bearing.FRIENDLY, "04"),
    /** Supports by words or diplomacy; signs an agreement. */
    SUPPORT(Bearing.FRIENDLY, "05"),
    /** Gives way in words or rules. */
    CONCEDE(Bearing.FRIENDLY, "08"),
    /** Trades, shares, exercises together. */
    COOPERATE(Bearing.FRIENDLY, "06"),
    /** Gives what serves the other alone. */
    AID(Bearing.FRIENDLY, "07"),
    /** Gives way in deeds: releases, withdraws, ceases fire. */
    RETREAT(Bearing.FRIENDLY, "08"),
    /** Demands, orders, asks for. */
    REQUEST(Bearing.SPOKEN, "10"),
    /** Accuses, disapproves, investigates. */
    ACCUSE(Bearing.SPOKEN, "11"),
    /** Refuses. */
    REJECT(Bearing.SPOKEN, "12"),
    /** Threatens or warns. */
    THREATEN(Bearing.SPOKEN, "13"),
    /** Demonstrates, strikes, riots. */
    PROTEST(Bearing.HOSTILE, "14"),
    /** Breaks off or reduces relations. */
    SANCTION(Bearing.HOSTILE, "16"),
    /** Moves troops or police without using them. */
    MOBILIZE(Bearing.HOSTILE, "15"),
    /** Arrests, bans, seizes, restricts. */
    COERCE(Bearing.HOSTILE, "17"),
    /** Uses force; CAMEO has it under 18, 19 and 20. */
    ASSAULT(Bearing.HOSTILE, "18");

    /** What it comes to when it is only announced. */
    enum Bearing {
        FRIENDLY,
        SPOKEN,
        HOSTILE
    }

    private final Bearing bearing;
    private final String cameo;

    PloverEvent(Bearing bearing, String cameo) {
        this.bearing = bearing;
        this.cameo = cameo;
    }

    /** Returns the root under which CAMEO has most of it, two digits. */
    public String cameo() {
        return cameo;
    }

    Bearing bearing() {
        return bearing;
    }
}
