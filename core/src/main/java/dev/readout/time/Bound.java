package dev.readout.time;

/** On which side of a time something lies. */
public enum Bound {
    /** In it. */
    NONE,
    /** In it or earlier: "by Saturday", "before May", "within two weeks", "at the latest". */
    BY,
    /** Up to its end and no longer: "until Friday", "through April". */
    UNTIL,
    /** From it on: "after the weekend", "since Wednesday". */
    AFTER,
    /** Near it: "about 40 minutes", "around 9 March". */
    ABOUT,
    /** That much or more: "at least 30 days", "more than four hours". */
    AT_LEAST,
    /** That much or less: "up to 180 days", "nearly four years". */
    AT_MOST
}
