package dev.readout.publish;

import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.EncounterView.Link;
import dev.readout.publish.EncounterView.ValueView;
import java.util.List;

/**
 * Values of reports that cannot all be true, side by side.
 *
 * @param question "the date"
 * @param subject the encounter or statement that they differ on
 * @param words the statement's words, in pieces; empty for an encounter
 * @param values each with its reports and their words
 */
record DifferenceView(Anchor anchor, String question, Link subject, List<String> words, List<ValueView> values) {}
