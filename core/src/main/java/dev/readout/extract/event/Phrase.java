package dev.readout.extract.event;

/** A run of words, the last one with it. */
record Phrase(int first, int last) {
    Phrase to(Phrase later) {
        return new Phrase(first, later.last);
    }
}
