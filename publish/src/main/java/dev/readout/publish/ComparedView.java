package dev.readout.publish;

import dev.readout.publish.RecordView.Carried;
import dev.readout.publish.RecordView.Extract;
import java.util.List;
import java.util.Optional;

/**
 * One report's words for a statement, in their paragraph and against the fullest words of any report.
 *
 * @param carried the report's words, and what it says of the saying
 * @param paragraph what holds them, with the words that the fullest lacks marked
 * @param without stretches of the fullest words that this report lacks; empty where the two are not one text changed
 * @param note what else is to know of the comparison: that it is in another language, or not compared
 */
record ComparedView(Carried carried, Fit fit, List<Extract> paragraph, List<String> without, Optional<String> note) {}
