package dev.readout.train.data;

/** What the annotators of a data set marked, and a head therefore can learn from it. */
public enum Task {
    /** Source, cue and content, and which belong together. */
    ATTRIBUTION,
    /** Proper names: {@code PERSON}, {@code ORGANIZATION}, {@code PLACE}, {@code GROUP}, {@code EVENT}. */
    NAMES,
    /** Every noun phrase that refers, nested ones too, with GUM's types. */
    MENTIONS,
    /** Points and stretches of time: {@code DATE}, {@code TIME}, {@code DURATION}, {@code SET}. */
    TIMES,
    /** {@code MONEY}, {@code PERCENT} and {@code NUMBER}. */
    AMOUNTS,
    /** Which mentions of a text name the same. */
    COREFERENCE
}
