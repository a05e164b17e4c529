package dev.readout.publish;

import dev.readout.record.EntryKey;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.ReviewEffects;
import dev.readout.review.Action;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people decided, as text for a terminal: the last first, with name, day, reason and what it does now.
 *
 * <p>Pure and safe to share between threads.
 */
public final class ReviewsText {
    private static final int INDENT = 6;
    private static final int ENTRIES = 4;

    private ReviewsText() {}

    /** Returns the decisions as lines no wider than the style's columns, ending in a line break. */
    public static String render(ReadoutRecord record, Reviews reviews, TextStyle style) {
        Sheet sheet = new Sheet(style);
        sheet.line(
                0,
                0,
                Ink.STRONG.on("Decided by people:"),
                Ink.PLAIN.on(Nouns.count(reviews.all().size(), "decision") + "."));
        Map<Long, ReviewEffects.Effect> effects = ReviewEffects.of(record, reviews);
        for (Review review : reviews.all().reversed()) {
            ReviewEffects.Effect effect = effects.get(review.number());
            sheet.blank();
            sheet.line(
                    0,
                    INDENT,
                    Ink.FAINT
                            .on(Cells.pad(Long.toString(review.number()), INDENT - 1))
                            .asColumn(),
                    Ink.STRONG.on(what(review.action()) + ","),
                    Ink.PLAIN.on("by " + review.by() + " on "
                            + Days.full(review.at().atOffset(ZoneOffset.UTC).toLocalDate())));
            review.reason().ifPresent(reason -> sheet.line(INDENT, INDENT, Ink.PLAIN.on("Because: " + reason)));
            if (effect != null) {
                sheet.line(INDENT, INDENT, Ink.FAINT.on(effect(effect)));
            }
        }
        return sheet.toString();
    }

    /** Returns what was decided, in a few words: "names are one". */
    public static String what(Action action) {
        return switch (action) {
            case Action.Together together -> many(together.relation()) + " are one";
            case Action.Apart apart -> many(apart.relation()) + " are not one";
            case Action.Speaker speaker ->
                speaker.speaker().isPresent() ? "another speaker" : "nobody is named as the speaker";
            case Action.NotAnEncounter not -> "not an encounter";
            case Action.SetField set ->
                switch (set.value()) {
                    case Action.Value.Stated stated -> set.field().word() + " is " + stated.text();
                    case Action.Value.Named named -> set.field().word() + " is as a report names it";
                };
            case Action.Confirmed confirmed -> "checked, in " + confirmed.of();
            case Action.Undo undo -> "decision " + undo.review() + " is undone";
        };
    }

    private static String many(Action.Relation relation) {
        return switch (relation) {
            case ENTITY -> "names";
            case STATEMENT -> "statements";
            case ENCOUNTER -> "encounters";
        };
    }

    /** Returns what a decision does now, in a few words: "The record is so". */
    public static String now(ReviewEffects.Effect effect) {
        String by = effect.by().map(number -> " by decision " + number).orElse("");
        return switch (effect.kind()) {
            case IN_FORCE -> "The record is so";
            case UNDONE -> "Undone" + by;
            case OVERRULED ->
                "A later decision holds" + effect.by().map(n -> ": " + n).orElse("");
            case LAPSED -> "What was checked has changed since";
            case POINTS_NOWHERE -> "Without effect: what it points at is not there";
        };
    }

    private static String effect(ReviewEffects.Effect effect) {
        String entries =
                effect.entries().stream().limit(ENTRIES).map(EntryKey::id).collect(Collectors.joining(", "));
        int more = effect.entries().size() - ENTRIES;
        return now(effect) + (entries.isEmpty() ? "" : "; see " + entries + (more > 0 ? " and " + more + " more" : ""))
                + ".";
    }
}
