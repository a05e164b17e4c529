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
    private final Affiliations affiliations;
    private final List<Passage> passages = new ArrayList<>();

    Gathering(Affiliations affiliations) {
        this.affiliations = affiliations;
    }

    void add(Passage passage) {
        passages.add(passage);
    }

    void addAll(Gathering other) {
        passages.addAll(other.passages);
    }

    /** Returns what one article tells of it. */
    Optional<Gathering> of(ArticleId article) {
        Gathering told = new Gathering(affiliations);
        passages.stream().filter(passage -> passage.article().equals(article)).forEach(told::add);
        return told.passages.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    List<Passage> passages() {
        return passages;
    }

    /** Returns the keys of its passages. */
    List<String> keys() {
        return passages.stream().map(Passage::key).toList();
    }

    boolean isCall() {
        return passages.stream().anyMatch(Passage::isCall);
    }

    boolean isVisit() {
        return passages.stream().allMatch(passage -> passage.kind() == EncounterKind.VISIT);
    }

    boolean isTalks() {
        return passages.stream().allMatch(passage -> passage.kind() == EncounterKind.TALKS);
    }

    Set<EntityId> people() {
        Set<EntityId> people = new LinkedHashSet<>();
        passages.forEach(passage -> people.addAll(passage.people().keySet()));
        return people;
    }

    Set<EntityId> known() {
        Set<EntityId> known = new LinkedHashSet<>();
        passages.forEach(passage -> known.addAll(passage.known()));
        return known;
    }

    boolean isOpen() {
        return passages.stream().anyMatch(passage -> !passage.open().isEmpty());
    }

    /** What the groups in it are called: "engineers" of "engineers from both countries". */
    Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        for (Passage passage : passages) {
            Stream.of(passage.open().values(), passage.states().values())
                    .flatMap(Collection::stream)
                    .map(words -> words.in(passage.facts().article().body()).toLowerCase(Locale.ROOT))
                    .flatMap(words -> Pattern.compile("\\s+").splitAsStream(words))
                    .filter(word -> word.length() > SHORTEST && word.endsWith("s"))
                    .findFirst()
                    .ifPresent(groups::add);
        }
        return groups;
    }

    /** Shorter words name no group. */
    private static final int SHORTEST = 4;

    /** The states and bodies for which those who take part act. */
    Set<String> sides() {
        Set<String> sides = new LinkedHashSet<>();
        known().forEach(id -> affiliations.side(id).ifPresent(sides::add));
        return sides;
    }

    Optional<Integer> count() {
        return passages.stream()
                .flatMap(passage -> passage.local().sides().stream())
                .findFirst();
    }

    /** What passages say of whether it took place. */
    Set<EncounterStatus> said() {
        Set<EncounterStatus> said = EnumSet.noneOf(EncounterStatus.class);
        passages.forEach(passage -> passage.status().ifPresent(said::add));
        return said;
    }

    /** Which of several of the same parties passages mean. */
    Set<Turn> turns() {
        Set<Turn> turns = EnumSet.noneOf(Turn.class);
        passages.forEach(passage -> passage.local().turn().ifPresent(turns::add));
        return turns;
    }

    /**
     * Whether it took place or goes on; empty where no passage says, or only that it did not: what is denied may be
     * what another report tells as held, or what it tells as planned.
     */
    Optional<Boolean> happened() {
        Set<EncounterStatus> said = said();
        said.remove(EncounterStatus.DENIED);
        if (said.contains(EncounterStatus.HELD) || said.contains(EncounterStatus.ONGOING)) {
            return Optional.of(true);
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(false);
    }

    /** "the meeting in Sarn" is not the talks that go on. */
    boolean isGoingOn() {
        return passages.stream().anyMatch(passage -> passage.status().equals(Optional.of(EncounterStatus.ONGOING)));
    }

    boolean isCancelled() {
        return passages.stream().anyMatch(passage -> passage.status().equals(Optional.of(EncounterStatus.CANCELLED)));
    }

    List<When> dates() {
        return passages.stream()
                .flatMap(passage -> passage.dates().stream())
                .map(Passage.Dated::when)
                .distinct()
                .toList();
    }

    Optional<LocalDate> due() {
        return passages.stream()
                .flatMap(passage -> passage.dues().stream())
                .map(Passage.Due::day)
                .max(LocalDate::compareTo);
    }

    Set<EntityId> places() {
        Set<EntityId> places = new LinkedHashSet<>();
        passages.forEach(passage -> places.addAll(passage.places().keySet()));
        return places;
    }

    Optional<LocalDate> firstTold() {
        return passages.stream().flatMap(passage -> passage.anchor().stream()).min(LocalDate::compareTo);
    }

    Optional<LocalDate> lastTold() {
        return passages.stream().flatMap(passage -> passage.anchor().stream()).max(LocalDate::compareTo);
    }
}
