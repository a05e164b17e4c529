package dev.readout.publish;

import dev.readout.article.Span;
import dev.readout.publish.Marking.Stretch;
import dev.readout.publish.Node.Kind;
import java.util.List;

/** Marks the words in which one wording differs from another. */
final class Wordings {
    private Wordings() {}

    /**
     * Returns the words of {@code text} with those marked that {@code other} does not have; nothing is marked when the
     * two share less than a third of their words, because then they are different words and not one text changed, nor where one is
     * too long to compare.
     */
    static List<Node> against(String other, String text) {
        Span all = new Span(0, text.length());
        List<Stretch> different = WordAlignment.of(
                        WordAlignment.words(text, List.of(all)),
                        WordAlignment.words(other, List.of(new Span(0, other.length()))))
                .filter(WordAlignment::isOneText)
                .map(WordAlignment::onlyInOne)
                .orElse(List.of())
                .stream()
                .map(span -> Stretch.of(span, Kind.DIFFERENT))
                .toList();
        return Marking.tree(text, all, different);
    }
}
