package dev.readout.publish;

import dev.readout.annotate.Mention;
import dev.readout.publish.Ink.Run;
import dev.readout.publish.RecordView.Carried;
import dev.readout.publish.RecordView.Doubt;
import dev.readout.publish.RecordView.DriftView;
import dev.readout.publish.RecordView.Name;
import dev.readout.publish.RecordView.Report;
import dev.readout.publish.RecordView.Republished;
import dev.readout.publish.RecordView.Side;
import dev.readout.publish.RecordView.Source;
import dev.readout.publish.RecordView.Speaker;
import dev.readout.publish.RecordView.StatementView;
import dev.readout.publish.RecordView.WordingView;
import dev.readout.record.ReadoutRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The record as text for a terminal of 80 to 160 columns.
 *
 * <p>Pure and safe to share between threads. The words of reports can neither command the terminal nor turn its
 * direction: see {@link Printable}.
 */
public final class RecordText {
    private static final int WORDS = 5;
    private static final int OWN_WORDS = 9;
    private static final int DATE = 11;
    private static final int FORM = 13;

    private RecordText() {}

    /**
     * Returns the record as lines no wider than the style's columns, ending in a line break.
     *
     * @throws IllegalArgumentException when the record names an article, a person or words that it lacks
     */
    public static String render(ReadoutRecord record, TextStyle style) {
        RecordView view = RecordViewer.view(record);
        Sheet sheet = new Sheet(style);
        summary(sheet, view);
        EncountersText.whoMetWhom(sheet, view);
        EncountersText.differences(sheet, view);
        SourcesText.claims(sheet, view);
        PositionsText.offeredAndAsked(sheet, view);
        EncountersText.timeline(sheet, Chronicle.of(view));
        whoSaidWhat(sheet, view);
        names(sheet, view, "People and bodies", List.of(Mention.Kind.PERSON, Mention.Kind.ORGANIZATION));
        names(sheet, view, "Places and groups", List.of(Mention.Kind.PLACE, Mention.Kind.GROUP));
        reports(sheet, view);
        notSure(sheet, view);
        makers(sheet, view);
        return sheet.toString();
    }

    private static void summary(Sheet sheet, RecordView view) {
        sheet.line(
                0,
                0,
                Ink.STRONG.on("Record of " + view.summary().reports() + ", "
                        + view.summary().dates()));
        sheet.line(
                0,
                0,
                Ink.ACCENT.on(view.summary().notice()),
                Ink.PLAIN.on(view.summary().found()));
        for (String lack : view.summary().lacks()) {
            sheet.line(0, 2, Ink.PLAIN.on("- " + lack));
        }
    }

    private static void whoSaidWhat(Sheet sheet, RecordView view) {
        if (view.speakers().isEmpty()) {
            return;
        }
        int outlet = Math.min(
                sheet.width() / 4,
                view.reports().stream()
                        .mapToInt(r -> Cells.width(label(r.source())))
                        .max()
                        .orElse(0));
        sheet.heading("Who said what");
        for (Speaker speaker : view.speakers()) {
            sheet.blank();
            sheet.line(
                    0,
                    4,
                    Ink.STRONG.on(speaker.label()),
                    Ink.FAINT.on("– " + Nouns.count(speaker.statements().size(), "statement") + " in "
                            + Nouns.count(speaker.reports(), "report")));
            speaker.name().ifPresent(n -> sheet.line(0, 2, Ink.PLAIN.on(String.join("; ", n.roles()))));
            for (StatementView statement : speaker.statements()) {
                statement(sheet, statement, outlet);
            }
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void statement(Sheet sheet, StatementView statement, int outlet) {
        sheet.blank();
        String number = String.valueOf(statement.number());
        sheet.line(
                Math.max(0, WORDS - 1 - number.length()),
                WORDS,
                Ink.FAINT.on(number),
                Ink.PLAIN.on(pieces(statement.words())));
        if (!statement.sources().isEmpty()) {
            sheet.line(
                    WORDS,
                    WORDS,
                    Ink.FAINT.on(statement.sources()
                            + (statement.claim().isEmpty() ? "" : ": see What several say, and what is denied")));
        }
        statement.reviewed().ifPresent(reviewed -> sheet.line(WORDS, WORDS, Ink.ACCENT.on(capital(reviewed) + ".")));
        statement
                .differences()
                .forEach(d -> sheet.line(
                        WORDS, WORDS, Ink.ACCENT.on("Reports differ on " + d.label() + ": see Where reports differ.")));
        for (Carried carried : statement.carried()) {
            List<Run> line = new ArrayList<>();
            line.add(Ink.PLAIN
                    .on(Cells.pad(Cells.cut(label(carried.source()), outlet), outlet))
                    .asColumn());
            line.add(Ink.FAINT.on(Cells.pad(carried.source().shortDate(), DATE)).asColumn());
            List<String> rest = new ArrayList<>();
            if (!carried.chain().isEmpty()) {
                rest.add("via " + String.join(" → ", carried.chain()));
            }
            rest.addAll(carried.how());
            line.add(Ink.FAINT
                    .on(rest.isEmpty() ? carried.form() : Cells.pad(carried.form(), FORM))
                    .asColumn());
            line.add(Ink.FAINT.on(String.join(", ", rest)));
            sheet.line(WORDS, WORDS + outlet + 1 + DATE + 1 + FORM + 1, line);
            if (!carried.fullest()) {
                sheet.line(OWN_WORDS, OWN_WORDS, Ink.PLAIN.on(pieces(carried.words())));
            }
        }
        if (!statement.wordings().isEmpty()) {
            sheet.line(WORDS, WORDS, Ink.ACCENT.on("Words in quotation marks, side by side:"));
            for (WordingView wording : statement.wordings()) {
                sheet.line(
                        OWN_WORDS,
                        OWN_WORDS + 2,
                        Ink.PLAIN.on(wording.text()),
                        Ink.FAINT.on("– "
                                + wording.places().stream()
                                        .map(p -> label(p.source()))
                                        .distinct()
                                        .collect(Collectors.joining(", "))));
            }
        }
        if (!statement.drifts().isEmpty()) {
            sheet.line(WORDS, WORDS, Ink.ACCENT.on("What changed from report to report:"));
            for (DriftView drift : statement.drifts()) {
                sheet.line(
                        OWN_WORDS,
                        OWN_WORDS + 2,
                        Ink.PLAIN.on(drift.from()),
                        Ink.FAINT.on("(" + label(drift.fromPlace().source()) + ") →"),
                        Ink.PLAIN.on(drift.to()),
                        Ink.FAINT.on("(" + label(drift.toPlace().source()) + "): " + drift.what()));
            }
        }
    }

    static String label(Source source) {
        return Printable.line(source.outlet())
                + source.version().map(v -> " (v" + v.split(" ", 0)[1] + ")").orElse("");
    }

    private static String pieces(List<String> words) {
        return String.join(" […] ", words);
    }

    private static void names(Sheet sheet, RecordView view, String heading, List<Mention.Kind> kinds) {
        List<Name> names =
                view.names().stream().filter(n -> kinds.contains(n.kind())).toList();
        if (names.isEmpty()) {
            return;
        }
        sheet.heading(heading);
        sheet.blank();
        int width = Math.min(
                sheet.width() / 3,
                names.stream()
                        .mapToInt(n -> Cells.width(Printable.line(n.name())))
                        .max()
                        .orElse(0));
        for (Name name : names) {
            String printed = Printable.line(name.name());
            List<Run> line = new ArrayList<>();
            line.add(Ink.STRONG.on(Cells.pad(printed, width)).asColumn());
            line.add(Ink.PLAIN.on(Cells.pad(name.kindWord(), 6)).asColumn());
            line.add(Ink.FAINT.on("named " + name.mentions() + "× in " + Nouns.count(name.reports(), "report")
                    + (name.said() == 0 ? "" : ", " + Nouns.count(name.said(), "statement"))));
            sheet.line(0, width + 8, line);
            if (!name.roles().isEmpty()) {
                sheet.line(4, 6, Ink.PLAIN.on(String.join("; ", name.roles())));
            }
            if (!name.relations().isEmpty()) {
                sheet.line(4, 6, Ink.PLAIN.on(String.join("; ", name.relations())));
            }
            if (!name.spellings().isEmpty()) {
                sheet.line(4, 6, Ink.FAINT.on("also " + String.join(" · ", name.spellings())));
            }
        }
    }

    private static void reports(Sheet sheet, RecordView view) {
        if (view.reports().isEmpty()) {
            return;
        }
        sheet.heading("Reports");
        for (Report report : view.reports()) {
            sheet.blank();
            List<Run> head = new ArrayList<>();
            head.add(Ink.STRONG.on(report.source().outlet() + ","));
            head.add(Ink.STRONG.on(report.source().date()));
            report.source().version().ifPresent(v -> head.add(Ink.PLAIN.on("(" + v + ")")));
            head.add(Ink.FAINT.on("– " + Nouns.count(report.statements(), "statement")));
            sheet.line(0, 4, head);
            sheet.line(2, 4, Ink.PLAIN.on(report.title()));
            sheet.line(
                    2,
                    4,
                    Ink.FAINT.on(report.facts().stream()
                            .filter(f -> f.given()
                                    && (f.label().equals("Address") || f.label().equals("File")))
                            .findFirst()
                            .map(RecordView.Fact::value)
                            .orElse("")));
            report.republished().ifPresent(copy -> sheet.line(2, 4, republished(copy)));
            List<String> lacks = report.lacks();
            if (!lacks.isEmpty()) {
                sheet.line(2, 4, Ink.ACCENT.on("Not given:"), Ink.PLAIN.on(String.join(", ", lacks)));
            }
            if (report.blocks().stream().noneMatch(RecordView.Paragraph.class::isInstance)) {
                sheet.line(2, 4, Ink.ACCENT.on("No words of a report were found in it."));
            }
        }
    }

    private static List<Run> republished(Republished copy) {
        List<Run> line = new ArrayList<>();
        line.add(Ink.ACCENT.on(copy.how()));
        copy.of().ifPresent(of -> line.add(Ink.PLAIN.on(label(of) + ", " + of.date())));
        if (!copy.note().isEmpty()) {
            line.add(Ink.FAINT.on("(" + copy.notes() + ")"));
        }
        copy.credit().ifPresent(credit -> line.add(Ink.PLAIN.on("– credit: " + credit)));
        return line;
    }

    private static void notSure(Sheet sheet, RecordView view) {
        if (view.doubts().isEmpty()) {
            return;
        }
        sheet.heading("Not sure");
        for (Doubt doubt : view.doubts()) {
            sheet.blank();
            sheet.line(
                    0,
                    4,
                    Ink.STRONG.on(doubt.question()),
                    Ink.PLAIN.on("– " + doubt.reason()),
                    Ink.FAINT.on("(" + doubt.near() + ")"));
            side(sheet, doubt.a());
            side(sheet, doubt.b());
        }
    }

    private static void side(Sheet sheet, Side side) {
        sheet.line(
                2,
                4,
                Ink.PLAIN.on(
                        side.heading() + (side.words().isEmpty() && side.forms().isEmpty() ? "" : ":")),
                Ink.PLAIN.on(pieces(side.words()) + String.join("; ", side.forms())));
    }

    private static void makers(Sheet sheet, RecordView view) {
        if (view.makers().isEmpty()) {
            return;
        }
        sheet.heading("How this was made");
        sheet.blank();
        view.makers().forEach(m -> sheet.line(0, 2, Ink.FAINT.on(m)));
    }
}
