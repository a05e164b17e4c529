package dev.readout.publish;

import dev.readout.annotate.Expression;
import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import java.util.Locale;

/**
 * Something recognised in a stretch of a body, and how it is shown there: in colour by its ink, without colour by its
 * label and its part's sign under the words.
 *
 * @param span the words
 * @param part what they are
 * @param label one letter for what is named, a number for what belongs together, or nothing
 * @param ink for words that are set in colour
 */
record Mark(Span span, Part part, String label, Ink ink) {
    /** What words can be, and the sign that stands under each of their columns. */
    enum Part {
        NAME('─'),
        TITLE('┄'),
        EXPRESSION('─'),
        SOURCE('·'),
        CUE('~'),
        CONTENT('─'),
        QUOTED('═');

        private final char sign;

        Part(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }

    /** Words for a person or thing: a capital for a proper name, a small letter for a description or pronoun. */
    static Mark of(Mention mention) {
        boolean name = mention.form() == Mention.Form.NAME;
        String letter = letter(mention.kind());
        return new Mark(
                mention.span(),
                Part.NAME,
                name ? letter.toUpperCase(Locale.ROOT) : letter,
                name ? ink(mention.kind()).and(Ink.STRONG) : ink(mention.kind()));
    }

    /** A time or an amount. */
    static Mark of(Expression expression) {
        return new Mark(expression.span(), Part.EXPRESSION, letter(expression.kind()), ink(expression.kind()));
    }

    static Mark of(Span span, Part part, String label) {
        return new Mark(span, part, label, ink(part));
    }

    static Ink ink(Part part) {
        return switch (part) {
            case SOURCE -> Ink.UNDERLINED;
            case CUE -> Ink.YELLOW;
            case CONTENT, QUOTED -> Ink.GREEN;
            case NAME, TITLE, EXPRESSION -> Ink.PLAIN;
        };
    }

    static Ink ink(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> Ink.MAGENTA;
            case ORGANIZATION -> Ink.BRIGHT_BLUE;
            case PLACE -> Ink.CYAN;
            case GROUP -> Ink.BRIGHT_MAGENTA;
            case EVENT -> Ink.BRIGHT_CYAN;
        };
    }

    static Ink ink(Expression.Kind kind) {
        return switch (kind) {
            case DATE, TIME, DURATION, SET -> Ink.RED;
            case MONEY, PERCENT, NUMBER -> Ink.BRIGHT_RED;
        };
    }

    static String letter(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> "p";
            case ORGANIZATION -> "b";
            case PLACE -> "l";
            case GROUP -> "g";
            case EVENT -> "e";
        };
    }

    static String letter(Expression.Kind kind) {
        return switch (kind) {
            case DATE, TIME, DURATION, SET -> "t";
            case MONEY, PERCENT, NUMBER -> "n";
        };
    }
}
