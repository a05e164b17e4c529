package dev.readout.store;

import dev.readout.article.Article;
import dev.readout.article.Furniture;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells of words whether they stand in some articles and in no others. Not thread-safe. */
final class Printed implements Predicate<String> {
    private final List<String> here;
    private final List<String> elsewhere;
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * Makes one.
     *
     * @param here texts of the ones
     * @param elsewhere texts of the others
     */
    Printed(Collection<String> here, Collection<String> elsewhere) {
        this.here = List.copyOf(here);
        this.elsewhere = List.copyOf(elsewhere);
    }

    /** Returns all that an article prints, and its address. */
    static Stream<String> texts(Article article) {
        return Stream.concat(
                Stream.of(article.body()),
                Stream.concat(
                        article.furniture().stream().map(Furniture::text),
                        Stream.of(
                                        article.url(),
                                        article.outlet(),
                                        article.title(),
                                        article.byline(),
                                        article.dateline())
                                .flatMap(Optional::stream)));
    }

    @Override
    public boolean test(String words) {
        return known.computeIfAbsent(
                words,
                w -> here.stream().anyMatch(text -> text.contains(w))
                        && elsewhere.stream().noneMatch(text -> text.contains(w)));
    }
}
