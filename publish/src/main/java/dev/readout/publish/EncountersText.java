package dev.readout.publish;

import dev.readout.publish.EncounterView.FieldView;
import dev.readout.publish.EncounterView.Link;
import dev.readout.publish.EncounterView.Standing;
import dev.readout.publish.EncounterView.Told;
import dev.readout.publish.EncounterView.ValueView;
import dev.readout.publish.Ink.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who met whom, what reports differ on, and what happened when, as text for a terminal; see {@link RecordText}. */
final class EncountersText {
    private static final int BODY = 5;
    private static final int LABEL = 12;
    private static final int VALUE = BODY + LABEL + 1;
    private static final int DAY = 15;

    private EncountersText() {}

    static void whoMetWhom(Sheet sheet, RecordView view) {
        if (view.reports().isEmpty()) {
            return;
        }
        sheet.heading("Who met whom");
        if (view.encounters().isEmpty()) {
            sheet.blank();
            sheet.line(0, 2, Ink.PLAIN.on("No report tells of a meeting or call."));
        }
        for (Standing standing : view.standings()) {
            sheet.blank();
            sheet.line(0, 2, Ink.STRONG.on(standing.heading()));
            view.encounters(standing).forEach(e -> encounter(sheet, e));
        }
    }

    private static void encounter(Sheet sheet, EncounterView encounter) {
        sheet.blank();
        String number = String.valueOf(encounter.number());
        sheet.line(
                Math.max(0, BODY - 1 - number.length()),
                BODY,
                Ink.FAINT.on(number),
                Ink.STRONG.on(encounter.heading()));
        sheet.line(
                BODY,
                BODY + 2,
                Ink.PLAIN.on(encounter.status() + ", " + encounter.days()),
                Ink.FAINT.on("– " + Nouns.count(encounter.reports(), "report")),
                Ink.ACCENT.on(
                        encounter.reviewed().map(reviewed -> "– " + reviewed).orElse("")));
        encounter.outcome().ifPresent(o -> value(sheet, "The plan", o, false));
        encounter.fields().forEach(f -> field(sheet, f));
        values(sheet, "Who", encounter.participants(), false);
        values(sheet, "About", encounter.about(), false);
        links(sheet, "To follow", encounter.follows());
        links(sheet, "Followed by", encounter.followed());
        encounter.accounts().forEach(f -> values(sheet, f.label(), f.values(), false));
        if (!encounter.origins().isEmpty()) {
            row(sheet, "Sources", List.of(Ink.PLAIN.on(encounter.origins().line())));
            SourcesText.tree(sheet, encounter.origins(), VALUE);
        }
        encounter.sides().ifPresent(s -> SourcesText.sides(sheet, s, BODY));
        String label = "Told by";
        for (Told told : encounter.told()) {
            row(sheet, label, source(told));
            sheet.line(VALUE + 2, VALUE + 2, Ink.PLAIN.on(String.join(" […] ", told.words())));
            label = "";
        }
    }

    private static void field(Sheet sheet, FieldView field) {
        if (field.isDisputed()) {
            row(sheet, field.label(), List.of(Ink.ACCENT.on("reports differ:")));
            field.values().forEach(v -> value(sheet, "", v, true, true));
        } else {
            values(sheet, field.label(), field.values(), true);
        }
    }

    private static void values(Sheet sheet, String label, List<ValueView> values, boolean outlets) {
        String first = label;
        for (ValueView value : values) {
            value(sheet, first, value, outlets);
            first = "";
        }
    }

    private static void value(Sheet sheet, String label, ValueView value, boolean outlets) {
        value(sheet, label, value, outlets, false);
    }

    private static void value(Sheet sheet, String label, ValueView value, boolean outlets, boolean sources) {
        List<Run> runs = new ArrayList<>();
        runs.add(Ink.PLAIN.on(value.text() + (value.note().isEmpty() ? "" : ",")));
        runs.add(Ink.FAINT.on(value.note()));
        runs.add(Ink.ACCENT.on(sources && !value.sources().isEmpty() ? "– " + value.sources() : ""));
        runs.add(Ink.FAINT.on(outlets && !value.told().isEmpty() ? "– " + value.outlets() : ""));
        row(sheet, label, runs);
        value.because().ifPresent(because -> sheet.line(VALUE + 2, VALUE + 4, Ink.FAINT.on("(" + because + ")")));
    }

    private static void links(Sheet sheet, String label, List<Link> links) {
        String first = label;
        for (Link link : links) {
            row(sheet, first, List.of(Ink.PLAIN.on(link.label())));
            first = "";
        }
    }

    private static void row(Sheet sheet, String label, List<Run> runs) {
        if (label.isEmpty()) {
            sheet.line(VALUE, VALUE + 2, runs);
            return;
        }
        List<Run> row = new ArrayList<>();
        row.add(Ink.FAINT.on(Cells.pad(label, LABEL)).asColumn());
        row.addAll(runs);
        sheet.line(BODY, VALUE + 2, row);
    }

    private static List<Run> source(Told told) {
        return List.of(Ink.FAINT.on(RecordText.label(told.source()) + ", "
                + told.source().shortDate() + told.copied().map(c -> ", " + c).orElse("")));
    }

    static void differences(Sheet sheet, RecordView view) {
        if (view.differences().isEmpty()) {
            return;
        }
        sheet.heading("Where reports differ");
        for (DifferenceView difference : view.differences()) {
            sheet.blank();
            sheet.line(
                    0,
                    2,
                    Ink.STRONG.on("On " + difference.question() + ":"),
                    Ink.PLAIN.on(difference.subject().label()));
            sheet.line(2, 4, Ink.FAINT.on(String.join(" […] ", difference.words())));
            for (ValueView value : difference.values()) {
                sheet.line(
                        2,
                        4,
                        Ink.STRONG.on(value.text()),
                        Ink.ACCENT.on(value.sources().isEmpty() ? "" : "– " + value.sources()));
                value.because().ifPresent(because -> sheet.line(4, 6, Ink.FAINT.on("(" + because + ")")));
                for (Told told : value.told()) {
                    sheet.line(4, 6, source(told));
                    told.sentences().forEach(s -> sheet.line(6, 6, Ink.PLAIN.on(s.words())));
                }
            }
        }
    }

    static void timeline(Sheet sheet, Chronicle chronicle) {
        if (chronicle.isEmpty()) {
            return;
        }
        sheet.heading("Timeline");
        sheet.blank();
        for (Chronicle.Day day : chronicle.days()) {
            sheet.line(2, 2, Ink.FAINT.on(day.gap().isEmpty() ? "" : "(" + day.gap() + ")"));
            if (day.turns()) {
                chronicle
                        .lastReport()
                        .ifPresent(last -> sheet.line(
                                0,
                                2,
                                Ink.ACCENT.on("── last report: " + Days.brief(last) + "; what follows is to come ──")));
            }
            String label = Days.weekdayBrief(day.date());
            for (Chronicle.Entry entry : day.encounters()) {
                entry(sheet, label, entry);
                label = "";
            }
            if (day.statements() > 0) {
                String speakers = day.speakers().stream()
                        .map(s -> s.speaker() + " " + s.statements())
                        .collect(Collectors.joining(", "));
                dated(
                        sheet,
                        label,
                        List.of(
                                Ink.FAINT.on(Nouns.count(day.statements(), "statement") + ":"),
                                Ink.FAINT.on(
                                        speakers + (day.others() == 0 ? "" : " and " + day.others() + " others"))));
            }
        }
        String label = "No date";
        for (Chronicle.Entry entry : chronicle.undated()) {
            entry(sheet, label, entry);
            label = "";
        }
    }

    private static void entry(Sheet sheet, String label, Chronicle.Entry entry) {
        EncounterView encounter = entry.encounter();
        String state =
                encounter.status().toLowerCase(Locale.ROOT) + (entry.note().isEmpty() ? "" : "; " + entry.note());
        dated(
                sheet,
                label,
                List.of(
                        Ink.PLAIN.on(encounter.number() + ". " + encounter.heading()),
                        Ink.FAINT.on("(" + state + ")")));
    }

    private static void dated(Sheet sheet, String label, List<Run> runs) {
        if (label.isEmpty()) {
            sheet.line(DAY + 1, DAY + 3, runs);
            return;
        }
        List<Run> row = new ArrayList<>();
        row.add(Ink.PLAIN.on(Cells.pad(label, DAY)).asColumn());
        row.addAll(runs);
        sheet.line(0, DAY + 3, row);
    }
}
