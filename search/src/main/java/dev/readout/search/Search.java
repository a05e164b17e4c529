package dev.readout.search;

import dev.readout.annotate.Meaning;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** One query on one index. For one thread. */
final class Search {
    /** Of reciprocal rank fusion, as Cormack, Clarke and Büttcher (SIGIR 2009) found it to hold for all their collections. */
    private static final int K = 60;
    /** How many of the best by words have a rank that counts. */
    private static final int RANKED = 1_000;
    /** How many of the nearest in meaning are found. */
    private static final int NEAREST = 50;
    /** Less near texts have nothing to do with each other. */
    private static final float FLOOR = 0.3f;
    /** What a name counts for beside a word of the text, and a word beside the passage. */
    private static final float NAME = 0.8f;

    private static final float AROUND = 0.5f;
    /** How much of the other ways in which a word fits counts. */
    private static final float OTHER_WAYS = 0.1f;

    private final Snapshot index;
    private final Analysis analysis;
    private final Names names;
    private final Optional<MeaningEncoder> encoder;
    private final SearchQuery query;
    private final QueryText text;
    private final Set<EntryKind> kinds;
    private final Set<String> unknown = new LinkedHashSet<>();

    Search(Snapshot index, Analysis analysis, Names names, Optional<MeaningEncoder> encoder, SearchQuery query) {
        this.index = index;
        this.analysis = analysis;
        this.names = names;
        this.encoder = encoder;
        this.query = query;
        this.text = QueryText.parse(query.text(), analysis, query.typing());
        this.kinds = kinds(query.filters());
    }

    private static Set<EntryKind> kinds(Filters filters) {
        if (!filters.kinds().isEmpty()) {
            return EnumSet.copyOf(filters.kinds());
        }
        Set<EntryKind> all = Filters.findable();
        all.removeAll(Set.of(EntryKind.ATTRIBUTION, EntryKind.CLAIM));
        return all;
    }

    SearchResult result() throws IOException {
        FixedBitSet allowed = allowed();
        boolean meant = encoder.isPresent() && query.mode() != SearchQuery.Mode.WORDS && !text.isEmpty();
        Found byWords = new Found();
        if (!meant || query.mode() != SearchQuery.Mode.MEANING) {
            byWords(allowed, byWords);
        }
        Found byMeaning = new Found();
        if (meant) {
            byMeaning(allowed, byMeaning);
        }
        List<Candidate> nearest = byMeaning.best(NEAREST);
        int wanted = query.offset() + query.limit();
        List<Candidate> best = byWords.best(Math.max(RANKED, wanted + nearest.size()));
        List<Candidate> together = together(best, nearest);
        Map<EntryKind, Integer> counts = byWords.counts();
        int added = 0;
        for (Candidate candidate : nearest) {
            if (!byWords.holds(candidate.number())) {
                counts.merge(candidate.kind(), 1, Integer::sum);
                added++;
            }
        }
        Marker marker = new Marker(analysis, text);
        List<SearchHit> hits = new ArrayList<>();
        for (Candidate candidate :
                together.subList(Math.min(query.offset(), together.size()), Math.min(wanted, together.size()))) {
            hits.add(hit(candidate, marker));
        }
        return new SearchResult(hits, byWords.count() + added, counts, added, List.copyOf(unknown));
    }

    private SearchHit hit(Candidate candidate, Marker marker) throws IOException {
        Item item = index.item(candidate.document());
        Optional<EntryKey> statement = item.statement().map(id -> new EntryKey(EntryKind.STATEMENT, id));
        boolean itself = candidate.kind() == item.key().kind();
        return new SearchHit(
                itself ? item.key() : statement.orElseThrow(),
                itself ? statement : Optional.of(item.key()),
                candidate.score(),
                item.title(),
                marker.best(item),
                item.who(),
                item.toward(),
                item.types(),
                item.when(),
                item.place(),
                item.outlets(),
                item.reports(),
                item.origins());
    }

    /** The two orders as one. What only one of them ranks stands behind what both do. */
    private static List<Candidate> together(List<Candidate> byWords, List<Candidate> byMeaning) {
        if (byMeaning.isEmpty()) {
            return byWords;
        }
        Map<Integer, Candidate> all = new HashMap<>();
        List<Candidate> behind = new ArrayList<>();
        for (int rank = 0; rank < byWords.size(); rank++) {
            Candidate candidate = byWords.get(rank);
            if (rank < RANKED) {
                all.put(candidate.number(), candidate.scored(1.0 / (K + rank + 1)));
            } else {
                behind.add(candidate.scored(0));
            }
        }
        for (int rank = 0; rank < byMeaning.size(); rank++) {
            Candidate candidate = byMeaning.get(rank).scored(1.0 / (K + rank + 1));
            // The passage that has the words is shown rather than the one that means it.
            all.merge(candidate.number(), candidate, (words, meaning) -> words.scored(words.score() + meaning.score()));
        }
        List<Candidate> together = new ArrayList<>(all.values());
        together.sort(Candidate.BEST_FIRST);
        behind.removeIf(candidate -> all.containsKey(candidate.number()));
        together.addAll(behind);
        return together;
    }

    // ---- by words

    private void byWords(@Nullable FixedBitSet allowed, Found found) throws IOException {
        if (text.isEmpty()) {
            for (int document = 0; document < index.documents(); document++) {
                if (allowed == null ? index.isThere(document) : allowed.get(document)) {
                    found.add(document, 0);
                }
            }
            return;
        }
        Weight weight = index.searcher().createWeight(index.searcher().rewrite(words()), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : index.reader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            DocIdSetIterator documents = scorer.iterator();
            for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
                int document = leaf.docBase + at;
                if (allowed == null ? index.isThere(document) : allowed.get(document)) {
                    found.add(document, scorer.score());
                }
            }
        }
    }

    private Query words() throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (QueryText.Word word : text.words()) {
            all.add(word(word), BooleanClause.Occur.SHOULD);
        }
        all.setMinimumNumberShouldMatch(needed(text.words().size()));
        text.phrases().forEach(phrase -> all.add(phrase(phrase), BooleanClause.Occur.MUST));
        return all.build();
    }

    /** How many of so many words an entry has to have. */
    private static int needed(int words) {
        return words <= 2 ? words : (words * 2 + 2) / 3;
    }

    private Query word(QueryText.Word word) throws IOException {
        List<Query> ways = new ArrayList<>();
        if (word.beginning()) {
            Query beginning =
                    new PrefixQuery(new Term(Analysis.EXACT, word.token().exact()));
            if (!word.whole()) {
                return beginning;
            }
            ways.add(beginning);
        }
        ways.add(new TermQuery(new Term(Analysis.STEMMED, word.token().stem())));
        ways.add(new BoostQuery(
                new TermQuery(new Term(Analysis.AROUND, word.token().stem())), AROUND));
        List<BytesRef> bearers = names.bearers(word).stream().map(BytesRef::new).toList();
        if (!bearers.isEmpty()) {
            ways.add(new BoostQuery(
                    new ConstantScoreQuery(new TermInSetQuery(ItemDocument.MENTIONED, bearers)),
                    NAME * rarity(bearers)));
        }
        return new DisjunctionMaxQuery(ways, OTHER_WAYS);
    }

    /** What BM25 (Robertson and others, 1994) makes of how many documents a word stands in. */
    private float rarity(List<BytesRef> bearers) throws IOException {
        long with = 0;
        for (BytesRef id : bearers) {
            with += index.reader().docFreq(new Term(ItemDocument.MENTIONED, id));
        }
        double all = index.reader().numDocs();
        return (float) Math.log1p(Math.max(0, (all - with + 0.5) / (with + 0.5)));
    }

    private static Query phrase(List<Analysis.Token> phrase) {
        PhraseQuery.Builder query = new PhraseQuery.Builder();
        phrase.forEach(token -> query.add(new Term(Analysis.EXACT, token.exact())));
        return query.build();
    }

    // ---- by meaning

    private void byMeaning(@Nullable FixedBitSet allowed, Found found) throws IOException {
        Meaning meaning = encoder.orElseThrow().encode(List.of(text.plain())).getFirst();
        FixedBitSet asked = allowed;
        for (List<Analysis.Token> phrase : text.phrases()) {
            FixedBitSet with = matching(phrase(phrase));
            if (asked != null) {
                with.and(asked);
            }
            asked = with;
        }
        FixedBitSet last = asked;
        index.meanings()
                .compare(
                        meaning,
                        document -> (last == null || last.get(document)) && isAsked(document),
                        (at, cosine) -> {
                            if (cosine >= FLOOR) {
                                found.add(at, cosine);
                            }
                        });
    }

    private boolean isAsked(int document) {
        EntryKind kind = index.kind(document);
        return kinds.contains(kind) || kind == EntryKind.ATTRIBUTION && kinds.contains(EntryKind.STATEMENT);
    }

    // ---- filters

    /** The documents that meet the filters; null for all. */
    private @Nullable FixedBitSet allowed() throws IOException {
        Filters filters = query.filters();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        filter(all, ItemDocument.TYPE, filters.types());
        filter(
                all,
                ItemDocument.OUTLET,
                filters.outlets().stream().map(ItemDocument::plain).toList());
        who(all, ItemDocument.WHO, filters.speakers());
        who(all, ItemDocument.TOWARD, filters.addressees());
        places(all, filters.places());
        if (filters.said().isLimited()) {
            // The days overlap: it begins before the range ends, and ends after that begins.
            all.add(
                    days(
                            ItemDocument.SAID_FROM,
                            new DateRange(Optional.empty(), filters.said().to())),
                    BooleanClause.Occur.FILTER);
            all.add(
                    days(ItemDocument.SAID_TO, new DateRange(filters.said().from(), Optional.empty())),
                    BooleanClause.Occur.FILTER);
        }
        if (filters.published().isLimited()) {
            all.add(days(ItemDocument.PUBLISHED, filters.published()), BooleanClause.Occur.FILTER);
        }
        if (filters.origins() > 0) {
            all.add(
                    IntPoint.newRangeQuery(ItemDocument.ORIGINS, filters.origins(), Integer.MAX_VALUE),
                    BooleanClause.Occur.FILTER);
        }
        BooleanQuery together = all.build();
        return together.clauses().isEmpty() ? null : matching(together);
    }

    private FixedBitSet matching(Query filter) throws IOException {
        FixedBitSet bits = new FixedBitSet(index.documents());
        Weight weight =
                index.searcher().createWeight(index.searcher().rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : index.reader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            DocIdSetIterator documents = scorer.iterator();
            for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
                if (index.isThere(leaf.docBase + at)) {
                    bits.set(leaf.docBase + at);
                }
            }
        }
        return bits;
    }

    private static Query days(String field, DateRange range) {
        return IntPoint.newRangeQuery(
                field,
                range.from().map(day -> (int) day.toEpochDay()).orElse(Integer.MIN_VALUE),
                range.to().map(day -> (int) day.toEpochDay()).orElse(Integer.MAX_VALUE));
    }

    private static void filter(BooleanQuery.Builder all, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            all.add(oneOf(field, values), BooleanClause.Occur.FILTER);
        }
    }

    private static Query oneOf(String field, Collection<String> values) {
        return values.isEmpty()
                ? new MatchNoDocsQuery("nobody of that name")
                : new TermInSetQuery(
                        field,
                        values.stream()
                                .map(ItemDocument::cut)
                                .map(BytesRef::new)
                                .toList());
    }

    private void who(BooleanQuery.Builder all, String field, List<String> wanted) throws IOException {
        if (!wanted.isEmpty()) {
            all.add(oneOf(field, ids(wanted, true)), BooleanClause.Occur.FILTER);
        }
    }

    private void places(BooleanQuery.Builder all, List<String> wanted) throws IOException {
        if (!wanted.isEmpty()) {
            Set<String> values = ids(wanted, false);
            wanted.forEach(name -> values.add(ItemDocument.plain(name)));
            all.add(oneOf(ItemDocument.PLACE, values), BooleanClause.Occur.FILTER);
        }
    }

    private Set<String> ids(List<String> wanted, boolean tell) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        for (String name : wanted) {
            Set<String> named = names.named(name);
            if (named.isEmpty() && tell) {
                unknown.add(name);
            }
            ids.addAll(named);
        }
        return ids;
    }

    /**
     * An entry that was found.
     *
     * @param number tells it from others in this index
     * @param document what is shown of it
     */
    private record Candidate(int number, int document, EntryKind kind, double score, int day, long tie) {
        /** Of those that fit alike the newest first. */
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(Comparator.comparingInt(Candidate::day).reversed())
                .thenComparingLong(Candidate::tie);

        Candidate scored(double other) {
            return new Candidate(number, document, kind, other, day, tie);
        }
    }

    /** The entries that were found, with the best of the documents that stand for each. */
    private final class Found {
        /** Statements first, then documents; no number stands for what was not found. */
        private final float[] scores = new float[index.statements() + index.documents()];

        private final int[] shown = new int[index.statements()];
        private final FixedBitSet there = new FixedBitSet(Math.max(1, index.statements() + index.documents()));
        private int[] numbers = new int[64];
        private int count;

        void add(int document, float score) {
            EntryKind kind = index.kind(document);
            if (kinds.contains(kind)) {
                add(index.statements() + document, document, score);
            }
            if (kind == EntryKind.ATTRIBUTION && kinds.contains(EntryKind.STATEMENT)) {
                add(index.statement(document), document, score);
            }
        }

        private void add(int number, int document, float score) {
            boolean first = !there.getAndSet(number);
            if (first) {
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * count);
                }
                numbers[count++] = number;
            }
            boolean better = first
                    || score > scores[number]
                    || score == scores[number] && number < index.statements() && earlier(document, shown[number]);
            if (better) {
                scores[number] = score;
                if (number < index.statements()) {
                    shown[number] = document;
                }
            }
        }

        /** Of reports with the same words the first is shown. */
        private boolean earlier(int document, int than) {
            int order = Integer.compare(index.day(document), index.day(than));
            return order < 0 || order == 0 && index.tie(document) < index.tie(than);
        }

        int count() {
            return count;
        }

        boolean holds(int number) {
            return there.get(number);
        }

        private EntryKind kind(int number) {
            return number < index.statements() ? EntryKind.STATEMENT : index.kind(number - index.statements());
        }

        Map<EntryKind, Integer> counts() {
            Map<EntryKind, Integer> counts = new EnumMap<>(EntryKind.class);
            for (int i = 0; i < count; i++) {
                counts.merge(kind(numbers[i]), 1, Integer::sum);
            }
            return counts;
        }

        private Candidate candidate(int number) {
            boolean statement = number < index.statements();
            int document = statement ? shown[number] : number - index.statements();
            return new Candidate(
                    number,
                    document,
                    kind(number),
                    scores[number],
                    index.day(document),
                    statement ? index.statementTie(number) : index.tie(document));
        }

        List<Candidate> best(int most) {
            PriorityQueue<Candidate> best = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());
            for (int i = 0; i < count; i++) {
                Candidate candidate = candidate(numbers[i]);
                if (best.size() < most) {
                    best.add(candidate);
                } else if (most > 0 && Candidate.BEST_FIRST.compare(candidate, best.element()) < 0) {
                    best.remove();
                    best.add(candidate);
                }
            }
            List<Candidate> ordered = new ArrayList<>(best);
            ordered.sort(Candidate.BEST_FIRST);
            return ordered;
        }
    }
}
