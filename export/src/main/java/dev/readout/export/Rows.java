package dev.readout.export;

import dev.readout.article.Span;
import dev.readout.extract.When;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Money;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.Wording;
import dev.readout.reconcile.event.EventCodes;
import dev.readout.record.ReadoutRecord;
import java.util.List;
import java.util.stream.Stream;

/** Entries as rows, with names where the record has ids. For one thread. */
final class Rows {
    private final ReadoutRecord record;
    private final Lookup lookup;

    Rows(ReadoutRecord record) {
        this.record = record;
        this.lookup = new Lookup(record);
    }

    Stream<Cells> of(Table table) {
        return switch (table) {
            case ATTRIBUTIONS -> record.attributions().stream().map(this::attribution);
            case STATEMENTS -> record.statements().stream().map(this::statement);
            case ENCOUNTERS -> record.encounters().stream().map(this::encounter);
            case POSITIONS -> record.positions().stream().map(this::position);
        };
    }

    private Cells attribution(Attribution attribution) {
        List<Passage> content = lookup.content(attribution);
        Span all = attribution.content().getFirst().union(attribution.content().getLast());
        return new Cells()
                .put("id", attribution.id())
                .put("statement", attribution.statement())
                .put("kind", Plain.lower(attribution.form()))
                .put("content", Lookup.joined(content))
                .put("speaker", attribution.speaker().map(lookup::name))
                .put("speakerId", attribution.speaker())
                .put("addressees", lookup.names(attribution.addressees()))
                .put("act", attribution.act().map(Plain::lower))
                .put("modality", Plain.lower(attribution.modality()))
                .put("polarity", Plain.lower(attribution.polarity()))
                .put("sourcing", attribution.sourcing().map(Plain::lower))
                .put("channel", attribution.channel())
                .put("chain", String.join(" → ", lookup.hands(attribution.chain())))
                .put("within", attribution.within())
                .put(lookup.passage(new Evidence(attribution.article(), all)))
                .put(Made.of(attribution.by()));
    }

    private Cells statement(Statement statement) {
        List<Passage> text = lookup.passages(statement.text());
        return new Cells()
                .put("id", statement.id())
                .put("speaker", statement.speaker().map(lookup::name))
                .put("speakerId", statement.speaker())
                .put("text", Lookup.joined(text))
                .put("said", statement.said())
                .put("attributions", statement.attributions())
                .put("reports", reports(statement))
                .put(
                        "wordings",
                        statement.wordings().stream().map(Wording::text).toList())
                .put(text.getFirst())
                .put(Made.of(statement.by()));
    }

    private long reports(Statement statement) {
        return statement.attributions().stream()
                .map(id -> lookup.attribution(id).article())
                .distinct()
                .count();
    }

    private Cells encounter(Encounter encounter) {
        Passage told = lookup.passage(encounter.evidence().getFirst());
        return new Cells()
                .put("id", encounter.id())
                .put("kind", Plain.lower(encounter.kind()))
                .put("status", Plain.lower(encounter.status()))
                .put("from", encounter.when().map(When::from))
                .put("to", encounter.when().map(When::to))
                .put("extent", encounter.when().map(when -> Plain.lower(when.extent())))
                .put("due", encounter.due())
                .put("duration", encounter.duration())
                .put("place", encounter.place().map(lookup::value))
                .put("host", encounter.host().map(lookup::name))
                .put("initiator", encounter.initiator().map(lookup::name))
                .put(
                        "participants",
                        encounter.participants().stream()
                                .map(who -> lookup.name(who.entity()))
                                .toList())
                .put("outcome", encounter.outcome().map(Outcome::kind).map(Plain::lower))
                .put(
                        "origins",
                        encounter.origins().stream().filter(Origin::isCounted).count())
                .event(EventCodes.of(encounter))
                .put("text", told.text())
                .put(told)
                .put(Made.of(encounter.by()));
    }

    private Cells position(Position position) {
        Passage told = lookup.passage(position.text());
        return new Cells()
                .put("id", position.id())
                .put("holder", lookup.name(position.holder()))
                .put("holderId", position.holder())
                .put("kind", Plain.lower(position.kind()))
                .put("text", told.text())
                .put("toward", lookup.names(position.toward()))
                .put("amount", position.amount().map(money -> money.value().toPlainString()))
                .put("currency", position.amount().map(Money::currency))
                .put(
                        "condition",
                        position.condition().map(words -> lookup.passage(words).text()))
                .put("due", position.due())
                .put("outcome", position.outcome().map(Outcome::kind).map(Plain::lower))
                .put("modality", Plain.lower(position.modality()))
                .put("polarity", Plain.lower(position.polarity()))
                .event(EventCodes.of(position))
                .put("attributions", position.attributions())
                .put(told)
                .put(Made.of(position.by()));
    }
}
