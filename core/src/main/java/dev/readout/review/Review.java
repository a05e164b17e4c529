package dev.readout.review;

import dev.readout.article.Maker;
import dev.readout.extract.Decision;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One decision of a person. Never changed: it is undone by another one.
 *
 * @param number that of its line in the journal
 * @param at when
 * @param by the name of the person, as given: up to 100 characters on one line
 * @param action what was decided
 * @param reason why, in up to 2,000 characters; always there where a field is set
 */
public record Review(long number, Instant at, String by, Action action, Optional<String> reason) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 2000;
    /** Stands before the name of a person where otherwise the name of a rule or model stands. */
    private static final String MAKER = "reviewer/";

    public Review {
        Objects.requireNonNull(at);
        Objects.requireNonNull(action);
        check(by, action, reason);
        if (number < 1) {
            throw new IllegalArgumentException("decisions count from 1, not " + number);
        }
        if (action instanceof Action.Undo undo && (undo.review() < 1 || undo.review() >= number)) {
            throw new IllegalArgumentException("only an earlier decision can be undone");
        }
    }

    /**
     * Checks what a person gives, before there is a decision.
     *
     * @throws IllegalArgumentException when it cannot be kept, with a sentence that says why
     */
    public static void check(String by, Action action, Optional<String> reason) {
        if (by.isBlank() || !by.equals(by.strip())) {
            throw new IllegalArgumentException("a decision has the name of the person who made it");
        }
        if (by.length() > LONGEST_NAME || !isPlain(by, false)) {
            throw new IllegalArgumentException(
                    "a name is one line of up to " + LONGEST_NAME + " characters, without control characters");
        }
        if (reason.isPresent()
                && (reason.get().isBlank() || reason.get().length() > LONGEST_REASON || !isPlain(reason.get(), true))) {
            throw new IllegalArgumentException(
                    "a reason is of up to " + LONGEST_REASON + " characters, without control characters");
        }
        if (reason.isEmpty() && action instanceof Action.SetField) {
            throw new IllegalArgumentException("a field is set for a reason: say which");
        }
    }

    /** Neither a database nor a terminal is given what is no text: halves of characters, or what turns lines around. */
    private static boolean isPlain(String text, boolean lines) {
        return text.codePoints().allMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL -> lines && (point == '\n' || point == '\t');
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            // Joiners make letters of some scripts; those that change the direction hide what a text says.
            case Character.FORMAT -> point == 0x200c || point == 0x200d;
            default -> true;
        });
    }

    /**
     * Returns by whom something was decided that this decision decided.
     *
     * @param whole whether it decided all that an entry comes to, so that a person has reviewed the entry
     */
    public Decision decision(boolean whole) {
        return new Decision(
                new Maker(MAKER + by, Long.toString(number)),
                1,
                whole ? Optional.of(new Decision.Reviewed(by, at)) : Optional.empty());
    }

    /** Returns the person who decided something, where one did. */
    public static Optional<String> reviewer(Decision decision) {
        String maker = decision.maker().name();
        return maker.startsWith(MAKER) ? Optional.of(maker.substring(MAKER.length())) : Optional.empty();
    }
}
