package dev.readout.reconcile.encounter;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.reconcile.Affiliations;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Coverage;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Sides;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.Undecided;
import dev.readout.reconcile.origin.Roots;
import dev.readout.review.Bonds;
import dev.readout.review.Guidance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Brings the passages of all articles together into encounters. */
public final class EncounterIndex {
    /** In days: a report tells of an encounter while it is news, or years later; never is all of the time between held open. */
    private static final int REACH = 90;

    private EncounterIndex() {}

    /** What reports are decided from. */
    public record Known(
            Collection<ArticleFacts> articles,
            Function<ArticleId, List<EntityId>> ids,
            Affiliations affiliations,
            Collection<Attribution> attributions,
            Collection<Statement> statements,
            List<Claim> claims,
            Collection<Entity> entities,
            Sides sides,
            Roots roots,
            Guidance guidance) {}

    /**
     * What reports come to.
     *
     * @param encounters by their days, those without a day last
     * @param differences by their encounter
     * @param undecided which of them may yet be one
     */
    public record Found(List<Encounter> encounters, List<Difference> differences, List<Undecided> undecided) {
        public Found {
            undecided = List.copyOf(undecided);
            encounters = List.copyOf(encounters);
            differences = List.copyOf(differences);
        }
    }

    /** Returns the encounters that articles tell of, the same for any order of them. */
    public static Found of(Known known) {
        Affiliations affiliations = known.affiliations();
        Bonds bonds = known.guidance().encounters();
        Calendar calendar = new Calendar(known.articles(), known.statements(), known.attributions());
        Passages passages = new Passages(affiliations, calendar);
        List<Gathering> together = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        List<Passage> seen = new ArrayList<>();
        Map<EntityId, List<Gathering>> byParty = new HashMap<>();
        List<ArticleFacts> ordered = known.articles().stream()
                .sorted(Comparator.comparing((ArticleFacts facts) -> calendar.anchor(
                                        facts.article().id())
                                .map(anchor -> anchor.day())
                                .orElse(LocalDate.MAX))
                        .thenComparing(ArticleFacts::article, Article.BY_PUBLICATION))
                .toList();
        for (ArticleFacts facts : ordered) {
            if (facts.encounters().isEmpty()) {
                continue;
            }
            List<Passage> all =
                    passages.of(facts, known.ids().apply(facts.article().id()));
            seen.addAll(all);
            for (Gathering own : ArticleGatherings.of(all, affiliations, bonds)) {
                Set<Gathering> candidates = candidates(own, byParty);
                if (!bonds.isEmpty()) {
                    candidates.removeIf(other -> bonds.keepApart(own.keys(), other.keys()));
                }
                Gathering joined = decided(own, together, byParty, open, bonds)
                        .or(() -> best(own, candidates))
                        .orElse(own);
                if (joined == own) {
                    together.add(own);
                    candidates.stream()
                            .filter(other -> SameEncounter.isOpen(own, other))
                            .forEach(other -> open.add(new Open(other, own)));
                } else {
                    joined.addAll(own);
                }
                for (EntityId party : handles(own)) {
                    List<Gathering> with = byParty.computeIfAbsent(party, p -> new ArrayList<>());
                    if (!with.contains(joined)) {
                        with.add(joined);
                    }
                }
            }
        }
        Beside beside = new Beside(known.roots(), known.attributions());
        Coverage coverage = new Coverage(
                known.entities(), article -> calendar.anchor(article).map(anchor -> anchor.day()));
        return new EncounterAssembly(
                        affiliations,
                        known.roots(),
                        new Accounts(known.sides(), coverage, beside, known.roots()),
                        new FollowThrough(coverage, seen),
                        new SideBySide(known.sides(), beside, known.articles(), known.claims()),
                        known.guidance(),
                        known.ids(),
                        known.articles())
                .found(together, open, seen);
    }

    /** The one that a person said to be the same; where that was said of several, they become one. */
    private static Optional<Gathering> decided(
            Gathering own,
            List<Gathering> together,
            Map<EntityId, List<Gathering>> byParty,
            List<Open> open,
            Bonds bonds) {
        Set<String> one = new HashSet<>();
        own.keys().stream().filter(bonds::concerns).forEach(key -> one.addAll(bonds.with(key)));
        one.removeAll(own.keys());
        if (one.isEmpty()) {
            return Optional.empty();
        }
        List<Gathering> same = together.stream()
                .filter(other -> other.keys().stream().anyMatch(one::contains))
                .toList();
        if (same.isEmpty()) {
            return Optional.empty();
        }
        Gathering first = same.getFirst();
        for (Gathering other : same.subList(1, same.size())) {
            first.addAll(other);
            together.remove(other);
            open.removeIf(pair -> pair.earlier() == other || pair.later() == other);
            byParty.values().forEach(with -> {
                if (with.remove(other) && !with.contains(first)) {
                    with.add(first);
                }
            });
        }
        return Optional.of(first);
    }

    /** Two that are kept apart and may yet be one. */
    record Open(Gathering earlier, Gathering later) {}

    private static Set<Gathering> candidates(Gathering own, Map<EntityId, List<Gathering>> byParty) {
        Set<Gathering> candidates = new LinkedHashSet<>();
        for (EntityId party : handles(own)) {
            byParty.getOrDefault(party, List.of()).stream()
                    .filter(other -> isNear(own, other) && !isOfOneReport(own, other))
                    .forEach(candidates::add);
        }
        return candidates;
    }

    private static Optional<Gathering> best(Gathering own, Set<Gathering> candidates) {
        return candidates.stream()
                .map(other -> Map.entry(other, SameEncounter.score(own, other)))
                .filter(scored -> scored.getValue() >= SameEncounter.YES)
                .max(Comparator.comparingDouble((Map.Entry<Gathering, Double> scored) -> scored.getValue())
                        .thenComparing(scored -> scored.getKey().lastTold().orElse(LocalDate.MIN)))
                .map(Map.Entry::getKey);
    }

    /** What a report tells as two stays two, whatever other reports tell. */
    private static boolean isOfOneReport(Gathering own, Gathering other) {
        Optional<Gathering> before = other.of(own.passages().getFirst().article());
        return before.isPresent() && SameEncounter.isToldApart(own, before.get());
    }

    /** By what it is found: those who take part, and where it is. */
    private static Set<EntityId> handles(Gathering gathering) {
        Set<EntityId> handles = new LinkedHashSet<>(gathering.known());
        handles.addAll(gathering.places());
        return handles;
    }

    private static boolean isNear(Gathering own, Gathering other) {
        Optional<LocalDate> told = own.firstTold();
        Optional<LocalDate> last = other.lastTold();
        return told.isEmpty()
                || last.isEmpty()
                || !last.get().isBefore(told.get().minusDays(REACH));
    }
}
