package dev.readout.annotate;

/** The layers that annotators assign to an article, each holding spans of its body. */
public enum Layer {
    /** Sentences, none of which crosses a paragraph. */
    SENTENCES,
    /** Words and punctuation with their part of speech. */
    TOKENS,
    /** Stretches in quotation marks. */
    QUOTATIONS,
    /** Names, descriptions and pronouns of people, bodies, places, groups and named events. */
    MENTIONS,
    /** Which mentions of one article name the same. */
    COREFERENCE,
    /** Source, cue and content of what is attributed to somebody. */
    ATTRIBUTIONS,
    /** Points and stretches of time, and amounts. */
    EXPRESSIONS
}
