package dev.readout.reconcile.encounter;

import dev.readout.article.ArticleId;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalEncounter.Turn;
import dev.readout.extract.When;
import dev.readout.reconcile.Affiliations;
import dev.readout.reconcile.EntityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Passages taken to tell of one encounter. Grows while passages are brought together; for one thread. */
final class Gathering {
    /** Shorter words name no group. */
    private static final int SHORTEST = 4;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Affiliations affiliations;
    private final List<Passage> passages = new ArrayList<>();
    // What its passages come to, kept as they come: a report may tell of one encounter in thousands of them, and each
    // new one
    // is held against what is known of all.
    private final Set<EntityId> people = new LinkedHashSet<>();
    private final Set<EntityId> known = new LinkedHashSet<>();
    private final Set<String> sides = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final Set<EntityId> places = new LinkedHashSet<>();
    private final Set<When> dates = new LinkedHashSet<>();
    private final Set<EncounterKind> kinds = EnumSet.noneOf(EncounterKind.class);
    private final Set<EncounterStatus> said = EnumSet.noneOf(EncounterStatus.class);
    private final Set<Turn> turns = EnumSet.noneOf(Turn.class);
    private boolean open;
    private Optional<Integer> count = Optional.empty();
    private Optional<LocalDate> due = Optional.empty();
    private Optional<LocalDate> firstTold = Optional.empty();
    private Optional<LocalDate> lastTold = Optional.empty();

    Gathering(Affiliations affiliations) {
        this.affiliations = affiliations;
    }

    void add(Passage passage) {
        passages.add(passage);
        people.addAll(passage.people().keySet());
        for (EntityId id : passage.known()) {
            if (known.add(id)) {
                affiliations.side(id).ifPresent(sides::add);
            }
        }
        group(passage).ifPresent(groups::add);
        places.addAll(passage.places().keySet());
        passage.dates().forEach(dated -> dates.add(dated.when()));
        kinds.add(passage.kind());
        passage.status().ifPresent(said::add);
        passage.local().turn().ifPresent(turns::add);
        open |= !passage.open().isEmpty();
        count = count.or(passage.local()::sides);
        for (Passage.Due each : passage.dues()) {
            due = Optional.of(due.filter(day -> day.isAfter(each.day())).orElse(each.day()));
        }
        passage.anchor().ifPresent(day -> {
            firstTold = Optional.of(firstTold.filter(day::isAfter).orElse(day));
            lastTold = Optional.of(lastTold.filter(day::isBefore).orElse(day));
        });
    }

    /** What the first group in a passage is called. */
    private static Optional<String> group(Passage passage) {
        return Stream.of(passage.open().values(), passage.states().values())
                .flatMap(Collection::stream)
                .map(words -> words.in(passage.facts().article().body()).toLowerCase(Locale.ROOT))
                .flatMap(BLANKS::splitAsStream)
                .filter(word -> word.length() > SHORTEST && word.endsWith("s"))
                .findFirst();
    }

    void addAll(Gathering other) {
        other.passages.forEach(this::add);
    }

    /** Returns what one article tells of it. */
    Optional<Gathering> of(ArticleId article) {
        Gathering told = new Gathering(affiliations);
        passages.stream().filter(passage -> passage.article().equals(article)).forEach(told::add);
        return told.passages.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    List<Passage> passages() {
        return Collections.unmodifiableList(passages);
    }

    /** Returns the keys of its passages. */
    List<String> keys() {
        return passages.stream().map(Passage::key).toList();
    }

    /** What passages call it. */
    Set<EncounterKind> kinds() {
        return Collections.unmodifiableSet(kinds);
    }

    boolean isCall() {
        return kinds.contains(EncounterKind.CALL);
    }

    boolean isVisit() {
        return kinds.equals(EnumSet.of(EncounterKind.VISIT)) || kinds.isEmpty();
    }

    boolean isTalks() {
        return kinds.equals(EnumSet.of(EncounterKind.TALKS)) || kinds.isEmpty();
    }

    Set<EntityId> people() {
        return Collections.unmodifiableSet(people);
    }

    Set<EntityId> known() {
        return Collections.unmodifiableSet(known);
    }

    boolean isOpen() {
        return open;
    }

    /** What the groups in it are called: "engineers" of "engineers from both countries". */
    Set<String> groups() {
        return Collections.unmodifiableSet(groups);
    }

    /** The states and bodies for which those who take part act. */
    Set<String> sides() {
        return Collections.unmodifiableSet(sides);
    }

    Optional<Integer> count() {
        return count;
    }

    /** What passages say of whether it took place. */
    Set<EncounterStatus> said() {
        return Collections.unmodifiableSet(said);
    }

    /** Which of several of the same parties passages mean. */
    Set<Turn> turns() {
        return Collections.unmodifiableSet(turns);
    }

    /**
     * Whether it took place or goes on; empty where no passage says, or only that it did not: what is denied may be
     * what another report tells as held, or what it tells as planned.
     */
    Optional<Boolean> happened() {
        if (said.contains(EncounterStatus.HELD) || said.contains(EncounterStatus.ONGOING)) {
            return Optional.of(true);
        }
        boolean told = said.stream().anyMatch(status -> status != EncounterStatus.DENIED);
        return told ? Optional.of(false) : Optional.empty();
    }

    /** "the meeting in Sarn" is not the talks that go on. */
    boolean isGoingOn() {
        return said.contains(EncounterStatus.ONGOING);
    }

    boolean isCancelled() {
        return said.contains(EncounterStatus.CANCELLED);
    }

    List<When> dates() {
        return List.copyOf(dates);
    }

    Optional<LocalDate> due() {
        return due;
    }

    Set<EntityId> places() {
        return Collections.unmodifiableSet(places);
    }

    Optional<LocalDate> firstTold() {
        return firstTold;
    }

    Optional<LocalDate> lastTold() {
        return lastTold;
    }
}
