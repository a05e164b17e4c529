package dev.readout.store;

import dev.readout.article.ArticleId;
import dev.readout.history.JournalLine;
import dev.readout.record.EntityWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What goes when an article is forgotten: the one rule of all stores. Not thread-safe.
 *
 * <p>What holds words of an article says so: by the article's id, which each span outside of it bears, or by the id of
 * something that goes. A list holds words of those before it in {@link dev.readout.record.EntryKind}, never of those after; articles,
 * entities and attributions hold words of no other entry.
 */
final class Forgetting {
    private final Scope scope;
    private final Predicate<String> gone;
    private final EntityWords entityWords = new EntityWords();
    private final Map<String, List<Version>> went = new HashMap<>();

    /**
     * Starts.
     *
     * @param scope what is forgotten
     * @param gone tells whether a name or a role stands in what is forgotten alone
     */
    Forgetting(Scope scope, Predicate<String> gone) {
        this.scope = scope;
        this.gone = gone;
    }

    /**
     * Returns what remains of a version, itself where it has nothing of what is forgotten. Lists are to come in the order of
     * their kinds, each whole.
     *
     * @param line the number of the journal line by which it is forgotten
     */
    Version remains(Version version, long line) {
        if (version.json().isEmpty()) {
            return version;
        }
        String json = version.json().get();
        return switch (version.key().kind()) {
            case ARTICLE -> scope.has(version.key().id()) ? version.withoutWords(line) : version;
            case ENTITY ->
                entityWords
                        .without(json, scope::has, gone)
                        .map(words -> words.equals(json) ? version : version.withFewerWords(words, line))
                        .orElseGet(() -> version.withoutWords(line));
            case ATTRIBUTION -> JsonStrings.of(json).stream().anyMatch(scope::has) ? go(version, line) : version;
            case STATEMENT, CLAIM, ENCOUNTER, POSITION, DIFFERENCE, UNDECIDED ->
                JsonStrings.of(json).stream().anyMatch(text -> scope.has(text) || went(text, version))
                        ? go(version, line)
                        : version;
        };
    }

    private Version go(Version version, long line) {
        went.computeIfAbsent(version.key().id(), id -> new ArrayList<>()).add(version);
        return version.withoutWords(line);
    }

    private boolean went(String id, Version holder) {
        return went.getOrDefault(id, List.of()).stream()
                .anyMatch(other -> other.key().kind().compareTo(holder.key().kind()) < 0 && other.overlaps(holder));
    }

    /**
     * What is forgotten.
     *
     * @param articles ids that the article has or had
     * @param captures of it, by SHA-256
     */
    record Scope(SortedSet<ArticleId> articles, SortedSet<String> captures) {
        /**
         * Returns what belongs to an article: its captures, unless one of them is another article by now, and the ids that
         * these were taken for before, unless another capture is.
         *
         * @param journal all of it
         * @param inForce the article that each capture in force is
         */
        static Scope of(ArticleId article, List<JournalLine> journal, Map<String, ArticleId> inForce) {
            SortedSet<ArticleId> articles = new TreeSet<>(Set.of(article));
            SortedSet<String> captures = new TreeSet<>();
            boolean grew = true;
            while (grew) {
                grew = false;
                for (JournalLine line : journal) {
                    if (line.deed() == JournalLine.Deed.REVIEWED) {
                        continue;
                    }
                    String sha256 = line.sha256();
                    if (articles.contains(line.article())
                            && articles.contains(inForce.getOrDefault(sha256, line.article()))) {
                        grew |= captures.add(sha256);
                    }
                    if (captures.contains(sha256) && !inForce.containsValue(line.article())) {
                        grew |= articles.add(line.article());
                    }
                }
            }
            return new Scope(articles, captures);
        }

        boolean has(String id) {
            return !id.isBlank() && articles.contains(new ArticleId(id));
        }
    }
}
