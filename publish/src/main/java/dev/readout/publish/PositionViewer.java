package dev.readout.publish;

import dev.readout.extract.PositionKind;
import dev.readout.publish.EncounterView.Link;
import dev.readout.publish.EncounterView.Told;
import dev.readout.publish.PositionView.Holder;
import dev.readout.publish.PositionView.Stance;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Money;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.PositionId;
import dev.readout.record.ReadoutRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the positions of a record into what is shown of them. */
final class PositionViewer {
    private final RecordIndex index;
    private final List<Position> positions;
    private final Map<PositionId, Position> byId = new HashMap<>();
    private final Map<PositionId, LocalDate> days = new HashMap<>();
    private final Function<List<Evidence>, List<Told>> told;

    /**
     * @param told turns evidence into the words of each report
     */
    PositionViewer(ReadoutRecord record, RecordIndex index, Function<List<Evidence>, List<Told>> told) {
        this.index = index;
        this.positions = record.positions();
        this.told = told;
        for (Position position : positions) {
            byId.put(position.id(), position);
            index.firstDay(position.evidence()).ifPresent(day -> days.put(position.id(), day));
        }
    }

    /** Returns who holds any, those who hold most first. */
    List<Holder> holders() {
        return holders(positions, this::view);
    }

    private List<Holder> holders(List<Position> some, Function<Position, PositionView> view) {
        Map<EntityId, List<Position>> byHolder =
                some.stream().collect(Collectors.groupingBy(Position::holder, LinkedHashMap::new, Collectors.toList()));
        return byHolder.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .map(e -> new Holder(
                        index.anchors().holder(e.getKey()),
                        new Link(
                                index.entity(e.getKey()).name(), index.anchors().name(e.getKey())),
                        issues(e.getValue()).stream()
                                .map(issue -> issue.stream().map(view).toList())
                                .toList()))
                .toList();
    }

    /** Returns the positions that were first told between two days. */
    List<Position> between(LocalDate from, LocalDate until) {
        return positions.stream()
                .filter(p -> day(p).filter(day -> !day.isBefore(from) && !day.isAfter(until))
                        .isPresent())
                .toList();
    }

    /**
     * Returns who holds some positions, those who hold most first.
     *
     * @param worded whether each report's words are shown, or they are drawn alone
     */
    List<Holder> holders(List<Position> some, boolean worded) {
        return holders(some, worded ? this::view : this::drawn);
    }

    /** Returns what is on the issue of one position, of very much what is nearest to it in time. */
    List<PositionView> issue(Position position) {
        List<Position> held = positions.stream()
                .filter(p -> p.holder().equals(position.holder()))
                .toList();
        List<Position> issue = issues(held).stream()
                .filter(each -> each.contains(position))
                .findFirst()
                .orElse(List.of(position));
        int from = Math.clamp(issue.indexOf(position) - Some.LISTED / 2, 0, Math.max(0, issue.size() - Some.LISTED));
        return issue.stream().skip(from).limit(Some.LISTED).map(this::view).toList();
    }

    /** Returns the words that the page's links to reports lead to. */
    Stream<Evidence> evidence() {
        return positions.stream()
                .flatMap(p -> Stream.concat(
                        p.evidence().stream(), p.outcome().stream().flatMap(outcome -> outcome.evidence().stream())));
    }

    /** Positions of which one is told to differ from another are on one issue. */
    private Collection<List<Position>> issues(List<Position> held) {
        Map<PositionId, List<Position>> issues = new LinkedHashMap<>();
        Map<PositionId, PositionId> first = new HashMap<>();
        List<Position> byDay = held.stream()
                .sorted(Comparator.comparing(p -> day(p).orElse(LocalDate.MAX)))
                .toList();
        for (Position position : byDay) {
            PositionId issue = position.shifts().stream()
                    .flatMap(s -> Optional.ofNullable(first.get(s.from())).stream())
                    .findFirst()
                    .orElse(position.id());
            first.put(position.id(), issue);
            issues.computeIfAbsent(issue, k -> new ArrayList<>()).add(position);
        }
        return issues.values();
    }

    private Optional<LocalDate> day(Position position) {
        return Optional.ofNullable(days.get(position.id()));
    }

    private PositionView view(Position position) {
        return view(
                position,
                told.apply(Stream.concat(
                                position.evidence().stream(),
                                position.outcome().stream().flatMap(outcome -> outcome.evidence().stream()))
                        .distinct()
                        .toList()));
    }

    /** What a drawing shows: nothing that takes reading reports. */
    private PositionView drawn(Position position) {
        return view(position, List.of());
    }

    private PositionView view(Position position, List<Told> words) {
        return new PositionView(
                index.anchors().position(position.id()),
                word(position.kind()),
                stance(position.kind()),
                day(position),
                index.words(position.text()),
                index.source(position.text().article()),
                index.reports(position.evidence().stream().map(Evidence::article)),
                notes(position),
                position.shifts().stream()
                        .flatMap(s ->
                                Optional.ofNullable(byId.get(s.from())).stream().map(from -> shift(s.change(), from)))
                        .toList(),
                words,
                RecordViewer.by(position.by()));
    }

    private Link shift(Position.Change change, Position from) {
        String than = day(from).map(d -> " on " + Days.full(d)).orElse(" before");
        return new Link(
                switch (change) {
                    case HARDENED -> "harder than" + than;
                    case SOFTENED -> "softer than" + than;
                    case REVERSED -> "the reverse of what was said" + than;
                },
                index.anchors().position(from.id()));
    }

    private List<String> notes(Position position) {
        List<String> notes = new ArrayList<>();
        if (!position.toward().isEmpty()) {
            notes.add("toward "
                    + position.toward().stream()
                            .map(id -> index.entity(id).name())
                            .collect(Collectors.joining(", ")));
        }
        position.amount().map(PositionViewer::sum).ifPresent(notes::add);
        position.condition().map(index::words).ifPresent(c -> notes.add("condition: " + c));
        position.due().ifPresent(d -> notes.add("by " + Days.full(d)));
        position.outcome().map(PositionViewer::became).ifPresent(notes::add);
        switch (position.modality()) {
            case CERTAIN, CONDITIONAL -> {}
            case LIKELY -> notes.add("likely");
            case POSSIBLE -> notes.add("possible, not sure");
        }
        switch (position.polarity()) {
            case POSITIVE -> {}
            case NEGATIVE -> notes.add("it is denied that they hold this");
        }
        return List.copyOf(notes);
    }

    /** What became of what was promised, in words without a stop. */
    static String became(Outcome outcome) {
        String before = outcome.planned()
                .map(when -> ", promised before for " + Days.words(when))
                .orElse("");
        return switch (outcome.kind()) {
            case HELD -> "reported as done, or begun" + before;
            case MOVED -> "put off" + before;
            case CANCELLED -> "reported as taken back" + before;
            case LAPSED -> "reported as not done by its day" + before;
            case UNREPORTED ->
                "no report says whether it was done: there are " + Nouns.count(outcome.reports(), "later report")
                        + " on them"
                        + outcome.searchedUntil()
                                .map(day -> ", the last of " + Days.full(day))
                                .orElse("") + before;
        };
    }

    /** "340,000,000 USD". */
    private static String sum(Money money) {
        return String.format(Locale.ROOT, "%,.0f", money.value()) + " " + money.currency();
    }

    static Stance stance(PositionKind kind) {
        return switch (kind) {
            case PROPOSAL, OFFER, COMMITMENT, SUPPORT -> Stance.GIVES;
            case DEMAND, CONDITION -> Stance.ASKS;
            case REFUSAL -> Stance.REFUSES;
        };
    }

    static String word(PositionKind kind) {
        return switch (kind) {
            case PROPOSAL -> "Proposal";
            case OFFER -> "Offer";
            case DEMAND -> "Demand";
            case CONDITION -> "Condition";
            case COMMITMENT -> "Undertaking";
            case REFUSAL -> "Refusal";
            case SUPPORT -> "Support";
        };
    }
}
