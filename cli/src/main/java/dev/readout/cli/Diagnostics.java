package dev.readout.cli;

import dev.readout.read.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run has to say of its input: at once what could not be read, and at the end, in few lines, what is missing.
 *
 * <p>For one thread.
 */
final class Diagnostics {
    /** Up to so many files have a line of their own for what they lack; more are told together. */
    private static final int FILES_WITH_LINES = 5;

    private static final int NAMES_IN_LINE = 3;

    private final Progress progress;
    private final Map<String, List<Problem>> lacking = new LinkedHashMap<>();
    private int failures;

    Diagnostics(Progress progress) {
        this.progress = progress;
    }

    /** Reports something that could not be read. */
    void failure(String name, String reason) {
        failures++;
        progress.say("readout: " + name + ": " + reason);
    }

    /** Reports all problems of an input from which no article came. */
    void unreadable(String name, List<Problem> problems) {
        failure(
                name,
                problems.stream().filter(Problem::fatal).map(Problem::message).collect(Collectors.joining(" ")));
    }

    /** Reports a bug that one input brought out; the run goes on. */
    void bug(String name, String doing, Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        failure(
                name,
                "a bug in Readout while " + doing + ": " + bug
                        + (trace.length == 0 ? "" : " at " + trace[0])
                        + ". Please report it with this file; the rest goes on.");
    }

    /** Keeps what an article lacks until the end. */
    void lacks(String name, List<Problem> problems) {
        if (!problems.isEmpty()) {
            lacking.computeIfAbsent(name, n -> new ArrayList<>()).addAll(problems);
        }
    }

    /** Returns how many inputs could not be read. */
    int failures() {
        return failures;
    }

    /** Says what articles lack. */
    void finish() {
        if (lacking.size() <= FILES_WITH_LINES) {
            lacking.forEach((name, problems) -> progress.say("readout: " + name + ": "
                    + problems.stream().map(Diagnostics::inShort).distinct().collect(Collectors.joining(", "))));
            return;
        }
        Map<Problem.Kind, List<String>> byKind = new EnumMap<>(Problem.Kind.class);
        lacking.forEach((name, problems) -> problems.stream()
                .map(Problem::kind)
                .distinct()
                .forEach(kind ->
                        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(name)));
        byKind.forEach((kind, names) -> progress.say("readout: " + names.size() + " files " + told(kind) + ": "
                + names.stream().limit(NAMES_IN_LINE).collect(Collectors.joining(", "))
                + (names.size() > NAMES_IN_LINE ? " and " + (names.size() - NAMES_IN_LINE) + " more" : "")));
    }

    private static String inShort(Problem problem) {
        return switch (problem.kind()) {
            case NO_DATE -> "no date of publication (--published DATE gives it)";
            case NO_OUTLET -> "no outlet (--outlet NAME gives it)";
            case UNDECODABLE_BYTES, EMPTY, BINARY, TRUNCATED, NOT_AN_ARTICLE, WRONG_JSON, TOO_LARGE ->
                problem.message();
        };
    }

    private static String told(Problem.Kind kind) {
        return switch (kind) {
            case NO_DATE -> "do not say when they were published (--published DATE does)";
            case NO_OUTLET -> "do not say who published them (--outlet NAME does)";
            case UNDECODABLE_BYTES -> "have bytes that fit no encoding";
            case EMPTY, BINARY, TRUNCATED, NOT_AN_ARTICLE, WRONG_JSON, TOO_LARGE -> "could not be read";
        };
    }
}
