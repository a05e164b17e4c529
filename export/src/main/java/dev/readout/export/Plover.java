package dev.readout.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.extract.Decision;
import dev.readout.extract.When;
import dev.readout.extract.event.EventCode;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.event.EventCodes;
import dev.readout.record.ReadoutRecord;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Encounters and positions as event data in the fields of PLOVER 0.8: one JSON object a line.
 *
 * <p>Pure and thread-safe. Names of fields, actors and roots are those of the codebook and of its gold standard records. Beyond
 * it stand {@code when} ({@code past}, {@code future}, {@code hypothetical}: PLOVER has no way to say that something has not happened, and
 * whoever counts must leave out all but {@code past}), {@code cameo}, and under {@code readout} where the words stand and by what
 * the event was coded.
 */
public final class Plover {
    /** The codebook that the roots and modes are those of. */
    static final String VERSION = "0.8";

    private final Lookup lookup;
    private final Affiliations affiliations;
    private final Map<String, LocalDate> said = new HashMap<>();

    private Plover(ReadoutRecord record) {
        this.lookup = new Lookup(record);
        this.affiliations = new Affiliations(record);
        for (Statement statement : record.statements()) {
            statement.said().ifPresent(day -> statement.attributions().forEach(id -> said.put(id.value(), day)));
        }
    }

    /** Writes a line for each encounter, then for each position, one by one. */
    public static void write(ReadoutRecord record, Writer out) throws IOException {
        Plover plover = new Plover(record);
        for (Encounter encounter : record.encounters()) {
            out.write(Json.line(plover.encounter(encounter)));
        }
        for (Position position : record.positions()) {
            out.write(Json.line(plover.position(position)));
        }
    }

    private ObjectNode encounter(Encounter encounter) {
        ObjectNode line =
                Json.object().put("id", Tags.of("encounter", encounter.id().value()));
        Optional<When> days = encounter.when().filter(when -> when.extent() != When.Extent.WITHIN);
        Json.optional(line, "date", days.map(When::from));
        Set<EntityId> all = new LinkedHashSet<>();
        encounter.participants().forEach(who -> all.add(who.entity()));
        Set<EntityId> sources = sources(encounter, all);
        Set<EntityId> targets = new LinkedHashSet<>(all);
        targets.removeAll(sources);
        Map<EntityId, Participant> parts = new HashMap<>();
        encounter.participants().forEach(who -> parts.put(who.entity(), who));
        actors(line, "source", sources, parts);
        actors(line, "target", targets, parts);
        code(line, EventCodes.of(encounter));
        List<Passage> told = lookup.passages(encounter.evidence());
        words(line, told.getFirst(), encounter.by());
        encounter.place().ifPresent(place -> line.set("eventLoc", Json.object().put("name", lookup.value(place))));
        ObjectNode own = own("encounter", encounter.id().value(), encounter.by(), told)
                .put("kind", Plain.lower(encounter.kind()))
                .put("status", Plain.lower(encounter.status()))
                .put(
                        "origins",
                        encounter.origins().stream().filter(Origin::isCounted).count());
        encounter
                .when()
                .ifPresent(when -> own.put("from", when.from().toString())
                        .put("to", when.to().toString())
                        .put("extent", Plain.lower(when.extent())));
        Json.optional(own, "due", encounter.due());
        Json.optional(own, "outcome", encounter.outcome().map(became -> Plain.lower(became.kind())));
        line.set("readout", own);
        return line;
    }

    /** Who acted first where that is known; else all of them, as the gold standard has events that are mutual. */
    private static Set<EntityId> sources(Encounter encounter, Set<EntityId> all) {
        Optional<EntityId> first = encounter.initiator().filter(all::contains);
        if (first.isPresent()) {
            return Set.of(first.get());
        }
        Set<EntityId> guests = new LinkedHashSet<>(all);
        if (encounter.host().isPresent() && guests.remove(encounter.host().get()) && !guests.isEmpty()) {
            return guests;
        }
        return all;
    }

    private ObjectNode position(Position position) {
        ObjectNode line =
                Json.object().put("id", Tags.of("position", position.id().value()));
        Passage told = lookup.passage(position.text());
        Optional<LocalDate> day = position.attributions().stream()
                .map(id -> said.get(id.value()))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
        Json.optional(line, "date", day.or(() -> told.article().published().map(time -> time.date())));
        actors(line, "source", Set.of(position.holder()), Map.of());
        actors(line, "target", new LinkedHashSet<>(position.toward()), Map.of());
        code(line, EventCodes.of(position));
        words(line, told, position.by());
        ObjectNode own = own("position", position.id().value(), position.by(), lookup.passages(position.evidence()))
                .put("kind", Plain.lower(position.kind()))
                .put("dateOf", day.isPresent() ? "said" : "published");
        Json.optional(own, "due", position.due());
        Json.optional(own, "outcome", position.outcome().map(became -> Plain.lower(became.kind())));
        line.set("readout", own);
        return line;
    }

    private void actors(ObjectNode line, String name, Set<EntityId> ids, Map<EntityId, Participant> parts) {
        ArrayNode actors = Json.array();
        for (EntityId id : ids) {
            ObjectNode actor = actors.addObject().put("actorText", lookup.name(id));
            Optional<Affiliations.Country> country = affiliations.of(id);
            country.flatMap(Affiliations.Country::code).ifPresent(code -> actor.put("code", code));
            // At whatever level somebody acts for a state, it is its government that does.
            if (country.isPresent()
                    && Optional.ofNullable(parts.get(id))
                            .flatMap(Participant::level)
                            .isPresent()) {
                actor.put("sector", "GOV");
            }
            country.filter(of -> of.code().isEmpty()).ifPresent(of -> actor.put("country", of.name()));
            actor.put("entity", id.value());
        }
        Json.ifAny(line, name, actors);
    }

    private static void code(ObjectNode line, EventCode code) {
        line.put("event", code.plover().name());
        Json.optional(line, "mode", code.mode());
        line.put("when", Plain.lower(code.when())).put("cameo", code.cameo());
    }

    private static void words(ObjectNode line, Passage told, Decision by) {
        line.put("text", told.text());
        Json.optional(line, "language", told.article().language());
        line.put("publication", told.label())
                .put("coder", by.maker().name() + " " + by.maker().version())
                .put("version", VERSION)
                .put("dateCoded", told.article().read().toString().substring(0, 10));
    }

    private static ObjectNode own(String kind, String id, Decision by, List<Passage> told) {
        ObjectNode own = Json.object().put("type", kind).put("id", id);
        own.setAll(Made.of(by).json());
        ArrayNode evidence = own.putArray("evidence");
        told.forEach(passage -> evidence.add(passage.json()));
        return own;
    }
}
