package dev.readout.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds cards of other stories by their shape: three or more elements of one make, each with a linked title and at
 * most a few lines under it.
 */
final class HtmlTeasers {
    private static final int FEWEST_CARDS = 3;
    private static final int MOST_PROSE_BLOCKS = 2;
    private static final int MOST_BLOCKS = 12;

    private final HtmlBlocks index;
    private final int[] headings;
    private final int[] paragraphs;

    private HtmlTeasers(HtmlBlocks index, List<HtmlBlock> blocks) {
        this.index = index;
        this.headings = new int[blocks.size() + 1];
        this.paragraphs = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            headings[i + 1] = headings[i] + (isHeading(blocks.get(i)) ? 1 : 0);
            paragraphs[i + 1] = paragraphs[i] + (blocks.get(i).prose() > 0 ? 1 : 0);
        }
    }

    /** Returns the cards of the page. */
    static List<Element> cards(HtmlBlocks index, List<HtmlBlock> blocks) {
        HtmlTeasers teasers = new HtmlTeasers(index, blocks);
        Map<String, List<Element>> makes = new HashMap<>();
        for (HtmlBlock block : blocks) {
            if (isHeading(block) && block.isMostlyLinks()) {
                teasers.card(block.owner())
                        .ifPresent(card -> makes.computeIfAbsent(make(card), key -> new ArrayList<>())
                                .add(card));
            }
        }
        return makes.values().stream()
                .filter(cards -> cards.size() >= FEWEST_CARDS)
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isHeading(HtmlBlock block) {
        String name = block.owner().normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /** The widest element around a linked title that holds no other title and hardly any prose. */
    private Optional<Element> card(Element title) {
        Element card = title;
        Element parent = title.parent();
        while (parent != null && !parent.normalName().equals("body") && holds(parent)) {
            card = parent;
            parent = parent.parent();
        }
        return card.equals(title) ? Optional.empty() : Optional.of(card);
    }

    private boolean holds(Element element) {
        int begin = index.begin(element);
        int end = index.end(element);
        return headings[end] - headings[begin] == 1
                && paragraphs[end] - paragraphs[begin] <= MOST_PROSE_BLOCKS
                && end - begin <= MOST_BLOCKS;
    }

    private static String make(Element card) {
        String names = card.className();
        int space = names.indexOf(' ');
        return card.normalName() + "." + (space < 0 ? names : names.substring(0, space));
    }
}
