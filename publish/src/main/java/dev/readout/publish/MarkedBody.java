package dev.readout.publish;

import dev.readout.article.Article;
import dev.readout.article.Span;
import dev.readout.publish.BodyLines.Glyph;
import dev.readout.publish.BodyLines.Line;
import dev.readout.publish.Mark.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sets a body with its marks: in colour, or with signs in lines of their own under the words. Either way the words
 * stand as printed, but for the raised numbers of attributions among coloured ones.
 */
final class MarkedBody {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private MarkedBody() {}

    /** Adds the paragraphs of an article, each after an empty line. */
    static void set(Sheet sheet, Article article, Marks marks, TextStyle style) {
        Map<Integer, String> notes = new HashMap<>();
        if (style.colour()) {
            marks.numbers().forEach((at, number) -> notes.put(at, raised(number)));
        }
        List<Span> paragraphs = article.paragraphs();
        List<List<List<Mark>>> allNamed = Marks.perParagraph(paragraphs, marks.named());
        List<List<List<Mark>>> allSaid = Marks.perParagraph(paragraphs, marks.said());
        for (int i = 0; i < paragraphs.size(); i++) {
            sheet.blank();
            List<Line> lines = BodyLines.of(article.body(), paragraphs.get(i), style.width(), notes);
            List<List<Mark>> named = allNamed.get(i);
            List<List<Mark>> said = allSaid.get(i);
            if (style.colour()) {
                lines.forEach(line -> sheet.set(coloured(line, named, said, marks.quotationMarks())));
            } else {
                List<List<Mark>> rows = new ArrayList<>(Marks.rows(named));
                rows.addAll(Marks.rows(said));
                lines.forEach(line -> signed(sheet, line, rows));
            }
        }
    }

    /** "12,13" in raised figures. */
    private static String raised(String numbers) {
        StringBuilder raised = new StringBuilder();
        numbers.chars().forEach(c -> raised.append(c == ',' ? "," : RAISED.charAt(c - '0')));
        return raised.toString();
    }

    // ---- in colour

    private static String coloured(
            Line line, List<List<Mark>> named, List<List<Mark>> said, Set<Integer> quotationMarks) {
        List<List<Mark>> namedHere = Marks.in(line.stretch(), named);
        List<List<Mark>> saidHere = Marks.in(line.stretch(), said);
        StringBuilder set = new StringBuilder();
        StringBuilder run = new StringBuilder();
        Ink ink = Ink.PLAIN;
        for (Glyph glyph : line.glyphs()) {
            Ink next = glyph.at() < 0 ? Ink.FAINT : ink(glyph.at(), namedHere, saidHere);
            if (quotationMarks.contains(glyph.at())) {
                next = next.and(Ink.STRONG);
            }
            if (!next.equals(ink)) {
                set.append(ink.coloured(run.toString()));
                run.setLength(0);
                ink = next;
            }
            run.append(glyph.text());
        }
        return set.append(ink.coloured(run.toString())).toString();
    }

    /** A name has the colour of its kind wherever it stands; other words that of the innermost attribution they are in. */
    private static Ink ink(int at, List<List<Mark>> named, List<List<Mark>> said) {
        Ink colour = Ink.PLAIN;
        boolean source = false;
        for (List<Mark> attribution : said) {
            for (Mark mark : attribution) {
                if (mark.span().covers(at)) {
                    source = mark.part() == Part.SOURCE;
                    // A source stands in the colour of what it is a part of, and is underlined.
                    colour = source ? colour : mark.ink();
                }
            }
        }
        for (List<Mark> name : named) {
            for (Mark mark : name) {
                if (mark.span().covers(at)) {
                    colour = mark.ink();
                }
            }
        }
        if (source) {
            colour = colour.and(Ink.UNDERLINED);
        }
        return colour;
    }

    // ---- with signs

    private static void signed(Sheet sheet, Line line, List<List<Mark>> rows) {
        sheet.set(line.text());
        for (List<Mark> row : Marks.in(line.stretch(), rows)) {
            sheet.set(signs(line, row));
        }
    }

    /** Returns the line that stands under a line of words: each mark's sign, with its label where that begins. */
    private static String signs(Line line, List<Mark> row) {
        StringBuilder signs = new StringBuilder();
        List<Glyph> glyphs = line.glyphs();
        int from = 0;
        while (from < glyphs.size()) {
            Optional<Mark> first = at(glyphs.get(from), row);
            StringBuilder run = new StringBuilder();
            int to = from;
            for (; to < glyphs.size(); to++) {
                Optional<Mark> here = at(glyphs.get(to), row);
                if (!isOneRun(first, here)) {
                    break;
                }
                char sign = here.map(mark -> mark.part().sign()).orElse(' ');
                run.append(String.valueOf(sign).repeat(glyphs.get(to).columns()));
            }
            String label = first.map(Mark::label).orElse("");
            if (label.length() <= run.length()) {
                run.replace(0, label.length(), label);
            }
            signs.append(run);
            from = to;
        }
        return signs.toString().stripTrailing();
    }

    /** Of content and the quotation inside it the latter comes later, and is what shows. */
    private static Optional<Mark> at(Glyph glyph, List<Mark> row) {
        return row.stream().filter(mark -> mark.span().covers(glyph.at())).reduce((earlier, later) -> later);
    }

    private static boolean isOneRun(Optional<Mark> one, Optional<Mark> other) {
        return one.equals(other)
                || (one.isPresent()
                        && other.isPresent()
                        && isContent(one.get())
                        && isContent(other.get())
                        && one.get().label().equals(other.get().label()));
    }

    private static boolean isContent(Mark mark) {
        return mark.part() == Part.CONTENT || mark.part() == Part.QUOTED;
    }
}
