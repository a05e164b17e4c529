package dev.readout.publish;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Expression;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Mention;
import dev.readout.publish.Ink.Run;
import dev.readout.publish.Mark.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what the colours or signs of a {@link MarkedBody} mean. */
final class MarkLegend {
    private MarkLegend() {}

    static void set(Sheet sheet, Annotations annotations, TextStyle style) {
        boolean expressions = annotations.layers().contains(Layer.EXPRESSIONS);
        sheet.blank();
        if (style.colour()) {
            colours(sheet, expressions);
        } else {
            signs(sheet, expressions);
        }
    }

    private static void colours(Sheet sheet, boolean expressions) {
        List<Run> names = new ArrayList<>();
        names.add(Ink.FAINT.on("Colours:"));
        for (Mention.Kind kind : Mention.Kind.values()) {
            names.add(Mark.ink(kind).and(Ink.STRONG).on(Nouns.of(kind)));
        }
        names.add(Ink.FAINT.on("(names in bold)"));
        if (expressions) {
            names.add(Mark.ink(Expression.Kind.DATE).on("time"));
            names.add(Mark.ink(Expression.Kind.NUMBER).on("amount"));
        }
        sheet.line(0, 9, names);
        sheet.line(
                9,
                9,
                Mark.ink(Part.SOURCE).on("who says it"),
                Mark.ink(Part.CUE).on("words that say so"),
                Mark.ink(Part.CONTENT).on("what is said"),
                Ink.STRONG.on("“ ”"),
                Ink.PLAIN.on("a quotation"),
                Ink.FAINT.on("¹ number of the attribution below"));
    }

    private static void signs(Sheet sheet, boolean expressions) {
        List<String> names = new ArrayList<>();
        for (Mention.Kind kind : Mention.Kind.values()) {
            names.add(sign(Mark.letter(kind).toUpperCase(Locale.ROOT), Part.NAME) + Nouns.of(kind));
        }
        names.add("small letter: a description or pronoun");
        names.add(sign("", Part.TITLE) + "title");
        if (expressions) {
            names.add(sign(Mark.letter(Expression.Kind.DATE), Part.EXPRESSION) + "time");
            names.add(sign(Mark.letter(Expression.Kind.NUMBER), Part.EXPRESSION) + "amount");
        }
        sheet.line(0, 7, Ink.FAINT.on("Signs:"), Ink.FAINT.on(String.join(", ", names)));
        sheet.line(
                7,
                7,
                Ink.FAINT.on(String.join(
                        ", ",
                        sign("1", Part.SOURCE) + "who says it",
                        sign("1", Part.CUE) + "words that say so",
                        sign("1", Part.CONTENT) + "what is said",
                        sign("1", Part.QUOTED) + "the same in quotation marks",
                        "1 is the number of the attribution below",
                        sign("", Part.QUOTED) + "quoted and attributed to nobody")));
    }

    private static String sign(String label, Part part) {
        return label + String.valueOf(part.sign()).repeat(3 - label.length()) + " ";
    }
}
