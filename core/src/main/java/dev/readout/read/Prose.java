package dev.readout.read;

import java.util.List;
import java.util.Optional;

/** Tells whether paragraphs are a report at all: somewhere a sentence must stand, and most of it must be words. */
final class Prose {
    /** Below this share of letters among the characters a text is a table or a program; prose has over 75. */
    private static final int LEAST_LETTERS_PERCENT = 55;

    private static final String CODE_ENDS = "{};";

    private Prose() {}

    static Optional<Problem> problem(List<String> paragraphs) {
        boolean prose = paragraphs.stream().anyMatch(Words::isProse);
        if (!prose || isTable(paragraphs) || isCode(paragraphs)) {
            return Optional.of(
                    new Problem(Problem.Kind.NOT_AN_ARTICLE, "No report was found here: no paragraphs of sentences."));
        }
        return Optional.empty();
    }

    private static boolean isTable(List<String> paragraphs) {
        long characters = 0;
        long letters = 0;
        long separated = 0;
        for (String paragraph : paragraphs) {
            int commas = 0;
            for (int i = 0; i < paragraph.length(); i++) {
                char c = paragraph.charAt(i);
                characters++;
                letters += Character.isLetter(c) || c == ' ' || Character.isSurrogate(c) || isMark(c) ? 1 : 0;
                boolean last = i + 1 == paragraph.length();
                commas += (c == ',' || c == ';' || c == '|') && !last && paragraph.charAt(i + 1) != ' ' ? 1 : 0;
            }
            separated += commas >= 2 ? 1 : 0;
        }
        return letters * 100 < characters * LEAST_LETTERS_PERCENT
                || (paragraphs.size() >= 3 && separated * 10 >= paragraphs.size() * 8L);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isCode(List<String> paragraphs) {
        long code = paragraphs.stream()
                .filter(paragraph -> CODE_ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0)
                .count();
        return paragraphs.size() >= 3 && code * 2 > paragraphs.size();
    }
}
