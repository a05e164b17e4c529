package dev.readout.read;

import dev.readout.article.Article;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of reading one capture: an article, or the reason why there is none, and what it lacks.
 *
 * @param article the article; empty exactly when one of the problems is fatal
 * @param problems everything worth telling the user, most severe first
 */
public record Reading(Optional<Article> article, List<Problem> problems) {
    public Reading {
        Objects.requireNonNull(article);
        problems = List.copyOf(problems);
        if (article.isPresent() == problems.stream().anyMatch(Problem::fatal)) {
            throw new IllegalArgumentException("an article, or a fatal problem: " + problems);
        }
    }
}
