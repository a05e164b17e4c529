package dev.readout.server;

import dev.readout.pages.Unread;
import dev.readout.read.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What could not be read, in the words of pages. Thread-safe. */
final class Unreads {
    private static final String PASTE = "Open it, copy the words of the report, and paste them.";

    private final Intake intake;

    Unreads(Intake intake) {
        this.intake = intake;
    }

    /** Returns what could not be read since the server started, the latest first. */
    List<Unread> all() {
        return intake.unreadable().stream()
                .map(each -> new Unread(each.name(), each.received(), why(each.addition()), advice(each.addition())))
                .toList();
    }

    /** Returns what is wrong with a report, in the reader's own words. */
    static String why(Addition addition) {
        return addition.problems().stream()
                .filter(Problem::fatal)
                .map(Problem::message)
                .collect(Collectors.joining(" "));
    }

    /** Returns what can be done, where the reader does not say it. */
    static String advice(Addition addition) {
        return addition.problems().stream()
                .filter(Problem::fatal)
                .findFirst()
                .map(problem -> switch (problem.kind()) {
                    case EMPTY -> "Save the page once more, or copy the words of the report and paste them.";
                    case BINARY, NOT_AN_ARTICLE -> PASTE;
                    case TRUNCATED, WRONG_JSON, TOO_LARGE, NO_DATE, NO_OUTLET, UNDECODABLE_BYTES -> "";
                })
                .orElse("");
    }
}
