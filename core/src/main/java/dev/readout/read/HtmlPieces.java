package dev.readout.read;

import dev.readout.article.Furniture.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells the paragraphs of a report from the furniture between them, by mark-up first and words second. */
final class HtmlPieces {
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6", "dt");
    private static final Set<String> TEXT_ELEMENTS = Set.of("p", "li", "blockquote", "dd", "pre", "td");
    private static final int MOST_WORDS_IN_LABEL = 5;
    private static final int MOST_WORDS_IN_STAMP = 16;
    private static final int MOST_WORDS_IN_HEADING = 14;

    private final HtmlPage page;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean begun;

    private HtmlPieces(HtmlPage page) {
        this.page = page;
    }

    static List<Piece> of(HtmlPage page, Element report) {
        HtmlPieces pieces = new HtmlPieces(page);
        for (HtmlBlock block : page.blocksIn(report)) {
            pieces.add(block);
        }
        return HtmlTail.settle(pieces.pieces);
    }

    private void add(HtmlBlock block) {
        Optional<Kind> kind = kind(block);
        begun |= kind.isEmpty();
        pieces.add(new Piece(kind, block.text()));
    }

    private Optional<Kind> kind(HtmlBlock block) {
        String name = block.owner().normalName();
        if (name.equals("h1")) {
            return Optional.of(Kind.HEADLINE);
        }
        Optional<Kind> marked = page.role(block).map(HtmlPieces::kind);
        if (marked.isPresent()) {
            return marked;
        }
        Optional<Kind> worded = FurnitureRules.kind(block.text());
        if (worded.isPresent()) {
            return worded;
        }
        if (HEADINGS.contains(name)) {
            return Optional.of(block.isMostlyLinks() && !begun ? Kind.PROMOTION : Kind.HEADING);
        }
        if (block.isMostlyLinks() && !(name.equals("p") && Words.endsSentence(block.text()))) {
            return Optional.of(Kind.PROMOTION);
        }
        int words = Words.count(block.text());
        if (Words.endsSentence(block.text())) {
            return Optional.empty();
        }
        if (!begun && words <= MOST_WORDS_IN_STAMP && Dates.parse(block.text()).isPresent()) {
            return Optional.of(Kind.BYLINE);
        }
        if (block.isBold() && words <= MOST_WORDS_IN_HEADING && !Words.endsOpen(block.text())) {
            return Optional.of(Kind.HEADING);
        }
        if (!TEXT_ELEMENTS.contains(name) && words <= MOST_WORDS_IN_LABEL) {
            return Optional.of(Kind.PROMOTION);
        }
        return Optional.empty();
    }

    private static Kind kind(HtmlRole role) {
        return switch (role) {
            case PROMOTION, SITE, COMMENTS -> Kind.PROMOTION;
            case KICKER -> Kind.HEADING;
            case STANDFIRST -> Kind.HEADLINE;
            case CAPTION -> Kind.CAPTION;
            case CREDIT -> Kind.CREDIT;
            case BYLINE -> Kind.BYLINE;
            case UPDATE -> Kind.UPDATE;
            case CORRECTION -> Kind.CORRECTION;
        };
    }
}
