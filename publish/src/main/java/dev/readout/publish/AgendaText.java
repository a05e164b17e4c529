package dev.readout.publish;

import dev.readout.extract.EncounterStatus;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.Position;
import dev.readout.record.Agenda;
import dev.readout.record.ReadoutRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is to happen, what is overdue, and what became of plans and promises, as text for a terminal.
 *
 * <p>Pure and safe to share between threads. It is right for a day when the record is that of the reports published by
 * then.
 */
public final class AgendaText {
    private static final int DAY = 24;

    private AgendaText() {}

    /** Returns the agenda on a day as lines no wider than the style's columns, ending in a line break. */
    public static String render(ReadoutRecord record, LocalDate on, TextStyle style) {
        RecordIndex index = new RecordIndex(record, Anchors.ON_ONE_PAGE);
        Sheet sheet = new Sheet(style);
        sheet.line(
                0,
                0,
                Ink.STRONG.on("Agenda on " + Days.weekday(on) + ","),
                Ink.PLAIN.on("from " + Nouns.count(index.reports(), "report") + "."));
        sheet.line(0, 0, Ink.FAINT.on("Read by a machine: check each line against the words below it."));
        Agenda agenda = Agenda.of(record, on);
        section(sheet, index, "To come", agenda.toCome());
        section(sheet, index, "Overdue", agenda.overdue());
        section(sheet, index, "Without a day", agenda.undated());
        section(sheet, index, "What became of plans", agenda.became());
        undertakings(sheet, index, "Promised, offered or asked for by a day", agenda.due(), on);
        undertakings(sheet, index, "Promised, offered or asked for by a day that has passed", agenda.pastDue(), on);
        undertakings(sheet, index, "What became of promises and offers", agenda.settled(), on);
        if (record.encounters().isEmpty()) {
            sheet.blank();
            sheet.line(0, 2, Ink.PLAIN.on("No report tells of anything planned."));
        }
        return sheet.toString();
    }

    private static void section(Sheet sheet, RecordIndex index, String heading, List<Encounter> encounters) {
        if (encounters.isEmpty()) {
            return;
        }
        sheet.heading(heading);
        encounters.forEach(encounter -> encounter(sheet, index, encounter));
    }

    private static void encounter(Sheet sheet, RecordIndex index, Encounter encounter) {
        sheet.blank();
        sheet.line(
                0,
                DAY,
                Ink.FAINT.on(Cells.pad(day(encounter), DAY - 1)).asColumn(),
                Ink.STRONG.on(heading(index, encounter)),
                Ink.PLAIN.on("– " + status(encounter)));
        encounter.outcome().ifPresent(outcome -> outcome(sheet, outcome));
        List<Evidence> told = encounter
                .outcome()
                .map(Outcome::evidence)
                .filter(words -> !words.isEmpty())
                .orElse(encounter.evidence());
        words(sheet, index, told.get(told.size() - 1));
    }

    private static String day(Encounter encounter) {
        return encounter
                .when()
                .map(Days::words)
                .or(() -> encounter.due().map(due -> "by " + Days.weekdayBrief(due)))
                .orElse("no date given");
    }

    private static String heading(RecordIndex index, Encounter encounter) {
        String kind = encounter.kind().name();
        return kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT) + ": "
                + encounter.participants().stream()
                        .map(participant -> index.entity(participant.entity()).name())
                        .collect(Collectors.joining(", "));
    }

    private static String status(Encounter encounter) {
        return encounter.status() == EncounterStatus.CANCELLED
                ? "called off"
                : encounter.status().name().toLowerCase(Locale.ROOT);
    }

    private static void outcome(Sheet sheet, Outcome outcome) {
        String planned = outcome.planned()
                .map(when -> "It had been planned for " + Days.words(when) + ".")
                .orElse("");
        String became = switch (outcome.kind()) {
            case HELD -> "It took place.";
            case MOVED -> "It has been put off.";
            case CANCELLED -> "It has been called off.";
            case LAPSED -> "A later report says that it has not taken place.";
            case UNREPORTED ->
                "No report says whether it took place: there are "
                        + Nouns.count(outcome.reports(), "later report") + " on them"
                        + outcome.searchedUntil()
                                .map(day -> ", the last of " + Days.full(day))
                                .orElse("")
                        + ".";
        };
        sheet.line(DAY, DAY, Ink.ACCENT.on(became), Ink.PLAIN.on(planned));
    }

    private static void undertakings(
            Sheet sheet, RecordIndex index, String heading, List<Position> positions, LocalDate on) {
        if (positions.isEmpty()) {
            return;
        }
        sheet.heading(heading);
        for (Position position : positions) {
            boolean late = position.due().filter(day -> day.isBefore(on)).isPresent();
            sheet.blank();
            sheet.line(
                    0,
                    DAY,
                    Ink.FAINT
                            .on(Cells.pad(
                                    position.due()
                                            .map(day -> "by " + Days.weekdayBrief(day))
                                            .orElse("no date given"),
                                    DAY - 1))
                            .asColumn(),
                    Ink.STRONG.on(index.entity(position.holder()).name()),
                    Ink.PLAIN.on("– " + position.kind().name().toLowerCase(Locale.ROOT)
                            + (late && position.outcome().isEmpty() ? ", the day has passed" : "")));
            position.outcome().ifPresent(outcome -> became(sheet, outcome));
            words(sheet, index, position.text());
            // What was promised, and beside it the words that settle it.
            position.outcome().map(Outcome::evidence).stream()
                    .flatMap(List::stream)
                    .reduce((earlier, later) -> later)
                    .ifPresent(told -> words(sheet, index, told));
        }
    }

    private static void became(Sheet sheet, Outcome outcome) {
        sheet.line(DAY, DAY, Ink.ACCENT.on(PositionViewer.became(outcome) + "."));
    }

    private static void words(Sheet sheet, RecordIndex index, Evidence evidence) {
        sheet.line(DAY, DAY, Ink.PLAIN.on(index.words(evidence)));
        RecordView.Source source = index.source(evidence.article());
        sheet.line(DAY, DAY, Ink.FAINT.on(RecordText.label(source) + ", " + source.shortDate()));
    }
}
