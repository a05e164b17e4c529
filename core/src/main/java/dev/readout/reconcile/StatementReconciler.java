package dev.readout.reconcile;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Hash;
import dev.readout.article.Maker;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalAttribution.Act;
import dev.readout.extract.LocalHop;
import dev.readout.reconcile.Likeness.Gist;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which attributions of different articles carry the same statement.
 *
 * <p>Only what one speaker said within days is compared. Contradicting numbers and a negation on one side alone keep two
 * apart whatever else they share; two attributions of one article are never one statement.
 */
final class StatementReconciler {
    private static final Maker MAKER = new Maker("rules/same-statement", "1");
    /**
     * Weighed words in common from which two are one. Read by hand in 25 links that news articles gave between .50 and
     * .62: three of twelve below .55 were wrong, one of thirteen above.
     */
    private static final double SAME = 0.55;

    private static final double PERHAPS = 0.33;
    /** Two short remarks share a word or two by chance. */
    private static final int FEWEST_COMMON = 3;
    /** "Yes" twice is twice said. */
    private static final int FEWEST_STEMS = 2;
    /** The same thing said again after this many days is said on another occasion. */
    private static final int LONGEST_OCCASION = 4;

    private final List<Carrier> carriers = new ArrayList<>();
    private final Map<ArticleId, List<EntityId>> entities;
    private final Likeness likeness = new Likeness();

    /** One attribution with its article. */
    private record Carrier(ArticleFacts facts, LocalAttribution attribution, Optional<EntityId> speaker, Gist gist) {
        ArticleId article() {
            return facts.article().id();
        }

        /** Whose words these are: a named speaker, or the same description of somebody without a name. */
        Optional<String> voice() {
            return attribution
                    .speaker()
                    .map(facts.entities()::get)
                    .map(entity -> entity.named()
                            ? speaker().orElseThrow().value()
                            : "? " + String.join(" ", Spelling.words(entity.name())));
        }

        boolean named() {
            return attribution
                    .speaker()
                    .filter(place -> facts.entities().get(place).named())
                    .isPresent();
        }

        /** The words of the content, in order, without case and punctuation. */
        List<String> words() {
            return attribution.content().stream()
                    .flatMap(span -> Spelling.words(text(span)).stream())
                    .toList();
        }

        String text(Span span) {
            return span.in(facts.article().body());
        }
    }

    private record Link(int one, int other, double score) {}

    /** The statements with their attributions, and links not made. */
    record Result(List<Attribution> attributions, List<Statement> statements, List<Undecided> undecided) {}

    /**
     * @param articles in order of publication
     * @param entities the entity that each of an article's own became
     */
    StatementReconciler(List<ArticleFacts> articles, Map<ArticleId, List<EntityId>> entities) {
        this.entities = entities;
        for (ArticleFacts facts : articles) {
            List<EntityId> mapping = mapping(facts);
            for (LocalAttribution attribution : facts.attributions()) {
                StringBuilder text = new StringBuilder();
                attribution
                        .content()
                        .forEach(span ->
                                text.append(span.in(facts.article().body())).append(' '));
                Gist gist = Likeness.gist(text.toString());
                likeness.count(gist);
                carriers.add(
                        new Carrier(facts, attribution, attribution.speaker().map(mapping::get), gist));
            }
        }
    }

    private List<EntityId> mapping(ArticleFacts facts) {
        return Objects.requireNonNull(entities.get(facts.article().id()));
    }

    Result reconcile() {
        Groups groups = new Groups(carriers.stream().map(Carrier::article).toList());
        List<Link> links = links();
        List<Link> left = new ArrayList<>();
        Map<Integer, Double> scores = new HashMap<>();
        for (Link link : links) {
            int one = groups.find(link.one());
            int other = groups.find(link.other());
            if (one == other) {
                continue;
            }
            if (link.score() >= SAME && !groups.shareArticle(one, other)) {
                groups.join(one, other);
                scores.merge(groups.find(one), Math.min(1, link.score()), Math::min);
            } else {
                left.add(link);
            }
        }
        return results(groups, left, scores);
    }

    /** Every pair worth a thought, the nearest first. */
    private List<Link> links() {
        Map<String, List<Integer>> byVoice = new TreeMap<>();
        for (int i = 0; i < carriers.size(); i++) {
            int at = i;
            carriers.get(i)
                    .voice()
                    .ifPresent(voice -> byVoice.computeIfAbsent(voice, v -> new ArrayList<>())
                            .add(at));
        }
        List<Link> links = new ArrayList<>();
        for (List<Integer> said : byVoice.values()) {
            for (int i = 0; i < said.size(); i++) {
                for (int j = i + 1; j < said.size(); j++) {
                    Carrier one = carriers.get(said.get(i));
                    Carrier other = carriers.get(said.get(j));
                    if (!one.article().equals(other.article()) && sameOccasion(one, other)) {
                        double score = score(one, other);
                        if (score >= PERHAPS) {
                            links.add(new Link(said.get(i), said.get(j), score));
                        }
                    }
                }
            }
        }
        links.sort(Comparator.comparingDouble(Link::score)
                .reversed()
                .thenComparingInt(Link::one)
                .thenComparingInt(Link::other));
        return links;
    }

    private double score(Carrier one, Carrier other) {
        if (!actOf(one).equals(actOf(other))) {
            return 0;
        }
        boolean same = one.words().equals(other.words())
                || (one.gist().stems().equals(other.gist().stems()) && !Likeness.contradict(one.gist(), other.gist()));
        int fewest = Math.min(one.gist().stems().size(), other.gist().stems().size());
        if (fewest < FEWEST_STEMS) {
            return 0;
        }
        if (same) {
            return 1;
        }
        // Two reports' unnamed officials are the same only where one report's words are the other's.
        if (!one.named() || Likeness.common(one.gist(), other.gist()) < FEWEST_COMMON) {
            return 0;
        }
        double shared = likeness.of(one.gist(), other.gist());
        return Likeness.contradict(one.gist(), other.gist()) ? Math.min(shared, PERHAPS) : shared;
    }

    /** What kind of act it is, as far as two of one kind can be one statement. */
    private static Act actOf(Carrier carrier) {
        return carrier.attribution()
                .act()
                .filter(act -> switch (act) {
                    case DENY, DECLINE, ASK, ORDER, THREATEN, THANK, THINK -> true;
                    case ASSERT, PROMISE, WARN, URGE, ACCUSE, PROPOSE -> false;
                })
                .orElse(Act.ASSERT);
    }

    private static boolean sameOccasion(Carrier one, Carrier other) {
        Article a = one.facts().article();
        Article b = other.facts().article();
        boolean revisions = a.url().isPresent() && a.url().equals(b.url());
        Optional<PrintedTime> first = a.published();
        Optional<PrintedTime> second = b.published();
        return revisions
                || first.isEmpty()
                || second.isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(
                                first.get().date(), second.get().date()))
                        <= LONGEST_OCCASION;
    }

    // ---- results

    private Result results(Groups groups, List<Link> left, Map<Integer, Double> scores) {
        StatementId[] ids = new StatementId[carriers.size()];
        List<Statement> statements = new ArrayList<>();
        for (List<Integer> members : groups.all()) {
            Statement statement = statement(members, scores.getOrDefault(groups.find(members.getFirst()), 1.0));
            statements.add(statement);
            members.forEach(member -> ids[member] = statement.id());
        }
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < carriers.size(); i++) {
            attributions.add(attribution(carriers.get(i), Objects.requireNonNull(ids[i])));
        }
        return new Result(attributions, statements, undecided(left, ids));
    }

    private static List<Undecided> undecided(List<Link> left, StatementId[] ids) {
        Map<Set<String>, Undecided> pairs = new LinkedHashMap<>();
        for (Link link : left) {
            String a = Objects.requireNonNull(ids[link.one()]).value();
            String b = Objects.requireNonNull(ids[link.other()]).value();
            if (!a.equals(b)) {
                String reason = link.score() >= SAME
                        ? "alike, but each stands beside the other in one report"
                        : "some of the same words, not enough to call them one";
                pairs.putIfAbsent(
                        Set.of(a, b),
                        new Undecided(Undecided.Relation.SAME_STATEMENT, a, b, Math.min(1, link.score()), reason));
            }
        }
        return List.copyOf(pairs.values());
    }

    private Statement statement(List<Integer> members, double score) {
        List<Carrier> all = members.stream().map(carriers::get).toList();
        Carrier founder = all.getFirst();
        Carrier fullest = all.stream()
                .max(Comparator.comparingInt(StatementReconciler::length)
                        .thenComparing(carrier -> carrier.attribution().id(), Comparator.reverseOrder()))
                .orElseThrow();
        StatementId id = seed(founder.attribution().id());
        return new Statement(
                id,
                founder.speaker(),
                fullest.attribution().content().stream()
                        .map(span -> new Evidence(fullest.article(), span))
                        .toList(),
                all.stream().map(carrier -> carrier.attribution().id()).toList(),
                wordings(all),
                all.stream()
                        .skip(1)
                        .map(carrier -> seed(carrier.attribution().id()))
                        .sorted()
                        .toList(),
                all.size() == 1 ? founder.attribution().by() : new Decision(MAKER, score));
    }

    private static int length(Carrier carrier) {
        return carrier.attribution().content().stream().mapToInt(Span::length).sum();
    }

    /** The id that this attribution alone would give its statement. */
    private static StatementId seed(AttributionId attribution) {
        return new StatementId("s" + Hash.of(attribution.value()));
    }

    private static List<Wording> wordings(List<Carrier> all) {
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        Map<String, String> printed = new HashMap<>();
        for (Carrier carrier : all) {
            for (Span quotation : carrier.attribution().quoted()) {
                String text = carrier.text(quotation);
                String key = String.join(" ", Spelling.words(text));
                if (!key.isEmpty()) {
                    printed.putIfAbsent(key, text);
                    evidence.computeIfAbsent(key, k -> new ArrayList<>())
                            .add(new Evidence(carrier.article(), quotation));
                }
            }
        }
        List<Wording> wordings = new ArrayList<>();
        evidence.forEach((key, places) -> wordings.add(new Wording(Objects.requireNonNull(printed.get(key)), places)));
        return wordings;
    }

    private Attribution attribution(Carrier carrier, StatementId statement) {
        LocalAttribution local = carrier.attribution();
        List<EntityId> mapping = mapping(carrier.facts());
        return new Attribution(
                local.id(),
                carrier.article(),
                statement,
                local.form(),
                local.content(),
                local.cue(),
                local.source(),
                carrier.speaker(),
                local.addressees().stream().map(mapping::get).toList(),
                local.act(),
                local.sourcing(),
                local.channel(),
                local.chain().stream().map(hop -> hop(hop, mapping)).toList(),
                local.within(),
                local.by());
    }

    private static Hop hop(LocalHop hop, List<EntityId> mapping) {
        return new Hop(hop.entities().stream().map(mapping::get).toList(), hop.text());
    }
}
