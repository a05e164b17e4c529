package dev.readout.reconcile.copies;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds reprints and passages of wire copy among articles that come one by one.
 *
 * <p>An article is compared with those alone that share sequences of a reporter's own words with it: an inverted index
 * of winnowed fingerprints (Schleimer, Wilkerson and Aiken, SIGMOD 2003) finds them, and an alignment of the two texts
 * decides. Adding costs by the article's length. The result is the same in whatever order articles were added; it is
 * brought up to date when it is asked for, and only for the articles that new ones may have changed.
 *
 * <p>Texts of one outlet are never copies of each other: outlets use their own background again. Nor are the revisions of
 * one address. Not thread-safe.
 */
public final class CopyIndex {
    /** How many articles are aligned with one: those that share most fingerprints. */
    private static final int MOST_ALIGNED = 12;

    /** Fewer shared fingerprints are a stock phrase or two; the shortest passage that counts has more. */
    private static final int LEAST_FINGERPRINTS = 2;

    private final Credits credits = new Credits();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<ArticleId> known = new HashSet<>();
    private final Postings postings = new Postings(this::compare);
    private final Map<Long, Optional<Likeness>> judged = new HashMap<>();
    private final BitSet changed = new BitSet();
    private boolean allChanged;
    private int[] counts = new int[64];

    /** An article, what is known of it by itself, and the earlier ones that it shares prose with. */
    private static final class Entry {
        final Article article;
        final Provenance provenance;
        final Prose prose;
        final int[] fingerprints;
        int[] related = {};

        Entry(Article article, Provenance provenance) {
            this.article = article;
            this.provenance = provenance;
            prose = Prose.of(article);
            fingerprints = Fingerprints.of(prose);
        }
    }

    /** Makes one of these articles. */
    public static CopyIndex of(Collection<Article> articles) {
        CopyIndex index = new CopyIndex();
        articles.forEach(index::add);
        return index;
    }

    /** Adds an article; one that is there already is left as it is. */
    public void add(Article article) {
        if (!known.add(article.id())) {
            return;
        }
        int number = entries.size();
        Entry entry = new Entry(article, credits.of(article));
        entries.add(entry);
        changed.set(number);
        for (int fingerprint : entry.fingerprints) {
            int[] carriers = postings.of(fingerprint);
            for (int i = carriers.length - 1; i >= 0 && compare(number, carriers[i]) < 0; i--) {
                changed.set(carriers[i]);
                // A full list may have lost articles that come later still: which ones, nobody knows any more.
                allChanged |= carriers.length == Postings.MOST;
            }
            postings.add(fingerprint, number);
        }
    }

    /** Returns what republishes another's copy, at most one entry for an article; by publication, undated last. */
    public List<Copy> copies() {
        update();
        List<List<Link>> links = new ArrayList<>();
        entries.forEach(entry -> links.add(new ArrayList<>()));
        for (int later = 0; later < entries.size(); later++) {
            for (int earlier : entries.get(later).related) {
                Likeness likeness = judge(later, earlier).orElseThrow();
                if (precedes(earlier, later)) {
                    links.get(later).add(new Link(earlier, likeness));
                } else {
                    links.get(earlier).add(new Link(later, likeness.turned()));
                }
            }
        }
        Map<Integer, Link> chosen = new HashMap<>();
        List<Integer> inOrder = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            inOrder.add(i);
            if (!links.get(i).isEmpty()) {
                chosen.put(i, choice(links.get(i)));
            }
        }
        inOrder.sort(this::compare);
        return inOrder.stream().flatMap(i -> copy(i, chosen).stream()).toList();
    }

    /** One article's prose in another: the other, and how much of the one it is. */
    private record Link(int original, Likeness likeness) {}

    /** Of those that carry nearly as much of it as any, the one nearest to the agency's own, or the earliest. */
    private Link choice(List<Link> links) {
        int most =
                links.stream().mapToInt(link -> link.likeness().words()).max().orElseThrow();
        return links.stream()
                .filter(link -> link.likeness().words() * 5 >= most * 4)
                .min(Comparator.comparing(Link::original, (a, b) -> precedes(a, b) ? -1 : a.equals(b) ? 0 : 1))
                .orElseThrow();
    }

    private Optional<Copy> copy(int article, Map<Integer, Link> chosen) {
        Entry entry = entries.get(article);
        Optional<Credit> credit = entry.provenance.credit();
        Link link = chosen.get(article);
        if (link == null) {
            return credit.map(each -> Verdicts.credited(entry.article.id(), each));
        }
        int root = link.original();
        boolean known = isKnown(root, article);
        while (chosen.containsKey(root) && chosen.get(root).likeness().isWhole()) {
            int next = chosen.get(root).original();
            known &= isKnown(next, root);
            root = next;
        }
        return Optional.of(
                Verdicts.shared(entry.article.id(), entries.get(root).article.id(), known, credit, link.likeness()));
    }

    /** Returns whether the one is the other's original for a reason, and not by the order of the store alone. */
    private boolean isKnown(int original, int copy) {
        return entries.get(original).provenance.rank()
                        != entries.get(copy).provenance.rank()
                || Publication.isBefore(entries.get(original).article, entries.get(copy).article);
    }

    private boolean precedes(int one, int other) {
        int byRank = Integer.compare(
                entries.get(other).provenance.rank(),
                entries.get(one).provenance.rank());
        return byRank != 0 ? byRank < 0 : compare(one, other) < 0;
    }

    private int compare(int one, int other) {
        return Publication.ORDER.compare(entries.get(one).article, entries.get(other).article);
    }

    private void update() {
        if (allChanged) {
            changed.set(0, entries.size());
        }
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            entries.get(i).related = related(i);
        }
        changed.clear();
        allChanged = false;
    }

    /** The earlier articles that share most fingerprints with one, as far as they share prose. */
    private int[] related(int article) {
        if (counts.length < entries.size()) {
            counts = new int[entries.size() * 2];
        }
        Numbers met = new Numbers();
        for (int fingerprint : entries.get(article).fingerprints) {
            for (int carrier : postings.of(fingerprint)) {
                if (compare(carrier, article) >= 0) {
                    break;
                }
                if (counts[carrier]++ == 0) {
                    met.add(carrier);
                }
            }
        }
        int[] candidates = Arrays.stream(met.sortedOnce())
                .filter(carrier -> counts[carrier] >= LEAST_FINGERPRINTS && mayCopy(article, carrier))
                .boxed()
                .sorted(Comparator.comparingInt((Integer carrier) -> -counts[carrier])
                        .thenComparing(this::compare))
                .limit(MOST_ALIGNED)
                .mapToInt(Integer::intValue)
                .filter(carrier -> judge(article, carrier).isPresent())
                .toArray();
        for (int carrier : met.sortedOnce()) {
            counts[carrier] = 0;
        }
        return candidates;
    }

    private boolean mayCopy(int one, int other) {
        Entry a = entries.get(one);
        Entry b = entries.get(other);
        boolean revisions = a.article.url().isPresent() && a.article.url().equals(b.article.url());
        return !revisions
                && !a.provenance.outlet().isSame(b.provenance.outlet())
                && !a.provenance.contradicts(b.provenance);
    }

    private Optional<Likeness> judge(int later, int earlier) {
        return judged.computeIfAbsent(
                (long) later << Integer.SIZE | earlier,
                pair -> Likeness.of(entries.get(earlier).prose, entries.get(later).prose));
    }
}
