package dev.readout.search;

import dev.readout.annotate.Mention;
import dev.readout.name.NameMatcher;
import dev.readout.name.PersonName;
import dev.readout.name.Spelling;
import dev.readout.record.EntryKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Whom in an index a name may mean, however it is spelt. Thread-safe as long as the index is open. */
final class Names {
    /** Bearers of one name that are looked at: those of a name that more bear are too many to mean anybody. */
    private static final int MOST_BEARERS = 500;
    /** The same where nothing but an id is asked of each. */
    private static final int MOST_IDS = 2_000;

    private final Snapshot index;
    private final Analysis analysis;
    private final NameMatcher matcher;

    Names(Snapshot index, Analysis analysis, NameMatcher matcher) {
        this.index = index;
        this.analysis = analysis;
        this.matcher = matcher;
    }

    /** Returns the ids of those who have a word among their names that is written or sounds like this one. */
    Set<String> bearers(QueryText.Word word) throws IOException {
        return ids(written(word.token().exact(), Marker.sounds(word)));
    }

    /** Returns the ids of those whom a whole name may mean; the text may be an id itself. */
    Set<String> named(String name) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        ids.addAll(ids(new TermQuery(new Term(ItemDocument.KEY, ItemDocument.cut(EntryKind.ENTITY + "/" + name)))));
        if (!ids.isEmpty()) {
            return ids;
        }
        PersonName person = PersonName.of(name);
        // With a title that no report prints before the name, the name alone is left to tell.
        for (String form : List.of(name, person.plainOrder())) {
            List<Analysis.Token> tokens = analysis.tokens(form).stream()
                    .filter(token -> !Analysis.STOP_WORDS.contains(token.exact()))
                    .toList();
            if (ids.isEmpty() && !tokens.isEmpty()) {
                ids.addAll(all(tokens, form));
            }
        }
        if (person.isFull()) {
            alike(person).forEach(item -> ids.add(item.key().id()));
        }
        return ids;
    }

    /** Those one of whose names has all of these words. */
    private Set<String> all(List<Analysis.Token> tokens, String name) throws IOException {
        if (tokens.size() == 1) {
            return ids(written(tokens.getFirst().exact(), sounds(tokens.getFirst(), name)));
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Analysis.Token token : tokens) {
            query.add(written(token.exact(), sounds(token, name)), BooleanClause.Occur.FILTER);
        }
        return entities(query.build()).stream()
                .filter(item -> item.aliases().stream().anyMatch(alias -> holds(alias, tokens, name)))
                .map(item -> item.key().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean holds(String alias, List<Analysis.Token> tokens, String name) {
        List<Analysis.Token> words = analysis.tokens(alias);
        return tokens.stream()
                .allMatch(token -> words.stream()
                        .anyMatch(word -> word.exact().equals(token.exact())
                                || !Collections.disjoint(
                                        sounds(token, name),
                                        Spelling.sounds(alias.substring(word.begin(), word.end())))));
    }

    private static Set<String> sounds(Analysis.Token token, String name) {
        return token.exact().length() < Marker.SHORTEST_NAME
                ? Set.of()
                : Spelling.sounds(name.substring(token.begin(), token.end()));
    }

    /** Persons with a name that is another form of this one: "Joe" for "Joseph", an initial for a given name. */
    private List<Item> alike(PersonName person) throws IOException {
        String kind = Mention.Kind.PERSON.name().toLowerCase(Locale.ROOT);
        return entities(sounding(person.familySounds())).stream()
                .filter(item -> item.types().contains(kind))
                .filter(item -> item.aliases().stream()
                        .map(PersonName::of)
                        .filter(PersonName::isFull)
                        .anyMatch(alias -> matcher.compare(alias, person).fits()))
                .toList();
    }

    private static Query written(String word, Set<String> sounds) {
        return terms(Stream.concat(
                Stream.of(ItemDocument.named(word)), sounds.stream().map(ItemDocument::sounding)));
    }

    private static Query sounding(Collection<String> sounds) {
        return terms(sounds.stream().map(ItemDocument::sounding));
    }

    private static Query terms(Stream<String> values) {
        return new TermInSetQuery(
                ItemDocument.NAME,
                values.map(ItemDocument::cut).map(BytesRef::new).toList());
    }

    private Set<String> ids(Query query) throws IOException {
        int[] documents = Arrays.stream(index.searcher().search(query, MOST_IDS).scoreDocs)
                .mapToInt(found -> found.doc)
                .sorted()
                .toArray();
        return new LinkedHashSet<>(index.ids(documents));
    }

    private List<Item> entities(Query query) throws IOException {
        List<Item> items = new ArrayList<>();
        for (ScoreDoc found : index.searcher().search(query, MOST_BEARERS).scoreDocs) {
            items.add(index.item(found.doc));
        }
        return items;
    }
}
