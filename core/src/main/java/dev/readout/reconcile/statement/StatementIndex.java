package dev.readout.reconcile.statement;

import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.statement.SameStatement.Verdict;
import dev.readout.review.Bonds;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Keeps which attributions of all articles so far carry one statement.
 *
 * <p>An attribution is compared with those of some days around it, with those that have a stretch of words in common with it,
 * and, where one of the two looks back, with those of some weeks; one without a day with all of its speaker. What a pair
 * comes to depends on the two alone. Whatever hangs together by links is decided on together, and again when another
 * attribution joins it, or when its speakers turn out to be others. So adding an article with a day costs by what it says and
 * by what was said around it, not by how much is kept, and no order of adding makes a difference.
 *
 * <p>For one thread.
 */
public final class StatementIndex {
    private final Speakers speakers;
    /** What people decided. */
    private final Bonds bonds;

    private final Map<String, Node> bonded = new HashMap<>();
    private final Map<ArticleId, ArticleFacts> articles = new HashMap<>();
    private final Map<ArticleId, List<Node>> nodes = new HashMap<>();
    private final List<Node> all = new ArrayList<>();
    private final TreeMap<LocalDate, List<Node>> byDay = new TreeMap<>();
    /** Those that look back at what was said. */
    private final TreeMap<LocalDate, List<Node>> retoldByDay = new TreeMap<>();
    /** By who says it; all of them, and those of articles without a day, which may belong to any. */
    private final Map<String, List<Node>> byVoice = new HashMap<>();

    private final Map<String, List<Node>> undatedByVoice = new HashMap<>();
    private final Map<String, List<Node>> byAddress = new HashMap<>();
    /** By stretches of words. */
    private final Map<Integer, List<Node>> byWords = new HashMap<>();

    private final Set<Node> touched = new LinkedHashSet<>();

    /** What was found out under other decisions; until this is asked for what it comes to. */
    private Optional<StatementIndex> before;
    /** Nodes taken over from there, each by the very object that it says. */
    private final IdentityHashMap<Said, Node> takenOver = new IdentityHashMap<>();

    /** So many attributions before it in its article one is compared with: further on, a text says the same anew. */
    private static final int MOST_IN_ARTICLE = 500;

    /** One attribution, what it may be one with, and what it was found to be one with. */
    static final class Node {
        /**
         * An attribution keeps its nearest, and others keep it: a remark that a thousand reports carry has so many
         * neighbours that all pairs of them would be half a million.
         */
        private static final int MOST_NEAR = 48;

        final Said said;
        /** Where the article has its speaker say the same words again: one with it, whatever else is read. */
        private final List<Said> repeats = new ArrayList<>();

        private double score = 1;
        private final int[] fingerprints;
        /** Whether it has lost a neighbour that was not among its nearest. */
        private boolean forgetful;

        final Map<Node, Verdict> near = new HashMap<>();
        /** Those that a person said to be one with it. */
        final Set<Node> one = new LinkedHashSet<>();
        /** Those further off that say the same in words of their own, if their speakers are others. */
        final Set<Node> agreeing = new HashSet<>();

        private final TreeSet<Node> nearest;
        Cluster cluster;
        /** What it was decided on together with, the last time. */
        private List<Node> together = List.of(this);

        Node(Said said) {
            this(said, said.gist().fingerprints());
        }

        private Node(Said said, int[] fingerprints) {
            this.said = said;
            this.fingerprints = fingerprints;
            this.cluster = new Cluster(List.of(said), 1);
            this.nearest = new TreeSet<>(Comparator.comparingDouble((Node other) ->
                            -Objects.requireNonNull(near.get(other)).score())
                    .thenComparing(other -> other.said, Said.IN_ORDER));
        }

        /** Returns another with the same words and no neighbours yet. */
        private Node anew() {
            Node node = new Node(said, fingerprints);
            node.repeats.addAll(repeats);
            node.score = score;
            return node;
        }

        /** Under what people decide on it. */
        String key() {
            return said.attribution().id().value();
        }

        private void add(Said repeat) {
            repeats.add(repeat);
            score = Math.min(score, SameStatement.of(said, repeat).score());
        }

        /** It and its repeats. */
        Stream<Said> members() {
            return Stream.concat(Stream.of(said), repeats.stream());
        }

        /** How surely it and its repeats are one. */
        double score() {
            return score;
        }

        /**
         * Makes two neighbours, as long as either is among the nearest of the other; no order of calls matters. Returns
         * those who are no neighbours any more.
         */
        static List<Node> meet(Node one, Node other, Verdict verdict) {
            one.near.put(other, verdict);
            other.near.put(one, verdict);
            one.nearest.add(other);
            other.nearest.add(one);
            return Stream.of(one, other)
                    .flatMap(node -> node.forgotten().stream())
                    .toList();
        }

        private List<Node> forgotten() {
            if (nearest.size() > MOST_NEAR) {
                Node farthest = Objects.requireNonNull(nearest.pollLast());
                if (!farthest.nearest.contains(this)) {
                    near.remove(farthest);
                    farthest.near.remove(this);
                    forgetful = true;
                    farthest.forgetful = true;
                    return List.of(this, farthest);
                }
            }
            return List.of();
        }
    }

    /**
     * Makes one without attributions.
     *
     * @param speakers asked anew whenever attributions are decided on
     * @param bonds what people decided, by ids of attributions
     */
    public StatementIndex(Speakers speakers, Bonds bonds) {
        this(speakers, bonds, Optional.empty());
    }

    /**
     * Makes one without attributions that need not find out again what another one has: what a pair comes to depends on the
     * two alone. What it comes to is the same; it takes less time where articles are added first that {@link #remembers}.
     *
     * @param before which is not changed, and not kept for longer than until this is asked for what it comes to
     */
    public StatementIndex(Speakers speakers, Bonds bonds, Optional<StatementIndex> before) {
        this.speakers = speakers;
        this.bonds = bonds;
        this.before = before;
    }

    /**
     * Returns whether all is known of the pairs of an article: it is the same as before, nothing was or is decided of what it
     * says, and nothing has been left out.
     */
    public boolean remembers(ArticleFacts facts) {
        return known(facts).isPresent();
    }

    private Optional<List<Node>> known(ArticleFacts facts) {
        return before.filter(earlier ->
                        facts.equals(earlier.articles.get(facts.article().id())))
                .flatMap(earlier -> Optional.ofNullable(
                                earlier.nodes.get(facts.article().id()))
                        .filter(found -> found.stream().noneMatch(node -> node.forgetful))
                        .filter(found -> facts.attributions().stream()
                                .map(attribution -> attribution.id().value())
                                .noneMatch(key -> bonds.concerns(key) || earlier.bonds.concerns(key))));
    }

    /**
     * Adds the attributions of an article that was not added before.
     *
     * @param revised other articles in which somebody now is another person or body
     */
    public void add(ArticleFacts facts, Collection<ArticleId> revised) {
        Optional<List<Node>> known = known(facts);
        if (known.isEmpty()) {
            // What comes after it has to be held against it.
            before = Optional.empty();
        }
        List<Node> added = known.map(this::takeOver).orElseGet(() -> compared(facts));
        articles.put(facts.article().id(), facts);
        nodes.put(facts.article().id(), added);
        added.forEach(this::index);
        touched.addAll(added);
        revised.forEach(article -> touched.addAll(nodes.getOrDefault(article, List.of())));
    }

    /** Returns nodes of before, and makes those neighbours of them again that are here already. */
    private List<Node> takeOver(List<Node> known) {
        List<Node> added = new ArrayList<>();
        for (Node old : known) {
            Node node = old.anew();
            old.near.forEach((other, verdict) -> {
                Node there = takenOver.get(other.said);
                if (there != null) {
                    meet(node, there, verdict);
                }
            });
            for (Node other : old.agreeing) {
                Node there = takenOver.get(other.said);
                if (there != null) {
                    agree(node, there);
                }
            }
            takenOver.put(node.said, node);
            added.add(node);
        }
        return added;
    }

    private List<Node> compared(ArticleFacts facts) {
        List<Node> added = new ArrayList<>();
        Map<Utterance, Node> uttered = new HashMap<>();
        for (int i = 0; i < facts.attributions().size(); i++) {
            Said said = Said.of(facts, i);
            boolean decided = bonds.concerns(said.attribution().id().value());
            // What a person decided on stands for itself, though the same words stand beside it.
            Optional<Utterance> utterance = decided ? Optional.empty() : Utterance.of(said);
            Optional<Node> first = utterance.map(uttered::get);
            if (first.isPresent()) {
                first.get().add(said);
            } else {
                Node node = new Node(said);
                utterance.ifPresent(words -> uttered.put(words, node));
                compare(node, added.subList(Math.max(0, added.size() - MOST_IN_ARTICLE), added.size()));
                added.add(node);
                if (decided) {
                    bind(node);
                }
            }
        }
        return added;
    }

    private void bind(Node node) {
        for (String key : bonds.with(node.key())) {
            Node other = bonded.get(key);
            if (other != null) {
                node.one.add(other);
                other.one.add(node);
                touched.add(other);
            }
        }
        bonded.put(node.key(), node);
    }

    private void compare(Node node, List<Node> sameArticle) {
        Set<Node> candidates = new LinkedHashSet<>(sameArticle);
        node.said.published().ifPresent(day -> {
            int days = SameStatement.longestOccasion();
            between(byDay, day.minusDays(days), day.plusDays(days)).forEach(candidates::addAll);
            int memory = SameStatement.longestMemory();
            if (node.said.retold()) {
                between(byDay, day.minusDays(memory), day).forEach(candidates::addAll);
            }
            between(retoldByDay, day, day.plusDays(memory)).forEach(candidates::addAll);
        });
        node.said.voice().ifPresent(voice -> {
            Map<String, List<Node>> any = node.said.published().isPresent() ? undatedByVoice : byVoice;
            candidates.addAll(any.getOrDefault(voice, List.of()));
        });
        node.said.facts().article().url().ifPresent(url -> candidates.addAll(byAddress.getOrDefault(url, List.of())));
        for (int fingerprint : node.fingerprints) {
            candidates.addAll(byWords.getOrDefault(fingerprint, List.of()));
        }
        candidates.removeIf(other -> !Comparison.isWorthwhile(node.said, other.said));
        for (Node other : candidates) {
            Verdict verdict = SameStatement.of(node.said, other.said);
            if (verdict.score() >= Links.PERHAPS) {
                meet(node, other, verdict);
            } else if (SameProposition.agree(node.said, other.said)) {
                agree(node, other);
            }
        }
    }

    private void meet(Node node, Node other, Verdict verdict) {
        touched.addAll(Node.meet(node, other, verdict));
        if (Links.isPossible(node.said, other.said, verdict)) {
            touched.add(other);
        }
    }

    private static void agree(Node node, Node other) {
        node.agreeing.add(other);
        other.agreeing.add(node);
    }

    private static Collection<List<Node>> between(
            NavigableMap<LocalDate, List<Node>> days, LocalDate first, LocalDate last) {
        return days.subMap(first, true, last, true).values();
    }

    private void index(Node node) {
        all.add(node);
        node.said.published().ifPresent(day -> {
            byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(node);
            if (node.said.retold()) {
                retoldByDay.computeIfAbsent(day, d -> new ArrayList<>()).add(node);
            }
        });
        node.said
                .facts()
                .article()
                .url()
                .ifPresent(url ->
                        byAddress.computeIfAbsent(url, u -> new ArrayList<>()).add(node));
        node.said.voice().ifPresent(voice -> {
            byVoice.computeIfAbsent(voice, v -> new ArrayList<>()).add(node);
            if (node.said.published().isEmpty()) {
                undatedByVoice.computeIfAbsent(voice, v -> new ArrayList<>()).add(node);
            }
        });
        for (int fingerprint : node.fingerprints) {
            byWords.computeIfAbsent(fingerprint, f -> new ArrayList<>(2)).add(node);
        }
    }

    /** Decides on everything that was touched since the last time. */
    public void decide() {
        before = Optional.empty();
        takenOver.clear();
        Set<Node> undecided = new LinkedHashSet<>();
        // What once hung together may now be parted: all of it is decided on anew.
        touched.forEach(node -> undecided.addAll(node.together));
        touched.clear();
        Links links = new Links(speakers, bonds);
        Set<Node> decided = new HashSet<>();
        for (Node node : undecided) {
            if (!decided.contains(node)) {
                List<Node> together = hangingTogether(node, links);
                decided.addAll(together);
                together.forEach(each -> each.together = together);
                new Clustering(together, links).decide();
            }
        }
    }

    /** Everything that can be reached from an attribution by links, in order. */
    private static List<Node> hangingTogether(Node from, Links links) {
        Set<Node> reached = new HashSet<>(Set.of(from));
        Deque<Node> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Node node = open.remove();
            node.one.stream().filter(reached::add).forEach(open::add);
            node.near.forEach((next, verdict) -> {
                if (!reached.contains(next) && links.link(node, next, verdict)) {
                    reached.add(next);
                    open.add(next);
                }
            });
        }
        return reached.stream()
                .sorted(Comparator.comparing((Node node) -> node.said, Said.IN_ORDER))
                .toList();
    }

    /**
     * Returns what everything added so far comes to.
     *
     * @param entities gives the entity that each of an article's own became
     */
    public Statements statements(Function<ArticleId, List<EntityId>> entities) {
        decide();
        Links links = new Links(speakers, bonds);
        return Statements.of(
                clusters(), SameProposition.among(all, links), LinkNotMade.among(all, links), entities, bonds);
    }

    private List<Cluster> clusters() {
        return all.stream()
                .map(node -> node.cluster)
                .distinct()
                .sorted(Comparator.comparing(cluster -> cluster.members().getFirst(), Said.IN_ORDER))
                .toList();
    }
}
