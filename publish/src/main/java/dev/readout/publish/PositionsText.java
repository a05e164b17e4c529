package dev.readout.publish;

import static dev.readout.publish.RecordMarkdown.escape;

import dev.readout.publish.Ink.Run;
import dev.readout.publish.PositionView.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was offered and asked, as text for a terminal and as CommonMark. */
final class PositionsText {
    private static final int DATE = 11;
    private static final int KIND = 11;
    private static final int WORDS = 2 + DATE + 1 + KIND + 1;

    private PositionsText() {}

    static void offeredAndAsked(Sheet sheet, RecordView view) {
        if (view.positions().isEmpty()) {
            return;
        }
        sheet.heading("What was offered and asked");
        for (Holder holder : view.positions()) {
            sheet.blank();
            sheet.line(0, 2, Ink.STRONG.on(holder.name().label()));
            for (List<PositionView> issue : holder.issues()) {
                issue.forEach(p -> position(sheet, p));
            }
        }
    }

    private static void position(Sheet sheet, PositionView position) {
        List<Run> line = new ArrayList<>();
        line.add(Ink.FAINT.on(Cells.pad(position.shortDate(), DATE)).asColumn());
        line.add((position.stance() == PositionView.Stance.REFUSES ? Ink.ACCENT : Ink.PLAIN)
                .on(Cells.pad(position.kind(), KIND))
                .asColumn());
        line.add(Ink.PLAIN.on(position.words()));
        sheet.line(2, WORDS, line);
        position.shifts().forEach(s -> sheet.line(WORDS, WORDS + 2, Ink.ACCENT.on(s.label())));
        sheet.line(WORDS, WORDS + 2, Ink.FAINT.on(String.join("; ", position.notes())));
        sheet.line(WORDS, WORDS + 2, Ink.FAINT.on("– " + position.outlets()));
    }

    static void offeredAndAsked(StringBuilder out, RecordView view) {
        if (view.positions().isEmpty()) {
            return;
        }
        RecordMarkdown.heading(out, "## What was offered and asked");
        for (Holder holder : view.positions()) {
            RecordMarkdown.heading(out, "### " + escape(holder.name().label()));
            for (List<PositionView> issue : holder.issues()) {
                String indent = "";
                for (PositionView position : issue) {
                    position(out, position, indent);
                    indent = "  ";
                }
            }
        }
        out.append('\n');
    }

    private static void position(StringBuilder out, PositionView position, String indent) {
        List<String> notes = new ArrayList<>();
        position.shifts().forEach(s -> notes.add("**" + s.label() + "**"));
        position.notes().forEach(n -> notes.add(escape(n)));
        out.append(indent).append("- **").append(position.kind()).append("**, ").append(position.date());
        notes.forEach(n -> out.append(", ").append(n));
        out.append(" – ");
        out.append(position.told().stream()
                .map(t -> RecordMarkdown.cited(t.source()))
                .collect(Collectors.joining("; ")));
        out.append('\n').append(indent).append("  > ");
        out.append(RecordMarkdown.pieces(List.of(position.words()))).append('\n');
    }
}
