package dev.readout.read;

import dev.readout.article.Furniture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells furniture from paragraphs where only the shape and the neighbours of a line can: a headline over the text, a
 * section heading between paragraphs, a caption that is printed twice or stands over its credit.
 */
final class TextLayout {
    private static final int LONGEST_HEADING = 90;
    private static final int MOST_WORDS_IN_HEADING = 12;
    private static final int LONGEST_HEADLINE = 220;

    private static final Pattern QUESTION_HEADING = Pattern.compile(
            "(?:what|why|who|how|when|where|which|is|are|was|were|will|would|does|do|did|can|could|should|has|have)\\b[^.\"“”]*\\?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ITEM = Pattern.compile("(?:[-*•–—·▪]|[0-9]{1,2}[.)]) .*");

    private final List<TextFormat.Line> lines;
    private final List<Optional<Furniture.Kind>> kinds = new ArrayList<>();

    private TextLayout(List<TextFormat.Line> lines) {
        this.lines = lines;
    }

    static List<Piece> classify(List<TextFormat.Line> lines) {
        return classify(lines, Collections.nCopies(lines.size(), Optional.empty()));
    }

    /** Classifies lines of which mark-up has told some already: an empty kind is not yet known. */
    static List<Piece> classify(List<TextFormat.Line> lines, List<Optional<Furniture.Kind>> known) {
        TextLayout layout = new TextLayout(lines);
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            layout.kinds.add(known.get(i).or(() -> FurnitureRules.kind(text)));
        }
        layout.markCaptions();
        layout.markTop();
        layout.markHeadings();
        layout.markTail();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            pieces.add(new Piece(layout.kinds.get(i), lines.get(i).text()));
        }
        return pieces;
    }

    private String text(int i) {
        return lines.get(i).text();
    }

    private boolean isOpen(int i) {
        return kinds.get(i).isEmpty();
    }

    private void mark(int i, Furniture.Kind kind) {
        kinds.set(i, Optional.of(kind));
    }

    /** A caption is printed twice (as text and for screen readers), or stands with no gap over the credit of its picture. */
    private void markCaptions() {
        for (int i = 1; i < lines.size(); i++) {
            boolean repeats = text(i).equals(text(i - 1)) && Words.count(text(i)) >= 3 && !Words.startsQuoted(text(i));
            if (repeats) {
                mark(i - 1, Furniture.Kind.CAPTION);
                mark(i, Furniture.Kind.CAPTION);
                markCaptionTitle(i - 2, i - 1);
            } else if (kinds.get(i)
                            .filter(kind -> kind == Furniture.Kind.CREDIT)
                            .isPresent()
                    && FurnitureRules.isPhotoCredit(text(i))
                    && !lines.get(i).gapBefore()
                    && isOpen(i - 1)) {
                mark(i - 1, Furniture.Kind.CAPTION);
                markCaptionTitle(i - 2, i - 1);
            }
        }
        for (int i = 1; i < lines.size(); i++) {
            if (kinds.get(i).filter(kind -> kind == Furniture.Kind.CAPTION).isPresent()) {
                markCaptionTitle(i - 1, i);
            }
        }
    }

    private void markCaptionTitle(int title, int caption) {
        if (title >= 0 && isOpen(title) && !lines.get(caption).gapBefore() && isShort(title)) {
            mark(title, Furniture.Kind.CAPTION);
        }
    }

    /** Over the first paragraph stand the headline, perhaps a standfirst, and lines about who and when. */
    private void markTop() {
        int first = 0;
        while (first < lines.size() && !(isOpen(first) && isParagraph(first))) {
            first++;
        }
        if (first == lines.size()) {
            return;
        }
        boolean headline = false;
        for (int i = 0; i < first; i++) {
            if (isOpen(i) && !isItem(i)) {
                boolean section = headline && lines.get(i).gapBefore() && i == first - 1 && first > 2 && isShort(i);
                mark(i, section ? Furniture.Kind.HEADING : Furniture.Kind.HEADLINE);
                headline = true;
            }
        }
    }

    /** A heading leads on to a paragraph, other headings and furniture between them aside. */
    private void markHeadings() {
        boolean leadsOn = false;
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!isOpen(i)) {
                continue;
            }
            if (isHeadingShaped(i)) {
                if (leadsOn) {
                    mark(i, Furniture.Kind.HEADING);
                }
            } else {
                leadsOn = isParagraph(i) || isItem(i) || Words.count(text(i)) > MOST_WORDS_IN_HEADING;
            }
        }
    }

    /** After the last paragraph short lines that end no sentence are signatures, or titles of other stories. */
    private void markTail() {
        for (int i = lines.size() - 1; i > 0; i--) {
            if (!isOpen(i)) {
                continue;
            }
            if (isParagraph(i)
                    || isItem(i)
                    || Words.startsQuoted(text(i))
                    || !isShort(i)
                    || Words.endsSentence(text(i))) {
                return;
            }
            mark(i, Furniture.Kind.PROMOTION);
        }
    }

    /** A paragraph ends a sentence, or announces a quotation, or is too long to be anything else. */
    private boolean isParagraph(int i) {
        String text = text(i);
        return Words.endsStatement(text)
                || (Words.endsSentence(text) && Words.count(text) > MOST_WORDS_IN_HEADING)
                || Words.endsOpen(text)
                || text.length() > LONGEST_HEADLINE;
    }

    private boolean isItem(int i) {
        return ITEM.matcher(text(i)).matches();
    }

    private boolean isShort(int i) {
        return text(i).length() <= LONGEST_HEADING && Words.count(text(i)) <= MOST_WORDS_IN_HEADING;
    }

    private boolean isHeadingShaped(int i) {
        String text = text(i);
        if (!isShort(i) || isItem(i) || Words.startsQuoted(text) || Words.startsLower(text) || Words.endsOpen(text)) {
            return false;
        }
        return Words.endsSentence(text)
                ? QUESTION_HEADING.matcher(text).matches() && lines.get(i).gapBefore()
                : Character.isLetterOrDigit(text.codePointAt(0));
    }
}
