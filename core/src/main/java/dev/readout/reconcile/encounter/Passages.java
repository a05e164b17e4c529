package dev.readout.reconcile.encounter;

import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalEncounter;
import dev.readout.extract.LocalParty;
import dev.readout.extract.When;
import dev.readout.reconcile.Affiliations;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.encounter.Passage.Dated;
import dev.readout.reconcile.encounter.Passage.Due;
import dev.readout.time.Bound;
import dev.readout.time.Timex;
import dev.readout.time.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Resolves the passages of an article. */
final class Passages {
    private final Affiliations affiliations;
    private final Calendar calendar;

    Passages(Affiliations affiliations, Calendar calendar) {
        this.affiliations = affiliations;
        this.calendar = calendar;
    }

    /** Returns the passages of an article, in printed order. */
    List<Passage> of(ArticleFacts facts, List<EntityId> ids) {
        List<Passage> passages = new ArrayList<>();
        List<Span> paragraphs =
                facts.encounters().isEmpty() ? List.of() : facts.article().paragraphs();
        for (LocalEncounter local : facts.encounters()) {
            passages.add(withPair(passage(facts, paragraphs, passages.size(), local, ids::get), passages));
        }
        return passages;
    }

    /** "both leaders" are the two of the last encounter told that does not have those who are named beside them. */
    private static Passage withPair(Passage passage, List<Passage> before) {
        Optional<Map.Entry<EntityId, Span>> two = passage.open().entrySet().stream()
                .filter(group -> TWO.matcher(
                                group.getValue().in(passage.facts().article().body()))
                        .matches())
                .findFirst();
        if (two.isEmpty()) {
            return passage;
        }
        for (Passage earlier : before.reversed()) {
            boolean pair = earlier.people().size() == 2
                    && earlier.open().isEmpty()
                    && earlier.people().keySet().stream().noneMatch(passage.people()::containsKey);
            if (pair) {
                Map<EntityId, Span> people = new LinkedHashMap<>(passage.people());
                earlier.people().keySet().forEach(id -> people.put(id, two.get().getValue()));
                Map<EntityId, Span> open = new LinkedHashMap<>(passage.open());
                open.remove(two.get().getKey());
                return passage.with(people, open);
            }
        }
        return passage;
    }

    private static final Pattern TWO = Pattern.compile(
            "(?i)(?:both|(?:the )?two) (?:presidents|leaders|chancellors|prime ministers|foreign ministers|ministers|heads of state|men|women|sides)");

    private Passage passage(
            ArticleFacts facts,
            List<Span> paragraphs,
            int place,
            LocalEncounter local,
            Function<Integer, EntityId> id) {
        Map<EntityId, Span> people = new LinkedHashMap<>();
        Map<EntityId, Span> states = new LinkedHashMap<>();
        Map<EntityId, Span> open = new LinkedHashMap<>();
        for (LocalParty party : local.participants()) {
            add(id.apply(party.entity()), party.words(), people, states, open);
        }
        Optional<LocalDate> anchor = calendar.anchor(facts.article().id()).map(found -> found.day());
        List<Dated> dates = dates(facts, local);
        return new Passage(
                facts,
                paragraphs,
                place,
                local,
                status(local, dates, anchor),
                people,
                states,
                open,
                named(local.hosts(), id),
                named(local.initiators(), id),
                named(local.places(), id),
                dates,
                dues(facts, local),
                lengths(facts, local),
                anchor);
    }

    private void add(
            EntityId id, Span words, Map<EntityId, Span> people, Map<EntityId, Span> states, Map<EntityId, Span> open) {
        Entity entity = affiliations.entity(id);
        switch (entity.kind()) {
            case PERSON -> people.putIfAbsent(id, words);
            case PLACE, ORGANIZATION -> states.putIfAbsent(id, words);
            case GROUP, EVENT -> {
                if (entity.members().isEmpty()) {
                    open.putIfAbsent(id, words);
                }
                entity.members().forEach(member -> add(member, words, people, states, open));
            }
        }
    }

    private Map<EntityId, Span> named(List<LocalParty> parties, Function<Integer, EntityId> id) {
        Map<EntityId, Span> named = new LinkedHashMap<>();
        for (LocalParty party : parties) {
            EntityId entity = id.apply(party.entity());
            List<EntityId> members = affiliations.entity(entity).members();
            boolean group = affiliations.entity(entity).kind() == Mention.Kind.GROUP;
            (group ? members : List.of(entity)).forEach(member -> named.putIfAbsent(member, party.words()));
        }
        return named;
    }

    // ---- days

    private List<Dated> dates(ArticleFacts facts, LocalEncounter local) {
        List<Dated> dates = new ArrayList<>();
        for (Span words : local.times()) {
            calendar.time(facts.article().id(), words)
                    .filter(time -> time.type() != Timex.Type.DURATION)
                    .filter(time -> time.bound() == Bound.NONE || time.bound() == Bound.ABOUT)
                    .flatMap(time -> when(facts, time).map(when -> new Dated(when, time)))
                    .ifPresent(dates::add);
        }
        return throughout(dates);
    }

    /** "began on Monday and ended on Tuesday" are the days from the one to the other. */
    private static List<Dated> throughout(List<Dated> dates) {
        boolean days = dates.stream().allMatch(dated -> dated.when().extent() == When.Extent.DAY);
        if (dates.size() != 2 || !days) {
            return dates;
        }
        LocalDate from = dates.getFirst().when().from();
        LocalDate to = dates.getLast().when().from();
        return from.isBefore(to) && to.isBefore(from.plusDays(LONGEST_TALKS))
                ? List.of(new Dated(
                        new When(from, to, When.Extent.THROUGHOUT),
                        dates.getFirst().time()))
                : dates;
    }

    /** Days. What is told of longer ones is told by other words. */
    private static final int LONGEST_TALKS = 10;

    /** "at noon" is on the day told before, not on that of publication. */
    private Optional<When> when(ArticleFacts facts, Timex time) {
        boolean hour =
                time.type() == Timex.Type.TIME && NO_DAY.matcher(time.because()).find();
        Optional<LocalDate> told = hour
                ? calendar.dayBefore(facts.article().id(), time.span())
                        .filter(day -> time.window()
                                .filter(window -> window.isDay()
                                        && !day.isAfter(window.from())
                                        && day.isAfter(window.from().minusDays(LONGEST_TALKS)))
                                .isPresent())
                : Optional.empty();
        return told.map(When::on).or(() -> time.window().map(window -> when(window, time)));
    }

    /** How the reading of a time says that the day is that of the report itself. */
    private static final Pattern NO_DAY = Pattern.compile("^(?:day of publication|the text's own day|the dateline)");

    private static When when(Window window, Timex time) {
        if (window.isDay()) {
            return When.on(window.from());
        }
        boolean range = time.value().contains("/")
                && window.from().plusDays(LONGEST_TALKS).isAfter(window.to());
        return new When(window.from(), window.to(), range ? When.Extent.THROUGHOUT : When.Extent.WITHIN);
    }

    private List<Due> dues(ArticleFacts facts, LocalEncounter local) {
        List<Due> dues = new ArrayList<>();
        for (Span words : local.times()) {
            calendar.time(facts.article().id(), words)
                    .filter(time -> time.bound() == Bound.BY || time.bound() == Bound.UNTIL)
                    .flatMap(time -> time.window()
                            .map(window -> new Due(
                                    latest(window, words.in(facts.article().body())), time)))
                    .ifPresent(dues::add);
        }
        return dues;
    }

    /** "before the middle of March" is not before the last of its middle days. */
    private static LocalDate latest(Window window, String words) {
        return MIDDLE.matcher(words).find()
                ? window.from().plusDays(ChronoUnit.DAYS.between(window.from(), window.to()) / 2)
                : window.to();
    }

    private static final Pattern MIDDLE = Pattern.compile("(?i)^(?:the )?mid(?:dle\\b|\\b)");

    private Map<Span, Duration> lengths(ArticleFacts facts, LocalEncounter local) {
        Map<Span, Duration> lengths = new LinkedHashMap<>();
        for (Span words : local.lengths()) {
            calendar.time(facts.article().id(), words)
                    .flatMap(Timex::length)
                    .filter(length -> length.startsWith("PT"))
                    .ifPresent(length -> lengths.put(words, Duration.parse(length)));
        }
        return lengths;
    }

    /** A day tells what the words leave open: what is to be after publication has not been. */
    private static Optional<EncounterStatus> status(
            LocalEncounter local, List<Dated> dates, Optional<LocalDate> anchor) {
        if (dates.size() != 1 || anchor.isEmpty() || local.bearing() == LocalEncounter.Bearing.SUPPOSES) {
            return local.status();
        }
        When when = dates.getFirst().when();
        boolean ahead = when.from().isAfter(anchor.get());
        boolean past = !when.to().isAfter(anchor.get());
        if (local.status().isEmpty()) {
            return ahead
                    ? Optional.of(EncounterStatus.PLANNED)
                    : past ? Optional.of(EncounterStatus.HELD) : Optional.empty();
        }
        return local.status().equals(Optional.of(EncounterStatus.HELD)) && ahead
                ? Optional.of(EncounterStatus.PLANNED)
                : local.status();
    }
}
