package dev.readout.read;

import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Reads web pages: metadata from the head, body and furniture from the mark-up. */
final class HtmlFormat {
    /** Words too few for a report: a reason to ask the fallback. */
    private static final int FEW_WORDS = 60;

    private static final String INVISIBLE =
            "script, style, noscript, template, iframe, object, embed, svg, math, canvas, input, textarea, option, datalist,"
                    + " audio, video, map, head > title, [hidden], link, meta";

    /** The words around an address field, in characters: a paragraph at most. */
    private static final int LONGEST_SUBSCRIPTION = 400;

    private HtmlFormat() {}

    static Draft read(String html) {
        Document document = parse(html);
        Metadata metadata = HtmlMetadata.of(document);
        markSubscriptions(document);
        removeInvisible(document);
        HtmlPage page = HtmlPage.of(document, metadata.title());
        Element report = page.report();
        List<Piece> pieces = HtmlPieces.of(page, report);
        if (words(pieces) < FEW_WORDS) {
            List<Piece> others = HtmlFallback.pieces(html);
            if (words(others) > 2 * words(pieces)) {
                pieces = others;
            }
        }
        return Draft.of(metadata, pieces);
    }

    /** Parses a page; the parser's own limit on depth (512) stands. */
    static Document parse(String html) {
        return Parser.htmlParser().parseInput(html, "");
    }

    private static int words(List<Piece> pieces) {
        return pieces.stream()
                .filter(Piece::isParagraph)
                .mapToInt(piece -> Words.count(piece.text()))
                .sum();
    }

    static void removeInvisible(Document document) {
        document.select(INVISIBLE).remove();
        document.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof Comment) {
                    return FilterResult.REMOVE;
                }
                return node instanceof Element element && isHidden(element)
                        ? FilterResult.REMOVE
                        : FilterResult.CONTINUE;
            }
        });
    }

    /** A small box that asks for an e-mail address is a newsletter's, whatever its class says. */
    private static void markSubscriptions(Document document) {
        for (Element input : document.select("input[type=email], input[autocomplete=email], input[name*=email]")) {
            Element box = null;
            Element parent = input.parent();
            while (parent != null
                    && !parent.is("body, main, article")
                    && parent.text().length() <= LONGEST_SUBSCRIPTION) {
                box = parent;
                parent = parent.parent();
            }
            if (box != null) {
                box.addClass("newsletter");
            }
        }
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String compact = Words.lower(style).replace(" ", "");
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }
}
