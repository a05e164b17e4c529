package dev.readout.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.record.ReadoutRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entry with all that it takes to cite and to check it: its words in every report, where they stand, the hash of the body, the
 * hands that they passed through, the page, when it was read, and by what the entry was made.
 *
 * <p>Immutable.
 */
public final class Packet {
    /** Names the format and its version. */
    public static final String FORMAT = "readout-packet/1";

    private final String kind;
    private final String id;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Made made;
    private final List<Told> told = new ArrayList<>();

    /**
     * Words, and whose hands they passed through to their report.
     *
     * @param how how the report gives them; empty where they are its own
     */
    private record Told(Passage passage, Optional<LocalAttribution.Form> how, List<String> chain) {
        /** Returns words that are the report's own. */
        static Told own(Passage passage) {
            return new Told(passage, Optional.empty(), List.of());
        }

        String words() {
            if (how.isEmpty()) {
                return "in the report's own words";
            }
            return switch (how.get()) {
                case DIRECT -> "in quotation marks";
                case MIXED -> "partly in quotation marks";
                case INDIRECT -> "not in quotation marks";
            };
        }
    }

    private Packet(String kind, String id, Decision by) {
        this.kind = kind;
        this.id = id;
        this.made = Made.of(by);
    }

    /**
     * Returns the packet of an entry.
     *
     * @param id that of an attribution, statement, claim, encounter or position; one that it had before it grew will do
     * @return empty when the record has no such entry
     */
    public static Optional<Packet> of(ReadoutRecord record, String id) {
        Lookup lookup = new Lookup(record);
        Optional<Packet> packet = record.attributions().stream()
                .filter(a -> a.id().value().equals(id))
                .findFirst()
                .map(a -> of(a, lookup));
        return packet.or(() -> record.statements().stream()
                        .filter(s -> is(id, s.id().value(), s.replaces()))
                        .findFirst()
                        .map(s -> of(s, lookup)))
                .or(() -> record.claims().stream()
                        .filter(c -> is(id, c.id().value(), c.replaces()))
                        .findFirst()
                        .map(c -> of(c, record, lookup)))
                .or(() -> record.encounters().stream()
                        .filter(e -> is(id, e.id().value(), e.replaces()))
                        .findFirst()
                        .map(e -> of(e, lookup)))
                .or(() -> record.positions().stream()
                        .filter(p -> is(id, p.id().value(), p.replaces()))
                        .findFirst()
                        .map(p -> of(p, lookup)));
    }

    private static boolean is(String asked, String id, Collection<?> replaces) {
        return asked.equals(id)
                || replaces.stream().anyMatch(old -> old.toString().equals(asked));
    }

    private static Packet of(Attribution attribution, Lookup lookup) {
        Packet packet = new Packet("attribution", attribution.id().value(), attribution.by());
        packet.fact("kind", Plain.lower(attribution.form()));
        packet.fact("speaker", attribution.speaker().map(lookup::name));
        packet.fact("addressees", String.join(", ", lookup.names(attribution.addressees())));
        packet.fact("act", attribution.act().map(Plain::lower));
        packet.fact("sourcing", attribution.sourcing().map(Plain::lower));
        packet.fact("channel", attribution.channel());
        packet.carried(attribution, lookup);
        return packet;
    }

    private static Packet of(Statement statement, Lookup lookup) {
        Packet packet = new Packet("statement", statement.id().value(), statement.by());
        packet.fact("speaker", statement.speaker().map(lookup::name));
        packet.fact("said", statement.said());
        statement.attributions().forEach(id -> packet.carried(lookup.attribution(id), lookup));
        return packet;
    }

    private static Packet of(Claim claim, ReadoutRecord record, Lookup lookup) {
        Packet packet = new Packet("claim", claim.id().value(), claim.by());
        packet.fact("independent origins", Long.toString(claim.independent()));
        Map<StatementId, Statement> statements = record.statements().stream()
                .collect(Collectors.toMap(Statement::id, statement -> statement, (a, b) -> a));
        List<Statement> all = Stream.concat(claim.affirm().stream(), claim.deny().stream())
                .map(statements::get)
                .toList();
        packet.fact("affirmed by", speakers(all.subList(0, claim.affirm().size()), lookup));
        packet.fact("denied by", speakers(all.subList(claim.affirm().size(), all.size()), lookup));
        all.stream()
                .flatMap(statement -> statement.attributions().stream())
                .forEach(id -> packet.carried(lookup.attribution(id), lookup));
        return packet;
    }

    private static String speakers(List<Statement> statements, Lookup lookup) {
        return statements.stream()
                .map(statement -> statement.speaker().map(lookup::name).orElse("somebody not named"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Packet of(Encounter encounter, Lookup lookup) {
        Packet packet = new Packet("encounter", encounter.id().value(), encounter.by());
        packet.fact("kind", Plain.lower(encounter.kind()));
        packet.fact("status", Plain.lower(encounter.status()));
        packet.fact("days", encounter.when());
        packet.fact("due", encounter.due());
        packet.fact("duration", encounter.duration());
        packet.fact("place", encounter.place().map(lookup::value));
        packet.fact(
                "participants",
                encounter.participants().stream()
                        .map(who -> lookup.name(who.entity()))
                        .collect(Collectors.joining(", ")));
        packet.fact("outcome", encounter.outcome().map(became -> Plain.lower(became.kind())));
        lookup.passages(encounter.evidence()).forEach(passage -> packet.told.add(Told.own(passage)));
        return packet;
    }

    private static Packet of(Position position, Lookup lookup) {
        Packet packet = new Packet("position", position.id().value(), position.by());
        packet.fact("kind", Plain.lower(position.kind()));
        packet.fact("holder", lookup.name(position.holder()));
        packet.fact("toward", String.join(", ", lookup.names(position.toward())));
        packet.fact("amount", position.amount());
        packet.fact("due", position.due());
        packet.fact("outcome", position.outcome().map(became -> Plain.lower(became.kind())));
        lookup.passages(position.evidence()).forEach(passage -> packet.told.add(Told.own(passage)));
        position.attributions().forEach(id -> packet.carried(lookup.attribution(id), lookup));
        return packet;
    }

    private void carried(Attribution attribution, Lookup lookup) {
        List<String> chain = lookup.hands(attribution.chain()).isEmpty()
                ? attribution.speaker().map(lookup::name).stream().toList()
                : lookup.hands(attribution.chain());
        lookup.content(attribution)
                .forEach(passage -> told.add(new Told(passage, Optional.of(attribution.form()), chain)));
    }

    private void fact(String name, Optional<?> value) {
        value.ifPresent(present -> fact(name, present.toString()));
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    /** Returns the packet as JSON, ending in a line break. */
    public String json() {
        ObjectNode json =
                Json.object().put("format", FORMAT).put("id", Tags.of(kind, id)).put("type", kind);
        ObjectNode of = json.putObject("entry").put("id", id);
        facts.forEach(of::put);
        json.set("by", made.json());
        ArrayNode passages = json.putArray("passages");
        for (Told words : told) {
            ObjectNode passage = words.passage().json();
            Json.optional(passage, "kind", words.how().map(Plain::lower));
            Json.ifAny(passage, "chain", Json.strings(words.chain()));
            passages.add(passage);
        }
        return Json.indented(json);
    }

    /** Returns the packet as Markdown (CommonMark); what reports print can do nothing in it but be read. */
    public String markdown() {
        StringBuilder out = new StringBuilder();
        out.append("# ")
                .append(Plain.line(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1)))
                .append(' ')
                .append(Markdown.escaped(id))
                .append("\n\n");
        out.append(Markdown.escaped(made.line())).append(".\n");
        out.append("Name: ").append(Markdown.escaped(Tags.of(kind, id))).append("\n\n");
        facts.forEach((name, value) -> out.append("- ")
                .append(name)
                .append(": ")
                .append(Markdown.escaped(value))
                .append('\n'));
        out.append("\n## Words\n");
        for (Told words : told) {
            markdown(out, words);
        }
        return out.toString();
    }

    private static void markdown(StringBuilder out, Told words) {
        Passage passage = words.passage();
        out.append("\n> ").append(Markdown.escaped(passage.text())).append("\n\n");
        out.append("- ").append(Markdown.escaped(passage.label()));
        passage.article().title().ifPresent(title -> out.append(": ").append(Markdown.escaped(title)));
        out.append(", ").append(passage.published().orElse("undated"));
        out.append(", ").append(words.words()).append("\n");
        if (!words.chain().isEmpty()) {
            out.append("- hands: ")
                    .append(words.chain().stream().map(Markdown::escaped).collect(Collectors.joining(" → ")))
                    .append('\n');
        }
        passage.link()
                .ifPresent(link ->
                        out.append("- page: ").append(Markdown.link(link)).append('\n'));
        out.append("- characters ")
                .append(passage.begin())
                .append(" to ")
                .append(passage.end())
                .append(" of the body of article ")
                .append(Markdown.escaped(passage.article().id().value()))
                .append(", SHA-256 ")
                .append(passage.bodySha256())
                .append('\n');
        out.append("- read ").append(passage.article().read()).append('\n');
    }
}
