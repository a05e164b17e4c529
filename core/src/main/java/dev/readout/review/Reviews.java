package dev.readout.review;

import dev.readout.article.ArticleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * All decisions that people made, in order. Immutable.
 *
 * @param all undone ones too
 */
public record Reviews(List<Review> all) {
    /** Stands where a reason was. */
    private static final String FORGOTTEN = "(forgotten)";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019-]*");
    /** Shorter words stand in every report or in none by chance. */
    private static final int LONG_WORD = 4;
    /** So many words in a row are a quotation. */
    private static final int RUN = 4;

    /** None. */
    public static final Reviews NONE = new Reviews(List.of());

    public Reviews {
        List<Review> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingLong(Review::number));
        all = List.copyOf(sorted);
    }

    public static Reviews of(Collection<Review> all) {
        return new Reviews(List.copyOf(all));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns one by its number. */
    public Optional<Review> review(long number) {
        return all.stream().filter(review -> review.number() == number).findFirst();
    }

    /** Returns the reports on which one bears: of an undoing, those of what it undoes. */
    public Set<ArticleId> articles(Action action) {
        Action decided = action;
        while (decided instanceof Action.Undo undo) {
            Optional<Review> undone = review(undo.review());
            if (undone.isEmpty()) {
                return Set.of();
            }
            decided = undone.get().action();
        }
        return decided.articles();
    }

    /**
     * Returns what is left when reports are forgotten: no decision points into them, and none that does without saying
     * anything of others is there. Of a decision that did no reason remains.
     *
     * @param gone tells of words whether they stand in what is forgotten alone: no reason that has such words remains either
     */
    public Reviews without(Set<ArticleId> forgotten, Predicate<String> gone) {
        List<Review> left = new ArrayList<>();
        Set<Long> there = new HashSet<>();
        for (Review review : all) {
            boolean touched = !Collections.disjoint(articles(review.action()), forgotten);
            Optional<Action> action = review.action() instanceof Action.Undo undo
                    ? Optional.of(review.action()).filter(any -> there.contains(undo.review()))
                    : review.action().without(forgotten);
            boolean silent = touched
                    || review.reason().filter(reason -> quotes(reason, gone)).isPresent();
            action.ifPresent(rest -> {
                there.add(review.number());
                Optional<String> reason = silent ? review.reason().map(words -> FORGOTTEN) : review.reason();
                left.add(new Review(review.number(), review.at(), review.by(), rest, reason));
            });
        }
        return new Reviews(left);
    }

    private static boolean quotes(String reason, Predicate<String> gone) {
        List<String> words =
                WORD.matcher(reason).results().map(word -> word.group()).toList();
        for (int i = 0; i < words.size(); i++) {
            boolean name = words.get(i).length() >= LONG_WORD && gone.test(words.get(i));
            boolean run = i + RUN <= words.size() && gone.test(String.join(" ", words.subList(i, i + RUN)));
            if (name || run) {
                return true;
            }
        }
        return gone.test(reason);
    }

    /** Returns those that are in force, in order: neither undone nor undoing. */
    public List<Review> inForce() {
        Set<Long> undone = undone().keySet();
        return all.stream()
                .filter(review -> !(review.action() instanceof Action.Undo) && !undone.contains(review.number()))
                .toList();
    }

    /** Returns by which decision in force each of those that are undone is. */
    public Map<Long, Review> undone() {
        Map<Long, Review> undone = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        // The last first: whether an undoing is in force is known before what it undoes is asked for.
        for (Review review : all.reversed()) {
            seen.add(review.number());
            if (review.action() instanceof Action.Undo undo
                    && !undone.containsKey(review.number())
                    && !seen.contains(undo.review())) {
                undone.putIfAbsent(undo.review(), review);
            }
        }
        return undone;
    }
}
