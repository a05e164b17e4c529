package dev.readout.publish;

import dev.readout.publish.Ink.Run;
import dev.readout.publish.OriginsView.Hand;
import dev.readout.publish.OriginsView.Leaf;
import dev.readout.publish.OriginsView.Style;
import dev.readout.publish.SidesView.Row;
import dev.readout.publish.SidesView.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who can know it and who tells what, as text for a terminal; see {@link RecordText}. */
final class SourcesText {
    /** A column of one side's words: narrower ones break nearly every word group. */
    private static final int NARROWEST = 40;

    private static final int GAP = 3;

    private SourcesText() {}

    static void claims(Sheet sheet, RecordView view) {
        if (view.claims().isEmpty()) {
            return;
        }
        sheet.heading("What several say, and what is denied");
        for (ClaimView claim : view.claims()) {
            sheet.blank();
            sheet.line(0, 2, Ink.PLAIN.on(String.join(" […] ", claim.words())));
            sheet.line(
                    2,
                    4,
                    Ink.STRONG.on(claim.brief()),
                    Ink.FAINT.on("– printed so in " + RecordText.label(claim.from())));
            voices(sheet, "Say so:", claim.affirm());
            tree(sheet, claim.origins(), 4);
            voices(sheet, "Deny it:", claim.deny());
            tree(sheet, claim.denials(), 4);
        }
    }

    private static void voices(Sheet sheet, String label, List<Voice> voices) {
        if (voices.isEmpty()) {
            return;
        }
        sheet.line(2, 4, Ink.ACCENT.on(label), Ink.PLAIN.on(speakers(voices)));
    }

    /** "Ilmo Brandek (statements 3 and 7), Vashkan Tureyev (statement 12)". */
    static String speakers(List<Voice> voices) {
        return ClaimView.bySpeaker(voices).entrySet().stream()
                .map(e -> e.getKey() + " (statement" + (e.getValue().size() == 1 ? " " : "s ")
                        + e.getValue().stream()
                                .map(v -> String.valueOf(v.number()))
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining("; "));
    }

    /** Draws who had it from whom, one hand a line. */
    static void tree(Sheet sheet, OriginsView origins, int indent) {
        if (origins.isWorthDrawing()) {
            origins.roots().forEach(h -> hand(sheet, h, indent, ""));
        }
    }

    private static void hand(Sheet sheet, Hand hand, int indent, String sign) {
        List<Run> line = new ArrayList<>();
        if (!sign.isEmpty()) {
            line.add(Ink.FAINT.on(sign));
        }
        line.add((hand.isCounted() ? Ink.STRONG : Ink.PLAIN).on(hand.name()));
        if (!hand.note().isEmpty()) {
            line.add((hand.style() == Style.BEYOND ? Ink.ACCENT : Ink.FAINT).on("(" + hand.note() + ")"));
        }
        sheet.line(indent, indent + 4, line);
        int inner = indent + (sign.isEmpty() ? 0 : 2);
        hand.onward().forEach(h -> hand(sheet, h, inner, "└"));
        if (!hand.reports().isEmpty()) {
            sheet.line(inner, inner + 4, Ink.FAINT.on("└"), Ink.FAINT.on(reports(hand.reports())));
        }
    }

    private static String reports(List<Leaf> leaves) {
        return leaves.stream()
                .map(l -> RecordText.label(l.source()) + ", " + l.source().shortDate()
                        + l.copied().map(c -> ", " + c).orElse(""))
                .collect(Collectors.joining("; "));
    }

    /** Sets what two sides tell beside each other where there is room, else one under the other. */
    static void sides(Sheet sheet, SidesView sides, int indent) {
        int column = (sheet.width() - indent - GAP) / 2;
        sheet.line(indent, indent, Ink.ACCENT.on("What each side tells:"));
        if (column < NARROWEST) {
            for (Row row : sides.rows()) {
                sheet.line(indent, indent, Ink.FAINT.on(row.match() + ":"));
                under(sheet, sides.one().label(), row.one(), indent);
                under(sheet, sides.other().label(), row.other(), indent);
            }
            return;
        }
        beside(sheet, List.of(sides.one().label()), List.of(sides.other().label()), indent, column, Ink.STRONG);
        for (Row row : sides.rows()) {
            sheet.line(indent, indent, Ink.FAINT.on(row.match() + ":"));
            beside(sheet, said(row.one(), column), said(row.other(), column), indent, column, Ink.PLAIN);
        }
    }

    private static void under(Sheet sheet, String side, List<Voice> voices, int indent) {
        voices.forEach(v -> sheet.line(
                indent + 2,
                indent + 4,
                Ink.STRONG.on(side + ":"),
                Ink.PLAIN.on(String.join(" […] ", v.words())),
                Ink.FAINT.on(cited(v))));
    }

    private static String cited(Voice voice) {
        return "– " + voice.speaker() + ", " + voice.from() + ", statement " + voice.number();
    }

    private static List<String> said(List<Voice> voices, int column) {
        if (voices.isEmpty()) {
            return List.of("–");
        }
        List<String> lines = new ArrayList<>();
        for (Voice voice : voices) {
            lines.addAll(Cells.wrap(Printable.line(String.join(" […] ", voice.words())), column, column));
            lines.addAll(Cells.wrap(Printable.line(cited(voice)), column, column));
        }
        return lines;
    }

    private static void beside(Sheet sheet, List<String> one, List<String> other, int indent, int column, Ink ink) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String left = i < one.size() ? Cells.cut(Printable.line(one.get(i)), column) : "";
            String right = i < other.size() ? Cells.cut(Printable.line(other.get(i)), column) : "";
            sheet.line(
                    indent,
                    indent,
                    ink.on(Cells.pad(left, column) + " ".repeat(GAP - 1)).asColumn(),
                    ink.on(right));
        }
    }
}
