package dev.readout.extract;

/** What kind of encounter reports tell of. */
public enum EncounterKind {
    /** By telephone or video. */
    CALL,
    /** In one room. */
    MEETING,
    /** A meeting of leaders that reports call a summit. */
    SUMMIT,
    /** Somebody is where somebody else is at home. */
    VISIT,
    /** Delegations or ministers negotiate, in rounds or sessions. */
    TALKS
}
