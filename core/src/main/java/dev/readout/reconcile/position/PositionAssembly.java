package dev.readout.reconcile.position;

import dev.readout.article.ArticleId;
import dev.readout.article.Hash;
import dev.readout.article.Maker;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution.Modality;
import dev.readout.extract.PositionKind;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Money;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.PositionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the positions of a record out of the passages that tell of each. */
final class PositionAssembly {
    private static final Maker MAKER = new Maker("rules/positions", "1");
    /** One rule, one sentence. */
    private static final double ONCE = 0.6;
    /** Words that several articles print. */
    private static final double OFTEN = 0.8;

    private PositionAssembly() {}

    static List<Position> positions(List<Cluster> together, FollowThrough followThrough) {
        Set<PositionId> taken = new TreeSet<>();
        together.forEach(cluster -> taken.add(seed(cluster.first())));
        List<Position> positions = new ArrayList<>();
        for (Cluster cluster : together) {
            positions.add(position(cluster.passages(), Shifts.of(cluster, together), followThrough.of(cluster), taken));
        }
        return positions;
    }

    static PositionId seed(Passage passage) {
        return new PositionId("p"
                + Hash.of(
                        passage.article().value(),
                        Integer.toString(passage.local().text().begin()),
                        Integer.toString(passage.local().text().end())));
    }

    private static Position position(
            List<Passage> passages, List<Position.Shift> shifts, FollowThrough.Became became, Set<PositionId> taken) {
        Set<EntityId> toward = new LinkedHashSet<>();
        Set<AttributionId> attributions = new LinkedHashSet<>();
        Set<Evidence> evidence = new LinkedHashSet<>();
        Set<PositionId> replaces = new TreeSet<>();
        Set<ArticleId> seen = new LinkedHashSet<>();
        EntityId holder = most(passages, Passage::holder);
        for (Passage passage : passages) {
            passage.toward().stream().filter(other -> !other.equals(holder)).forEach(toward::add);
            attributions.addAll(passage.local().attributions());
            evidence.add(passage.at(passage.local().sentence()));
            if (seen.add(passage.article())) {
                replaces.add(seed(passage));
            }
        }
        replaces.removeAll(taken);
        Passage fullest = passages.stream()
                .max(Comparator.comparingInt(passage -> passage.stems().size()))
                .orElseThrow();
        boolean certain = passages.stream().anyMatch(passage -> passage.local().modality() == Modality.CERTAIN);
        return new Position(
                seed(passages.getFirst()),
                holder,
                most(passages, passage -> passage.local().kind()),
                fullest.at(fullest.local().text()),
                List.copyOf(toward),
                first(passages, Passage::amount),
                first(passages, passage -> passage.local().condition().map(passage::at)),
                became.due(),
                certain ? Modality.CERTAIN : passages.getFirst().local().modality(),
                passages.getFirst().local().polarity(),
                List.copyOf(attributions),
                List.copyOf(evidence),
                became.outcome(),
                shifts,
                List.copyOf(replaces),
                new Decision(MAKER, seen.size() > 1 ? OFTEN : ONCE));
    }

    private static <T> Optional<T> first(List<Passage> passages, Function<Passage, Optional<T>> field) {
        return passages.stream().map(field).flatMap(Optional::stream).findFirst();
    }

    /** Of two told alike often, the one told first. */
    private static <T> T most(List<Passage> passages, Function<Passage, T> field) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        passages.forEach(passage -> counts.merge(field.apply(passage), 1, Integer::sum));
        int highest = counts.values().stream().mapToInt(count -> count).max().orElseThrow();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == highest)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** How a party's position differs from what it held on the same issue before. */
    private static final class Shifts {
        /** Two positions of one party that share so much of their words are on one issue. */
        private static final double ONE_ISSUE = 0.4;

        static List<Position.Shift> of(Cluster cluster, List<Cluster> all) {
            Passage later = cluster.first();
            if (later.told().isEmpty()) {
                return List.of();
            }
            LocalDate day = later.told().get();
            return all.stream()
                    .filter(other ->
                            lastTold(other).filter(told -> told.isBefore(day)).isPresent())
                    .filter(other -> other.first().isOf(later))
                    .filter(other -> SamePosition.alike(other.first().stems(), later.stems()) >= ONE_ISSUE)
                    .max(Comparator.comparing((Cluster other) -> lastTold(other).orElseThrow())
                            .thenComparing(other -> seed(other.first())))
                    .flatMap(other ->
                            change(other.first(), later).map(change -> new Position.Shift(seed(other.first()), change)))
                    .stream()
                    .toList();
        }

        private static Optional<LocalDate> lastTold(Cluster cluster) {
            return cluster.passages().stream()
                    .map(Passage::told)
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder());
        }

        private static Optional<Position.Change> change(Passage before, Passage after) {
            PositionKind was = before.local().kind();
            PositionKind is = after.local().kind();
            boolean tookBack = SamePosition.takesBack(after);
            if (SamePosition.takesBack(before)) {
                return Optional.empty();
            }
            if (tookBack) {
                boolean same = SamePosition.group(was) == SamePosition.group(is)
                        && after.local().attributions().isEmpty();
                return !same
                        ? Optional.empty()
                        : Optional.of(is == PositionKind.DEMAND ? Position.Change.SOFTENED : Position.Change.HARDENED);
            }
            if (SamePosition.areOpposed(was, is) && !isProposal(was) && !isProposal(is)) {
                return Optional.of(Position.Change.REVERSED);
            }
            if (SamePosition.group(was) != SamePosition.group(is)) {
                return Optional.empty();
            }
            return sums(before, after, is).or(() -> conditions(before, after));
        }

        private static boolean isProposal(PositionKind kind) {
            return kind == PositionKind.PROPOSAL;
        }

        private static Optional<Position.Change> sums(Passage before, Passage after, PositionKind kind) {
            Optional<Money> was = before.amount();
            Optional<Money> is = after.amount();
            if (was.isEmpty()
                    || is.isEmpty()
                    || !was.get().currency().equals(is.get().currency())) {
                return Optional.empty();
            }
            int more = is.get().value().compareTo(was.get().value());
            boolean asks = kind == PositionKind.DEMAND;
            return more == 0
                    ? Optional.empty()
                    : Optional.of(more > 0 == asks ? Position.Change.HARDENED : Position.Change.SOFTENED);
        }

        /** Whether somebody says it, rather than the report that he "offered" it. */
        private static boolean isInWordsOfSpeaker(Passage passage) {
            return passage.facts().attributions().stream()
                    .filter(attribution -> passage.local().attributions().contains(attribution.id()))
                    .anyMatch(attribution -> attribution
                            .cue()
                            .filter(passage.local().trigger()::overlaps)
                            .isEmpty());
        }

        /** A report may leave a condition out: only whoever speaks himself has dropped or added one. */
        private static Optional<Position.Change> conditions(Passage before, Passage after) {
            boolean was = before.local().condition().isPresent();
            boolean is = after.local().condition().isPresent();
            boolean told = isInWordsOfSpeaker(before) && isInWordsOfSpeaker(after);
            return was == is || !told
                    ? Optional.empty()
                    : Optional.of(is ? Position.Change.HARDENED : Position.Change.SOFTENED);
        }
    }
}
