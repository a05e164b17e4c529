package dev.readout.search;

import dev.readout.article.Span;
import dev.readout.name.Spelling;
import dev.readout.search.SearchHit.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Marks what of a passage fits a query, and picks the passages that fit best. For one query; thread-safe. */
final class Marker {
    /** Shorter words sound like too many others. */
    static final int SHORTEST_NAME = 4;

    private final Analysis analysis;
    private final QueryText query;
    /** What each word of the query may sound like. */
    private final List<Set<String>> sounds;

    Marker(Analysis analysis, QueryText query) {
        this.analysis = analysis;
        this.query = query;
        this.sounds = query.words().stream().map(Marker::sounds).toList();
    }

    /** Returns the pieces of one passage, marked; or of several passages the one that fits the most of the query. */
    List<Words> best(Item item) {
        List<Words> marked = new ArrayList<>();
        int most = -1;
        for (Words words : item.words()) {
            Fit fit = fit(words.text());
            Words shown = words.marked(fit.marks());
            if (item.whole()) {
                marked.add(shown);
            } else if (fit.count() > most) {
                most = fit.count();
                marked.clear();
                marked.add(shown);
            }
        }
        return marked;
    }

    private record Fit(int count, List<Span> marks) {}

    private Fit fit(String text) {
        if (query.isEmpty()) {
            return new Fit(0, List.of());
        }
        List<Analysis.Token> tokens = analysis.tokens(text);
        // Once for each word of the passage: it costs more than all else here.
        List<Set<String>> named =
                tokens.stream().map(token -> named(token, text)).toList();
        boolean[] marked = new boolean[tokens.size()];
        int count = 0;
        for (int at = 0; at < query.words().size(); at++) {
            QueryText.Word word = query.words().get(at);
            boolean found = false;
            for (int i = 0; i < marked.length; i++) {
                if (fits(word, sounds.get(at), tokens.get(i), named.get(i))) {
                    marked[i] = true;
                    found = true;
                }
            }
            count += found ? 1 : 0;
        }
        for (List<Analysis.Token> phrase : query.phrases()) {
            boolean found = false;
            for (int i = 0; i + phrase.size() <= marked.length; i++) {
                if (stands(phrase, tokens, i)) {
                    Arrays.fill(marked, i, i + phrase.size(), true);
                    found = true;
                }
            }
            count += found ? phrase.size() : 0;
        }
        List<Span> marks = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                add(marks, tokens, i, i > 0 && marked[i - 1]);
            }
        }
        return new Fit(count, marks);
    }

    /** Words side by side are one mark. */
    private static void add(List<Span> marks, List<Analysis.Token> tokens, int at, boolean goesOn) {
        Span here = new Span(tokens.get(at).begin(), tokens.get(at).end());
        marks.add(goesOn ? marks.removeLast().union(here) : here);
    }

    private static boolean stands(List<Analysis.Token> phrase, List<Analysis.Token> tokens, int at) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).exact().equals(tokens.get(at + i).exact())) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(QueryText.Word word, Set<String> sounds, Analysis.Token token, Set<String> named) {
        if (word.beginning() && token.exact().startsWith(word.token().exact())) {
            return true;
        }
        if (!word.whole()) {
            return false;
        }
        return token.stem().equals(word.token().stem()) || !Collections.disjoint(sounds, named);
    }

    /** What a word of a passage sounds like where it may be a name. */
    private static Set<String> named(Analysis.Token token, String text) {
        return Character.isUpperCase(text.codePointAt(token.begin())) ? Spelling.sounds(token.exact()) : Set.of();
    }

    /** What a word may sound like as a name; nothing where it is too short to be told from others. */
    static Set<String> sounds(QueryText.Word word) {
        return !word.whole() || word.token().exact().length() < SHORTEST_NAME
                ? Set.of()
                : new HashSet<>(Spelling.sounds(word.printed()));
    }
}
