package dev.readout.publish;

import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Breaks a paragraph into lines of a terminal and keeps, for each character shown, where it stands in the body. */
final class BodyLines {
    private final int width;
    private final List<Line> lines = new ArrayList<>();
    private final List<Glyph> line = new ArrayList<>();
    private final List<Glyph> word = new ArrayList<>();
    private int lineColumns;
    private int wordColumns;
    /** The spaces between the line so far and the word: they go where a line is broken. */
    private final List<Glyph> gap = new ArrayList<>();

    private BodyLines(int width) {
        this.width = width;
    }

    /**
     * A character as it is shown.
     *
     * @param text what is shown: the character, or its name where it could do more than be read
     * @param columns how many columns of the terminal it takes
     * @param at its place in the body; -1 for what the body does not print
     */
    record Glyph(String text, int columns, int at) {}

    /** A line of a terminal. */
    record Line(List<Glyph> glyphs) {
        Line {
            glyphs = List.copyOf(glyphs);
        }

        /** Returns the words alone. */
        String text() {
            return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
        }

        /** Returns the stretch of the body that stands on this line, up to the beginning of its last character. */
        Span stretch() {
            int[] places =
                    glyphs.stream().mapToInt(Glyph::at).filter(at -> at >= 0).toArray();
            return places.length == 0 ? new Span(0, 0) : new Span(places[0], places[places.length - 1] + 1);
        }
    }

    /**
     * Returns the lines of a paragraph, none wider than so many columns.
     *
     * @param notes what is to be shown in front of the character at a place, besides what the body prints
     */
    static List<Line> of(String body, Span paragraph, int width, Map<Integer, String> notes) {
        BodyLines lines = new BodyLines(width);
        int at = paragraph.begin();
        while (at < paragraph.end()) {
            lines.note(notes.getOrDefault(at, ""));
            int c = body.codePointAt(at);
            lines.add(glyph(c, at));
            at += Character.charCount(c);
        }
        lines.note(notes.getOrDefault(at, ""));
        lines.endWord();
        lines.endLine();
        return lines.lines;
    }

    private static Glyph glyph(int c, int at) {
        String shown = Printable.character(c);
        return new Glyph(shown, Cells.width(shown), at);
    }

    private void note(String text) {
        text.codePoints().forEach(c -> add(new Glyph(Character.toString(c), Cells.width(c), -1)));
    }

    private void add(Glyph glyph) {
        if (glyph.text().equals(" ")) {
            endWord();
            gap.add(glyph);
            return;
        }
        // A word that no line holds is broken where the line ends.
        if (wordColumns + glyph.columns() > width) {
            endWord();
            gap.clear();
        }
        word.add(glyph);
        wordColumns += glyph.columns();
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        if (!line.isEmpty() && lineColumns + gap.size() + wordColumns > width) {
            endLine();
        } else if (!line.isEmpty()) {
            line.addAll(gap);
            lineColumns += gap.size();
        }
        gap.clear();
        line.addAll(word);
        lineColumns += wordColumns;
        word.clear();
        wordColumns = 0;
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(new Line(line));
        }
        line.clear();
        lineColumns = 0;
    }
}
