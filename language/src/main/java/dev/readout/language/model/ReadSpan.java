package dev.readout.language.model;

/**
 * Words that the model reads as one of a task's labels.
 *
 * @param run the words
 * @param label one of the task's
 * @param score how sure the model is, 0 to 1
 */
public record ReadSpan(WordRun run, String label, double score) {}
