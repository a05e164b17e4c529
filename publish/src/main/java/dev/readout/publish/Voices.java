package dev.readout.publish;

import dev.readout.publish.RecordView.Source;
import dev.readout.publish.SidesView.Voice;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.record.ReadoutRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The statements of a record as other entries cite them. */
final class Voices {
    private final RecordIndex index;
    private final Map<StatementId, Integer> numbers;
    private final Map<StatementId, Statement> statements = new HashMap<>();

    /**
     * @param numbers their places on the page; may be filled later
     */
    Voices(ReadoutRecord record, RecordIndex index, Map<StatementId, Integer> numbers) {
        this.index = index;
        this.numbers = numbers;
        record.statements().forEach(s -> statements.put(s.id(), s));
    }

    Voice voice(StatementId id) {
        Statement statement = statement(id);
        Source source = index.source(statement.text().getFirst().article());
        return new Voice(
                statement.speaker().map(s -> index.entity(s).name()).orElse("Speaker not named"),
                numbers.getOrDefault(id, 0),
                index.anchors().statement(id),
                statement.text().stream().map(index::words).toList(),
                source.outlet() + ", " + source.shortDate());
    }

    /** Returns who made a statement; empty where no report tells. */
    Optional<EntityId> speaker(StatementId id) {
        return statement(id).speaker();
    }

    private Statement statement(StatementId id) {
        Statement statement = statements.get(id);
        if (statement == null) {
            throw new IllegalArgumentException("the record lacks statement " + id);
        }
        return statement;
    }
}
