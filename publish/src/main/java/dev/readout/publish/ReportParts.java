package dev.readout.publish;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.record.ReadoutRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which reports are too long for one page, and the parts in which they are shown: no page grows with what a report prints. Immutable
 * and thread-safe.
 */
final class ReportParts {
    /** Every report is shown whole. */
    static final ReportParts WHOLE = new ReportParts(Map.of());

    /** UTF-16 units of a body on one page: ten printed pages. Marks may make five times as many bytes of it. */
    private static final int LONGEST = 20_000;

    private final Map<ArticleId, List<Span>> parts;

    private ReportParts(Map<ArticleId, List<Span>> parts) {
        this.parts = parts;
    }

    static ReportParts of(ReadoutRecord record) {
        Map<ArticleId, List<Span>> parts = new HashMap<>();
        record.articles().forEach(recorded -> {
            Article article = recorded.article();
            if (article.body().length() > LONGEST) {
                parts.put(article.id(), split(article));
            }
        });
        return new ReportParts(parts);
    }

    /** Ends between paragraphs; within one only where it is itself too long, and there between words. */
    private static List<Span> split(Article article) {
        String body = article.body();
        List<Span> parts = new ArrayList<>();
        int begin = 0;
        int end = 0;
        for (Span paragraph : article.paragraphs()) {
            if (end > begin && paragraph.end() - begin > LONGEST) {
                parts.add(new Span(begin, end));
                begin = paragraph.begin();
            }
            while (paragraph.end() - begin > LONGEST) {
                int space = body.lastIndexOf(' ', begin + LONGEST);
                int cut = space > begin ? space + 1 : wholeCharacter(body, begin + LONGEST);
                parts.add(new Span(begin, cut));
                begin = cut;
            }
            end = paragraph.end();
        }
        parts.add(new Span(begin, Math.max(begin, end)));
        return List.copyOf(parts);
    }

    private static int wholeCharacter(String body, int at) {
        return Character.isLowSurrogate(body.charAt(at)) ? at - 1 : at;
    }

    /** Returns the parts of a report in printed order: one for a report that is shown whole. */
    List<Span> of(Article article) {
        return parts.getOrDefault(
                article.id(), List.of(new Span(0, article.body().length())));
    }

    /** Returns the number of the part, from 1, that a place of a report is in. */
    int number(ArticleId article, int at) {
        List<Span> all = parts.getOrDefault(article, List.of());
        int number = Span.firstEndingAfter(at, all.size(), all::get);
        return Math.min(number + 1, Math.max(1, all.size()));
    }
}
