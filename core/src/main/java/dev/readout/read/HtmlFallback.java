package dev.readout.read;

import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Asks readability4j where the report is, when Readout's own rules find next to nothing. */
final class HtmlFallback {
    /** Readability's cost grows with the square of the page; beyond these a page is not worth it. */
    private static final int LARGEST = 1_000_000;

    private static final int MOST_ELEMENTS = 5_000;

    private HtmlFallback() {}

    static List<Piece> pieces(String html) {
        if (html.length() > LARGEST) {
            return List.of();
        }
        Document page = HtmlFormat.parse(html);
        if (page.stream().limit(MOST_ELEMENTS + 1L).count() > MOST_ELEMENTS) {
            return List.of();
        }
        // It prints the page several times over; laying that out nicely costs more than all the rest.
        page.outputSettings().prettyPrint(false);
        try {
            Element content = new Readability4JExtended("https://page.invalid/", html)
                    .parse()
                    .getArticleContent();
            if (content == null) {
                return List.of();
            }
            Document document = Jsoup.parse("");
            document.body().appendChild(content.clone());
            HtmlFormat.removeInvisible(document);
            return HtmlPieces.of(HtmlPage.of(document, Optional.empty()), document.body());
        } catch (RuntimeException e) {
            // A page that breaks the fallback has none; what the own rules found stands.
            return List.of();
        }
    }
}
