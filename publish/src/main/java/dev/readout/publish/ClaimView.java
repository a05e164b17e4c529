package dev.readout.publish;

import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.RecordView.Source;
import dev.readout.publish.SidesView.Voice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several affirm, or somebody denies, as it is shown.
 *
 * @param words its fullest printed rendering, in pieces
 * @param from the report that prints it
 * @param origins who can know it and affirms it
 * @param denials who can know it and denies it
 * @param affirm the statements that affirm it
 * @param deny those that deny it
 * @param by who decided that they are of one thing and how surely
 */
record ClaimView(
        Anchor anchor,
        List<String> words,
        Source from,
        OriginsView origins,
        OriginsView denials,
        List<Voice> affirm,
        List<Voice> deny,
        String by) {

    /** Returns "2 independent sources", "1 source, in 7 reports" or "denied, affirmed by nobody". */
    String brief() {
        return affirm.isEmpty() ? "only denied" : origins.brief();
    }

    /** Returns statements by who made them. */
    static Map<String, List<Voice>> bySpeaker(List<Voice> voices) {
        Map<String, List<Voice>> by = new LinkedHashMap<>();
        voices.forEach(
                v -> by.computeIfAbsent(v.speaker(), k -> new ArrayList<>()).add(v));
        return by;
    }
}
