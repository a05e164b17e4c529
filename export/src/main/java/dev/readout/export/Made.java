package dev.readout.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.extract.Decision;
import java.util.Locale;

/**
 * By what an entry was made, and whether a person has reviewed it. Nobody can yet: every entry is machine-read.
 *
 * @param by the rule or model, and how surely
 * @param reviewed whether a person has confirmed it
 */
record Made(Decision by, boolean reviewed) {
    /** What every export calls an entry that no person has reviewed. */
    static final String MACHINE_READ = "machine-read";

    static Made of(Decision by) {
        return new Made(by, false);
    }

    String maker() {
        return by.maker().name();
    }

    String version() {
        return by.maker().version();
    }

    /** Returns {@code machine-read} or {@code reviewed}. */
    String review() {
        return reviewed ? "reviewed" : MACHINE_READ;
    }

    /** Returns it in one line: {@code machine-read by rules/encounters 1, score 0.80}. */
    String line() {
        return review() + " by " + maker() + " " + version() + ", score "
                + String.format(Locale.ROOT, "%.2f", by.score());
    }

    ObjectNode json() {
        return Json.object()
                .put("maker", maker())
                .put("version", version())
                .put("score", by.score())
                .put("reviewed", reviewed)
                .put("review", review());
    }
}
