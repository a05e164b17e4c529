package dev.readout.time;

/**
 * Words that tell a time.
 *
 * @param from the first
 * @param end the one after the last
 */
record Phrase(int from, int end, Meaning meaning) {}
