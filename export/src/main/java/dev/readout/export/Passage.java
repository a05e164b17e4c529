package dev.readout.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.article.Article;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import java.util.Optional;

/**
 * Words of one report, with all that it takes to find them again.
 *
 * @param article the report
 * @param span where they stand in its body, in UTF-16 units
 * @param begin the same in code points
 * @param end the same in code points
 * @param text the words
 * @param bodySha256 of the body's UTF-8
 */
record Passage(Article article, Span span, int begin, int end, String text, String bodySha256) {
    /** Returns the outlet, or where no page names one the name of the file without its folders. */
    String label() {
        return article.outlet().orElseGet(this::fileName);
    }

    private String fileName() {
        String file = article.file();
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    String day() {
        return article.published().map(time -> time.date().toString()).orElse("undated");
    }

    Optional<String> published() {
        return article.published().map(PrintedTime::toString);
    }

    /** Returns the page's address where it is one of the web. */
    Optional<String> url() {
        return article.url().filter(WebAddress::isOne);
    }

    /** Returns an address that opens the page at these words. */
    Optional<String> link() {
        return article.url().flatMap(url -> TextFragment.link(url, article.body(), span));
    }

    /** Returns up to so many UTF-16 units of the body before the words, whole characters. */
    String before(int length) {
        int from = Math.max(0, span.begin() - length);
        boolean half = from > 0 && Character.isLowSurrogate(article.body().charAt(from));
        return article.body().substring(half ? from + 1 : from, span.begin());
    }

    /** Returns up to so many UTF-16 units of the body after the words, whole characters. */
    String after(int length) {
        int to = Math.min(article.body().length(), span.end() + length);
        boolean half = to < article.body().length()
                && Character.isLowSurrogate(article.body().charAt(to));
        return article.body().substring(span.end(), half ? to - 1 : to);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("article", article.id().value()).put("outlet", label());
        Json.optional(json, "title", article.title());
        Json.optional(json, "url", url());
        Json.optional(json, "published", published());
        json.put("read", article.read().toString())
                .put("begin", begin)
                .put("end", end)
                .put("text", text)
                .put("bodySha256", bodySha256);
        Json.optional(json, "link", link());
        return json;
    }
}
