package dev.readout.language.rules;

import dev.readout.language.rules.Cues.Cue;
import dev.readout.language.rules.Words.Range;

/** A cue with its source, and where it leaves room for content before it and after it. */
record Hit(int verb, int cueBegin, Cue cue, Range source, int left, int right, boolean inverted) {
    int cueEnd() {
        return verb + 1;
    }

    int first() {
        return inverted ? cueBegin : Math.min(cueBegin, source.begin());
    }

    /** "quoted S as saying": the words before belong to whoever quotes. */
    boolean asSaying(Clause clause) {
        return clause.is(verb - 1, "as");
    }
}
