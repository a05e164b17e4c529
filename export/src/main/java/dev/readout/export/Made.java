package dev.readout.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.extract.Decision;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * By what an entry was made, and whether a person has reviewed it.
 *
 * @param by the rule, model or person, and how surely
 */
record Made(Decision by) {
    /** What every export calls an entry that no person has reviewed. */
    static final String MACHINE_READ = "machine-read";

    /** What every export calls one that a person has. */
    static final String REVIEWED = "reviewed";

    static Made of(Decision by) {
        return new Made(by);
    }

    String maker() {
        return by.maker().name();
    }

    String version() {
        return by.maker().version();
    }

    /** Returns {@code machine-read}, or who reviewed it and when: {@code reviewed by Ana Brand on 2026-03-02}. */
    String review() {
        return by.reviewed().map(Made::words).orElse(MACHINE_READ);
    }

    private static String words(Decision.Reviewed reviewed) {
        return words(
                reviewed.by(),
                reviewed.at().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    }

    /** Returns the same of the JSON of an entry. */
    static String review(JsonNode by) {
        String day = by.path("reviewedAt").asText().replaceFirst("T.*", "");
        return by.path("reviewed").asBoolean() ? words(by.path("reviewer").asText(), day) : MACHINE_READ;
    }

    private static String words(String by, String day) {
        return REVIEWED + " by " + by + " on " + day;
    }

    /**
     * Returns it in one line: {@code machine-read by rules/encounters 1, score 0.80}, or {@code reviewed by Ana Brand on
     * 2026-03-02}.
     */
    String line() {
        if (by.reviewed().isPresent()) {
            return review();
        }
        return MACHINE_READ + " by " + maker() + " " + version() + ", score "
                + String.format(Locale.ROOT, "%.2f", by.score());
    }

    ObjectNode json() {
        return Json.object()
                .put("maker", maker())
                .put("version", version())
                .put("score", by.score())
                .put("reviewed", by.reviewed().isPresent())
                .put("review", review());
    }
}
