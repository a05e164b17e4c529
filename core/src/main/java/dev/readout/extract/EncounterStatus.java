package dev.readout.extract;

/** Whether an encounter took place. */
public enum EncounterStatus {
    /** It took place. */
    HELD,
    /** It is going on. */
    ONGOING,
    /** It is agreed or announced. */
    PLANNED,
    /** Somebody offers it, asks for it or would have it. */
    PROPOSED,
    /** It was planned and will not be, or was not. */
    CANCELLED,
    /** Somebody says that it was not, or was not to be, and nothing plainly outweighs that. */
    DENIED;

    /** Returns whether it lies ahead. */
    public boolean isToCome() {
        return this == PLANNED || this == PROPOSED;
    }
}
