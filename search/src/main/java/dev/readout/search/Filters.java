package dev.readout.search;

import dev.readout.annotate.Mention;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.PositionKind;
import dev.readout.record.EntryKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a hit has to be, whatever its words. Immutable.
 *
 * <p>Several values of one filter are alternatives; several filters must all be met. A statement meets them when one of the
 * attributions that carry it does; an entry of another kind when its reports do, be it different ones. Names are those
 * of people, bodies and places under any spelling, or their ids.
 *
 * @param kinds the lists that hits come from; none: all but single attributions and claims, for which their statements
 *     stand
 * @param types finer kinds, in small letters as the record's JSON has them: {@code call}, {@code held}, {@code offer},
 *     {@code promise}, {@code direct}, {@code person}
 * @param speakers who said it, holds it or takes part in it
 * @param addressees to whom it was said or put
 * @param outlets who published it, by name; capitals, marks and "The" do not matter
 * @param said the day on which it was said or took place, where reports tell it
 * @param published the day of the report that carries it
 * @param places where it took place, or which it names
 * @param origins how many can know it by themselves, at least; entries for which nobody counted them have none
 */
public record Filters(
        Set<EntryKind> kinds,
        Set<String> types,
        List<String> speakers,
        List<String> addressees,
        List<String> outlets,
        DateRange said,
        DateRange published,
        List<String> places,
        int origins) {
    private static final Set<EntryKind> FINDABLE = Set.of(
            EntryKind.ARTICLE,
            EntryKind.ENTITY,
            EntryKind.ATTRIBUTION,
            EntryKind.STATEMENT,
            EntryKind.CLAIM,
            EntryKind.ENCOUNTER,
            EntryKind.POSITION);

    /** The finer kinds of claims. */
    static final String AFFIRMED = "affirmed";

    static final String DENIED = "denied";

    /** Everything. */
    public static final Filters NONE = new Filters(
            Set.of(), Set.of(), List.of(), List.of(), List.of(), DateRange.ANY, DateRange.ANY, List.of(), 0);

    public Filters {
        kinds = Set.copyOf(kinds);
        types = Set.copyOf(types);
        speakers = List.copyOf(speakers);
        addressees = List.copyOf(addressees);
        outlets = List.copyOf(outlets);
        places = List.copyOf(places);
        Objects.requireNonNull(said);
        Objects.requireNonNull(published);
        if (origins < 0) {
            throw new IllegalArgumentException("origins: " + origins);
        }
        if (!FINDABLE.containsAll(kinds)) {
            throw new IllegalArgumentException("no entries of these kinds are searched: " + kinds);
        }
    }

    /** Returns the kinds of entries that can be found. */
    public static Set<EntryKind> findable() {
        return EnumSet.copyOf(FINDABLE);
    }

    /** Returns the finer kinds that entries can have. */
    public static Set<String> knownTypes() {
        Set<String> types = new TreeSet<>(List.of(AFFIRMED, DENIED));
        Stream.<Enum<?>[]>of(
                        EncounterKind.values(),
                        EncounterStatus.values(),
                        PositionKind.values(),
                        LocalAttribution.Form.values(),
                        LocalAttribution.Act.values(),
                        LocalAttribution.Sourcing.values(),
                        new Enum<?>[] {LocalAttribution.Polarity.NEGATIVE},
                        Mention.Kind.values())
                .flatMap(Stream::of)
                .filter(type -> type != Mention.Kind.EVENT)
                .forEach(type -> types.add(type.name().toLowerCase(Locale.ROOT)));
        return types;
    }

    /** Returns these with other kinds. */
    public Filters ofKinds(EntryKind... others) {
        return new Filters(Set.of(others), types, speakers, addressees, outlets, said, published, places, origins);
    }

    /** Returns these with other types. */
    public Filters ofTypes(String... others) {
        return new Filters(kinds, Set.of(others), speakers, addressees, outlets, said, published, places, origins);
    }

    /** Returns these with other speakers. */
    public Filters by(String... others) {
        return new Filters(kinds, types, List.of(others), addressees, outlets, said, published, places, origins);
    }

    /** Returns these with other addressees. */
    public Filters to(String... others) {
        return new Filters(kinds, types, speakers, List.of(others), outlets, said, published, places, origins);
    }

    /** Returns these with other outlets. */
    public Filters in(String... others) {
        return new Filters(kinds, types, speakers, addressees, List.of(others), said, published, places, origins);
    }

    /** Returns these with other days of saying. */
    public Filters said(DateRange other) {
        return new Filters(kinds, types, speakers, addressees, outlets, other, published, places, origins);
    }

    /** Returns these with other days of publication. */
    public Filters published(DateRange other) {
        return new Filters(kinds, types, speakers, addressees, outlets, said, other, places, origins);
    }

    /** Returns these with other places. */
    public Filters at(String... others) {
        return new Filters(kinds, types, speakers, addressees, outlets, said, published, List.of(others), origins);
    }

    /** Returns these with another least number of origins. */
    public Filters confirmedBy(int least) {
        return new Filters(kinds, types, speakers, addressees, outlets, said, published, places, least);
    }
}
