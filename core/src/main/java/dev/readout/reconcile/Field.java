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
    NAME;

    /**
     * Checks that a value is of a sort that this field can have.
     *
     * @throws IllegalArgumentException when it is not
     */
    void check(FieldValue given) {
        boolean possible = switch (given.value()) {
            case FieldValue.OfKind kind -> this == KIND;
            case FieldValue.OfStatus status -> this == STATUS;
            case FieldValue.Day day -> this == DATE || this == DUE;
            case FieldValue.Length length -> this == DURATION;
            case FieldValue.Who who -> isPartyOrPlace();
            case FieldValue.Printed printed -> isPartyOrPlace() || this == NUMBER || this == AMOUNT || this == NAME;
        };
        if (!possible) {
            throw new IllegalArgumentException("no value of " + this + ": " + given.value());
        }
    }

    private boolean isPartyOrPlace() {
        return this == PLACE || this == HOST || this == INITIATOR || this == PARTICIPANTS;
    }
}
