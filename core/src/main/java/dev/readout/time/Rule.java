package dev.readout.time;

import java.util.Optional;

/** Recognises one way of telling a time. */
interface Rule {
    /** Returns the phrase that begins at a word. */
    Optional<Phrase> at(int i);
}
