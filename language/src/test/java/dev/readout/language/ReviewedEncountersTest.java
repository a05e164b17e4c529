package dev.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.Readout;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.EncounterStatus;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Field;
import dev.readout.record.EntryHandles;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordEntries;
import dev.readout.record.ReviewEffects;
import dev.readout.review.Action;
import dev.readout.review.Action.Relation;
import dev.readout.review.Handle;
import dev.readout.review.Review;
import dev.readout.review.ReviewedField;
import dev.readout.review.Reviews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people decide of encounters. */
class ReviewedEncountersTest {
    private static final String BRANDEK = "President Ruvin Brandek of Varen";
    private static final String KORVATH = "President Dessa Korvath of Kesht";

    private static final List<ArticleFacts> TWO_CALLS = List.of(
            Understood.report("a", "2026-03-03", BRANDEK + " spoke by telephone with " + KORVATH + " on 2 March."),
            Understood.report("b", "2026-03-10", BRANDEK + " spoke by telephone with " + KORVATH + " on 9 March."));

    private static final List<ArticleFacts> ONE_CALL = List.of(
            Understood.report("a", "2026-03-03", BRANDEK + " spoke by telephone with " + KORVATH + " on 2 March."),
            Understood.report("b", "2026-03-03", BRANDEK + " spoke by telephone with " + KORVATH + " on 2 March."),
            Understood.report("c", "2026-03-03", BRANDEK + " spoke by telephone with " + KORVATH + " on 2 March."));

    private final List<Review> decided = new ArrayList<>();

    private void decide(Action action) {
        decided.add(new Review(
                10 + decided.size(),
                Instant.parse("2026-03-11T08:00:00Z"),
                "Ana Brand",
                action,
                Optional.of("their offices say so")));
    }

    private ReadoutRecord record(List<ArticleFacts> facts) {
        ReadoutRecord record = Readout.record(facts, Reviews.of(decided));
        assertThat(Readout.record(facts.reversed(), Reviews.of(decided))).isEqualTo(record);
        assertThat(RecordEntries.record(RecordEntries.of(record))).isEqualTo(record);
        return record;
    }

    private static List<Handle> handles(ReadoutRecord record, int encounter) {
        return new EntryHandles(record)
                .of(new EntryKey(
                        EntryKind.ENCOUNTER,
                        record.encounters().get(encounter).id().value()));
    }

    private ReviewEffects.Kind effect(ReadoutRecord record, long review) {
        return ReviewEffects.of(record, Reviews.of(decided))
                .getOrDefault(review, new ReviewEffects.Effect(ReviewEffects.Kind.LAPSED, Optional.empty(), List.of()))
                .kind();
    }

    @Test
    void twoAreMadeOne() {
        ReadoutRecord before = record(TWO_CALLS);
        assertThat(before.encounters()).hasSize(2);
        List<Handle> both = new ArrayList<>(handles(before, 0));
        both.addAll(handles(before, 1));
        decide(new Action.Together(Relation.ENCOUNTER, both));

        ReadoutRecord after = record(TWO_CALLS);

        assertThat(after.encounters()).hasSize(1);
        assertThat(after.encounters().getFirst().by().maker().name()).isEqualTo("reviewer/Ana Brand");
        assertThat(after.encounters().getFirst().by().reviewed()).isPresent();
        assertThat(effect(after, 10)).isEqualTo(ReviewEffects.Kind.IN_FORCE);
    }

    @Test
    void oneIsParted() {
        ReadoutRecord before = record(ONE_CALL);
        assertThat(before.encounters()).hasSize(1);
        List<Handle> all = handles(before, 0);
        assertThat(all).hasSize(3);
        decide(new Action.Apart(Relation.ENCOUNTER, List.of(all.get(0)), List.of(all.get(1), all.get(2))));

        ReadoutRecord after = record(ONE_CALL);

        assertThat(after.encounters()).hasSize(2);
        assertThat(after.undecided()).isEmpty();
        decide(new Action.Undo(10));
        assertThat(record(ONE_CALL)).isEqualTo(before);
    }

    @Test
    void whatIsNoneIsNone() {
        decide(new Action.NotAnEncounter(handles(record(ONE_CALL), 0)));

        ReadoutRecord after = record(ONE_CALL);

        assertThat(after.encounters()).isEmpty();
        assertThat(effect(after, 10)).isEqualTo(ReviewEffects.Kind.IN_FORCE);
    }

    @Test
    void aFieldIsWhatAPersonSaysAndReportsStandBeside() {
        ReadoutRecord before = record(ONE_CALL);
        Handle passage = handles(before, 0).getFirst();
        decide(new Action.SetField(passage, ReviewedField.DATE, new Action.Value.Stated("2026-03-01")));
        decide(new Action.SetField(passage, ReviewedField.STATUS, new Action.Value.Stated("denied")));
        decide(new Action.SetField(passage, ReviewedField.DATE, new Action.Value.Stated("2026-02-28")));

        ReadoutRecord after = record(ONE_CALL);
        Encounter call = after.encounters().getFirst();

        assertThat(call.when().orElseThrow()).hasToString("2026-02-28");
        assertThat(call.status()).isEqualTo(EncounterStatus.DENIED);
        assertThat(call.fields().get(Field.DATE)).hasSize(2);
        assertThat(call.fields().get(Field.DATE).getFirst().by().orElseThrow().reviewed())
                .hasValueSatisfying(by -> assertThat(by.by()).isEqualTo("Ana Brand"));
        assertThat(call.fields().get(Field.DATE).getLast().value()).hasToString("2026-03-02");
        assertThat(effect(after, 10)).isEqualTo(ReviewEffects.Kind.OVERRULED);
        assertThat(effect(after, 12)).isEqualTo(ReviewEffects.Kind.IN_FORCE);
    }

    @Test
    void whatSomebodyOffersByHisWordsIsTheSpeakersWhomAPersonGives() {
        List<ArticleFacts> facts = List.of(Understood.report(
                "a",
                "2026-03-03",
                KORVATH + " arrived on Monday. “We will open two crossings by 1 June,” " + BRANDEK + " said."));
        ReadoutRecord before = record(facts);
        assertThat(before.positions()).hasSize(1);
        String korvath = before.entities().stream()
                .filter(entity -> entity.name().equals("Dessa Korvath"))
                .map(entity -> entity.id().value())
                .findFirst()
                .orElseThrow();
        assertThat(before.positions().getFirst().holder().value()).isNotEqualTo(korvath);
        EntryHandles handles = new EntryHandles(before);
        Handle.Saying saying = handles.attribution(
                        before.attributions().getFirst().id().value())
                .orElseThrow();
        decide(new Action.Speaker(saying, handles.mention(korvath, saying.article())));

        assertThat(record(facts).positions())
                .extracting(position -> position.holder().value())
                .containsExactly(korvath);

        decide(new Action.Speaker(saying, Optional.empty()));
        assertThat(record(facts).positions()).isEmpty();
    }

    @Test
    void aHostIsWhomWordsOfAReportName() {
        ReadoutRecord before = record(ONE_CALL);
        EntryHandles handles = new EntryHandles(before);
        Handle.Words korvath = before.entities().stream()
                .filter(entity -> entity.name().equals("Dessa Korvath"))
                .map(entity -> handles.words(entity.mentions().getFirst().at()))
                .findFirst()
                .orElseThrow();
        decide(new Action.SetField(
                handles(before, 0).getFirst(), ReviewedField.INITIATOR, new Action.Value.Named(korvath)));

        Encounter call = record(ONE_CALL).encounters().getFirst();

        assertThat(before.entities().stream()
                        .filter(entity -> Optional.of(entity.id()).equals(call.initiator()))
                        .map(entity -> entity.name()))
                .containsExactly("Dessa Korvath");
    }
}
