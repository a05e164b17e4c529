package dev.readout.record;

import dev.readout.article.ArticleId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The bodies into which the spans of one record point. */
final class BodyTexts {
    private final Map<ArticleId, CodePoints> bodies = new HashMap<>();

    private BodyTexts() {}

    static BodyTexts of(Collection<RecordedArticle> articles) {
        BodyTexts bodies = new BodyTexts();
        articles.forEach(recorded -> bodies.bodies.put(
                recorded.article().id(), new CodePoints(recorded.article().body())));
        return bodies;
    }

    /** Returns that of an article. */
    CodePoints of(ArticleId article) {
        CodePoints body = bodies.get(article);
        if (body == null) {
            throw new IllegalArgumentException("the record has no article " + article);
        }
        return body;
    }
}
