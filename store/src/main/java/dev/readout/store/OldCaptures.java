package dev.readout.store;

import dev.readout.article.Article;
import dev.readout.read.ArticleReader;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which captures that nobody noted down are of an article that is to be forgotten. */
final class OldCaptures {
    private final Forgetting.Scope scope;
    private final Set<String> texts;
    private final ArticleReader reader = new ArticleReader();

    /**
     * Makes one.
     *
     * @param scope what is to be forgotten
     * @param texts its body and its address among them
     */
    OldCaptures(Forgetting.Scope scope, Set<String> texts) {
        this.scope = scope;
        this.texts = texts;
    }

    /** Returns whether a capture is of the article, or may be for all that can be read of it. */
    boolean belongs(byte[] bytes) {
        Capture capture = new Capture("", bytes, Hints.NONE, Instant.EPOCH);
        List<Capture> articles = reader.split(capture);
        return articles.isEmpty() || articles.stream().anyMatch(this::belongs);
    }

    private boolean belongs(Capture capture) {
        Optional<Article> article = reader.read(capture).article();
        return article.isEmpty()
                || scope.has(article.get().id().value())
                || texts.contains(article.get().body())
                || article.get().url().filter(texts::contains).isPresent();
    }
}
