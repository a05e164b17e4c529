package dev.readout.reconcile.statement;

import dev.readout.extract.LocalAttribution.Act;
import dev.readout.reconcile.statement.SameStatement.Verdict;
import dev.readout.reconcile.statement.Speakers.Relation;
import dev.readout.reconcile.statement.StatementIndex.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which statements, of whatever speakers and occasions, affirm or deny one proposition. What somebody says of himself is
 * another thing when somebody else says it: "I am ready" of two people is two.
 *
 * <p>Pure. Wrong links make false confirmations, so whatever leaves a doubt keeps two apart.
 */
final class SameProposition {
    /** From it on two say one thing; measured in docs/decisions/claims-and-origins.md. */
    private static final double SURE = 0.75;
    /** Words may be shared by chance: of two speakers the meanings must be near too. A cosine. */
    private static final double NEAR = 0.55;
    /** From it on two speakers say one thing in words of their own; measured there too. */
    private static final double AGREED = 0.8;
    /** Two whose meanings are further apart are not looked at. A cosine. */
    private static final double LEAST_NEAR = 0.45;
    /** From this share of words on, an opposite is about the same thing. */
    private static final double SAME_SUBJECT = 0.35;
    /** From this share of words on, another name makes it another thing. */
    private static final double SAME_BUT_FOR_NAMES = 0.65;
    /** "It is over" says too little to be known again. */
    private static final int FEWEST_STEMS = 3;

    private static final Pattern OWN =
            Pattern.compile("(?i)\\b(?:I|me|my|mine|myself|we|us|our|ours|ourselves)\\b(?![.-])");
    /** Without a subject of its own the speaker is meant, and "he" may be. */
    private static final Pattern NO_SUBJECT =
            Pattern.compile("(?i)^\\W*(?:to|he|she|they|it|his|her|their|its|not to|\\p{L}+ing)\\b");

    private static final Pattern AHEAD = Pattern.compile(
            "(?i)\\b(?:will|shall|would|going to|(?:agreed|promised|pledged|undertook|vowed|plans?|planned) to|(?:is|are|was|were) (?:due|set|expected|scheduled|planned|to))\\b|['\u2019]ll\\b");
    /** Being ready for something is not doing it. */
    private static final Pattern READY = Pattern.compile(
            "(?i)\\b(?:ready|readiness|willing\\w*|prepared|offer\\w*|propos\\w+|invit\\w+|wants?|hopes?|suggest\\w*)\\b");

    private static final Pattern NEGATION =
            Pattern.compile("(?i)\\b(?:not|never|no|none|nobody|nothing|neither|without|cannot)\\b|n['\u2019]t\\b");

    private SameProposition() {}

    /** Returns the likest pair of each two clusters. */
    static List<Likeness> among(Collection<Node> nodes, Links links) {
        Map<Cluster, Map<Cluster, Likeness>> found = new HashMap<>();
        List<Likeness> likenesses = new ArrayList<>();
        for (Node one : nodes) {
            Stream.concat(one.near.keySet().stream(), one.agreeing.stream())
                    .distinct()
                    .filter(other -> one.cluster != other.cluster && Said.IN_ORDER.compare(one.said, other.said) < 0)
                    .forEach(other -> byWords(one, other, links)
                            .or(() -> inOwnWords(one, other, links))
                            .ifPresent(likeness -> found.computeIfAbsent(one.cluster, c -> new HashMap<>())
                                    .merge(other.cluster, likeness, SameProposition::better)));
        }
        found.values().forEach(others -> likenesses.addAll(others.values()));
        likenesses.sort(LIKEST_FIRST);
        return likenesses;
    }

    /** Two attributions of one proposition. */
    record Likeness(Said one, Said other, double score, boolean denies) {}

    private static final Comparator<Likeness> LIKEST_FIRST = Comparator.comparingDouble(Likeness::score)
            .reversed()
            .thenComparing(Likeness::one, Said.IN_ORDER)
            .thenComparing(Likeness::other, Said.IN_ORDER);

    private static Likeness better(Likeness a, Likeness b) {
        return LIKEST_FIRST.compare(a, b) <= 0 ? a : b;
    }

    private static Optional<Likeness> byWords(Node one, Node other, Links links) {
        Verdict verdict = one.near.get(other);
        if (verdict == null || verdict.score() < SURE) {
            return Optional.empty();
        }
        Said a = one.said;
        Said b = other.said;
        if (!isProposition(a) || !isProposition(b)) {
            return Optional.empty();
        }
        Comparison comparison = Comparison.of(a, b);
        if (apart(a, b, comparison)) {
            return Optional.empty();
        }
        boolean same = links.relation(a, b) == Relation.SAME;
        if (!same && (comparison.meaning() < NEAR || isOwn(a) || isOwn(b))) {
            return Optional.empty();
        }
        boolean denied = comparison.denied();
        if (!same && !denied && (areOfOtherTimes(a, b) || Agreement.of(a, b).isApart())) {
            return Optional.empty();
        }
        boolean denying = (a.act() == Act.DENY) != (b.act() == Act.DENY);
        return Optional.of(new Likeness(a, b, verdict.score(), denied != denying));
    }

    private static Optional<Likeness> inOwnWords(Node one, Node other, Links links) {
        Said a = one.said;
        Said b = other.said;
        if (!mayAgree(a, b) || links.relation(a, b) == Relation.SAME) {
            return Optional.empty();
        }
        double score = Agreement.of(a, b).score();
        boolean denies = (a.act() == Act.DENY) != (b.act() == Act.DENY);
        return score < AGREED ? Optional.empty() : Optional.of(new Likeness(a, b, score, denies));
    }

    /** Whether two, if by different speakers, are one proposition in the words of each. */
    static boolean agree(Said one, Said other) {
        return mayAgree(one, other) && Agreement.of(one, other).score() >= AGREED;
    }

    private static boolean mayAgree(Said one, Said other) {
        return isProposition(one)
                && isProposition(other)
                && one.meanings().getFirst().cosine(other.meanings().getFirst()) >= LEAST_NEAR
                && READY.matcher(one.text()).find()
                        == READY.matcher(other.text()).find()
                && !isOwn(one)
                && !isOwn(other);
    }

    private static boolean isProposition(Said said) {
        return !said.gist().question() && Set.of(Act.ASSERT, Act.DENY).contains(said.act());
    }

    private static boolean isOwn(Said said) {
        String text = said.text();
        return OWN.matcher(text).find() || NO_SUBJECT.matcher(text).find();
    }

    /** "will visit on 24 March" and "the visit of 24 March did not take place" share words and nothing else. */
    private static boolean areOfOtherTimes(Said one, Said other) {
        String a = one.text();
        String b = other.text();
        return AHEAD.matcher(a).find() != AHEAD.matcher(b).find()
                || READY.matcher(a).find() != READY.matcher(b).find()
                || NEGATION.matcher(a).find() != NEGATION.matcher(b).find();
    }

    private static boolean apart(Said one, Said other, Comparison comparison) {
        boolean alike = comparison.words() >= SAME_BUT_FOR_NAMES;
        return comparison.numbersApart()
                || Math.min(one.gist().stemCount(), other.gist().stemCount()) < FEWEST_STEMS
                || !one.gist().sameWords(other.gist())
                        && (alike && Substitution.in(one, other)
                                || alike && one.gist().turnsNames(other.gist())
                                || comparison.words() >= SAME_SUBJECT
                                        && one.gist().opposes(other.gist())
                                || one.happened() != other.happened() && (one.possible() || other.possible()));
    }
}
