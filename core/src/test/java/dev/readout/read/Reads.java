package dev.readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Article;
import dev.readout.article.Furniture;
import dev.readout.article.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Short ways to read invented documents. */
final class Reads {
    static final Instant NOW = Instant.parse("2026-04-05T06:07:08Z");

    /** Two paragraphs of prose that any format may carry. */
    static final String FIRST =
            "The foreign minister of Varen met her colleague from Kesht in Lissand on Tuesday, officials said.";

    static final String SECOND = "\"We counted the chairs twice,\" her spokesman told reporters after the meeting.";

    private Reads() {}

    static Capture capture(String name, String text) {
        return new Capture(name, text.getBytes(StandardCharsets.UTF_8), Hints.NONE, NOW);
    }

    static Reading reading(String name, String text) {
        return new ArticleReader().read(capture(name, text));
    }

    static Article article(String name, String text) {
        Reading reading = reading(name, text);
        assertThat(reading.article()).as("%s", reading.problems()).isPresent();
        return reading.article().orElseThrow();
    }

    static List<String> paragraphs(Article article) {
        return article.paragraphs().stream()
                .map((Span span) -> span.in(article.body()))
                .toList();
    }

    static List<String> furniture(Article article, Furniture.Kind kind) {
        return article.furniture().stream()
                .filter(each -> each.kind() == kind)
                .map(Furniture::text)
                .toList();
    }

    /** A page with the given head and the given content of its article element. */
    static String page(String head, String article) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">" + head + "</head><body><article>"
                + article + "</article></body></html>";
    }
}
