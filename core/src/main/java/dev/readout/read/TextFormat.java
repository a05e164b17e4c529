package dev.readout.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes plain text apart into lines of print: paragraphs, headings, captions, not yet told apart.
 *
 * <p>Three habits are known: blank lines between paragraphs; one paragraph a line; paragraphs wrapped at a fixed
 * width. Wrapping shows in that the next line's first word would not have fitted.
 */
final class TextFormat {
    /** Mail and agency systems wrap at 65 to 80 characters; hardly anything wraps beyond this. */
    private static final int WIDEST_WRAP = 100;

    /** The share of line ends in a block that must look wrapped, in percent. */
    private static final int WRAPPED_SHARE = 60;

    private TextFormat() {}

    /**
     * One stretch of the text that was printed as a unit.
     *
     * @param text its words, white space collapsed; never blank
     * @param gapBefore whether a blank line stands before it
     */
    record Line(String text, boolean gapBefore) {}

    static List<Piece> pieces(String text) {
        return TextLayout.classify(lines(text));
    }

    static List<Line> lines(String text) {
        List<List<String>> blocks = blocks(text);
        int width = blocks.stream()
                .flatMap(List::stream)
                .mapToInt(line -> line.stripTrailing().length())
                .filter(length -> length <= WIDEST_WRAP)
                .max()
                .orElse(0);
        boolean mayWrap = !isLinePerParagraph(blocks);
        List<Line> lines = new ArrayList<>();
        for (List<String> block : blocks) {
            boolean wrapped = mayWrap && isWrapped(block, width);
            boolean gap = true;
            StringBuilder unit = new StringBuilder();
            for (int i = 0; i < block.size(); i++) {
                String line = block.get(i);
                if (!unit.isEmpty() && !(wrapped && continues(block.get(i - 1), line, width))) {
                    gap = add(lines, unit, gap);
                }
                unit.append(unit.isEmpty() ? "" : " ").append(line);
            }
            add(lines, unit, gap);
        }
        return lines;
    }

    private static boolean add(List<Line> lines, StringBuilder unit, boolean gap) {
        String text = Words.collapse(unit);
        unit.setLength(0);
        if (text.isEmpty()) {
            return gap;
        }
        lines.add(new Line(text, gap));
        return false;
    }

    private static List<List<String>> blocks(String text) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                String line = text.substring(begin, i);
                begin = i + 1;
                if (!Words.collapse(line).isEmpty()) {
                    block.add(line);
                } else if (!block.isEmpty() && !(i > 0 && i < text.length() && isCrLf(text, i))) {
                    blocks.add(List.copyOf(block));
                    block.clear();
                }
            }
        }
        if (!block.isEmpty()) {
            blocks.add(List.copyOf(block));
        }
        return blocks;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
    }

    private static boolean isCrLf(String text, int i) {
        return text.charAt(i) == '\n' && text.charAt(i - 1) == '\r';
    }

    /** Lines broken for their width seldom end where a sentence does; lines that are paragraphs nearly always do. */
    private static boolean isLinePerParagraph(List<List<String>> blocks) {
        int ends = 0;
        int sentences = 0;
        for (List<String> block : blocks) {
            for (int i = 0; i < block.size() - 1; i++) {
                ends++;
                sentences += Words.endsSentence(block.get(i)) ? 1 : 0;
            }
        }
        return sentences * 2 > ends;
    }

    private static boolean isWrapped(List<String> block, int width) {
        int wrapped = 0;
        for (int i = 1; i < block.size(); i++) {
            if (block.get(i - 1).stripTrailing().length() > WIDEST_WRAP) {
                return false;
            }
            wrapped += continues(block.get(i - 1), block.get(i), width) ? 1 : 0;
        }
        return block.size() > 1 && wrapped * 100 >= (block.size() - 1) * WRAPPED_SHARE;
    }

    /** Whether a line runs on into the next: broken in mid-sentence, or because its next word did not fit. */
    private static boolean continues(String line, String next, int width) {
        boolean indented = Words.isSpace(next.charAt(0)) && !Words.isSpace(line.charAt(0));
        if (indented && Words.endsSentence(line)) {
            return false;
        }
        String from = line.strip();
        String to = next.strip();
        if (Words.startsLower(to) && !Words.endsSentence(from)) {
            return true;
        }
        int space = to.indexOf(' ');
        int firstWord = space < 0 ? to.length() : space;
        return line.stripTrailing().length() + 1 + firstWord > width && from.length() * 2 > width;
    }
}
