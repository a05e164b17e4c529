package dev.readout.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.GrowingRecord;
import dev.readout.Readout;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalAttribution;
import dev.readout.record.Confirmations;
import dev.readout.record.EntryHandles;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordEntries;
import dev.readout.record.RecordJson;
import dev.readout.record.ReviewEffects;
import dev.readout.record.ReviewQueue;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people decide holds in the record of any order of the reports, and says who decided it. */
class ReviewedRecordTest {
    private static final Instant AT = Instant.parse("2026-03-05T09:00:00Z");
    private static final String SAME = "“the bridge over the Sarn will open on the first of May”";

    private final List<Review> decided = new ArrayList<>();

    private void decide(Action action) {
        decided.add(new Review(10 + decided.size(), AT, "Ana Brand", action, Optional.of("I called them")));
    }

    private Reviews reviews() {
        return Reviews.of(decided);
    }

    private ReadoutRecord record(List<ArticleFacts> facts) {
        ReadoutRecord record = Readout.record(facts, reviews());
        assertThat(RecordEntries.record(RecordEntries.of(record))).isEqualTo(record);
        Reports.shuffled(facts, 7)
                .forEach(order -> assertThat(new RecordJson().write(Readout.record(order, reviews())))
                        .isEqualTo(new RecordJson().write(record)));
        return record;
    }

    private ReviewEffects.Effect effect(ReadoutRecord record, int review) {
        return java.util.Objects.requireNonNull(
                ReviewEffects.of(record, reviews()).get((long) review));
    }

    private static Handle.Saying saying(String article, int place) {
        return new Handle.Saying(new ArticleId(article), new AttributionId("t-" + article + "-" + place));
    }

    /** The n-th time that a report prints words. */
    private static Handle.Words words(ArticleFacts facts, String words) {
        String body = facts.article().body();
        int begin = body.codePointCount(0, body.indexOf(words));
        return new Handle.Words(facts.article().id(), begin, begin + words.codePointCount(0, words.length()));
    }

    private static Entity entity(ReadoutRecord record, ArticleFacts facts, String words) {
        EntryKey key = new EntryHandles(record)
                .entries(EntryKind.ENTITY, words(facts, words))
                .iterator()
                .next();
        return record.entities().stream()
                .filter(entity -> entity.id().value().equals(key.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Statement statement(ReadoutRecord record, Handle.Saying saying) {
        return record.statements().stream()
                .filter(statement -> statement.attributions().contains(saying.attribution()))
                .findFirst()
                .orElseThrow();
    }

    private static List<ArticleFacts> bridges() {
        return List.of(
                Reports.of("a", "2026-03-02").says("Ilse Torv", SAME).facts(),
                Reports.of("b", "2026-03-02").says("Ilse Torv", SAME).facts(),
                Reports.of("c", "2026-03-03").says("Ilse Torv", SAME).facts(),
                Reports.of("d", "2026-03-03")
                        .says("Ilse Torv", "that grain would be sold in the markets of Varen from June")
                        .facts());
    }

    @Test
    void keepsApartWhatWasOneStatement() {
        assertThat(statement(record(bridges()), saying("a", 0)).attributions()).hasSize(3);

        decide(new Action.Apart(Relation.STATEMENT, List.of(saying("b", 0)), List.of(saying("a", 0), saying("c", 0))));
        ReadoutRecord record = record(bridges());

        assertThat(statement(record, saying("b", 0)).attributions()).hasSize(1);
        assertThat(statement(record, saying("a", 0)).attributions()).hasSize(2);
        assertThat(statement(record, saying("b", 0)).by().maker().name()).isEqualTo("reviewer/Ana Brand");
        assertThat(statement(record, saying("b", 0)).by().maker().version()).isEqualTo("10");
        assertThat(statement(record, saying("b", 0)).by().reviewed())
                .hasValueSatisfying(by -> assertThat(by.by()).isEqualTo("Ana Brand"));
        // It is not asked again whether the two are one.
        assertThat(record.undecided()).isEmpty();
        assertThat(effect(record, 10).kind()).isEqualTo(ReviewEffects.Kind.IN_FORCE);
    }

    @Test
    void makesOneStatementOfTwo() {
        decide(new Action.Together(Relation.STATEMENT, List.of(saying("a", 0), saying("d", 0))));
        ReadoutRecord record = record(bridges());

        Statement one = statement(record, saying("d", 0));
        assertThat(one.attributions()).hasSize(4);
        assertThat(one.by().maker().name()).isEqualTo("reviewer/Ana Brand");
        // Two of the four were not named by the decision: nobody has looked at them.
        assertThat(one.by().reviewed()).isEmpty();
    }

    @Test
    void theLaterOfTwoThatContradictEachOtherHoldsAndTheEarlierSaysSo() {
        decide(new Action.Together(Relation.STATEMENT, List.of(saying("a", 0), saying("d", 0))));
        decide(new Action.Apart(Relation.STATEMENT, List.of(saying("a", 0)), List.of(saying("d", 0))));
        ReadoutRecord record = record(bridges());

        assertThat(statement(record, saying("d", 0)).attributions()).hasSize(1);
        assertThat(effect(record, 10))
                .isEqualTo(new ReviewEffects.Effect(
                        ReviewEffects.Kind.OVERRULED,
                        Optional.of(11L),
                        effect(record, 10).entries()));
        assertThat(effect(record, 11).kind()).isEqualTo(ReviewEffects.Kind.IN_FORCE);

        decide(new Action.Undo(11));
        assertThat(statement(record(bridges()), saying("d", 0)).attributions()).hasSize(4);
        decide(new Action.Undo(12));
        assertThat(statement(record(bridges()), saying("d", 0)).attributions()).hasSize(1);
    }

    @Test
    void ofThreeThatCannotAllHoldTheEarliestGives() {
        decide(new Action.Together(Relation.STATEMENT, List.of(saying("a", 0), saying("d", 0))));
        decide(new Action.Together(Relation.STATEMENT, List.of(saying("d", 0), saying("c", 0))));
        decide(new Action.Apart(Relation.STATEMENT, List.of(saying("a", 0)), List.of(saying("c", 0))));
        ReadoutRecord record = record(bridges());

        assertThat(statement(record, saying("d", 0)).attributions())
                .contains(saying("c", 0).attribution())
                .doesNotContain(saying("a", 0).attribution());
        assertThat(effect(record, 10).kind()).isEqualTo(ReviewEffects.Kind.OVERRULED);
    }

    @Test
    void undoneIsTheRecordAsItWas() {
        ReadoutRecord before = record(bridges());
        decide(new Action.Apart(Relation.STATEMENT, List.of(saying("b", 0)), List.of(saying("a", 0))));
        assertThat(record(bridges())).isNotEqualTo(before);
        decide(new Action.Undo(10));

        ReadoutRecord after = record(bridges());

        assertThat(after).isEqualTo(before);
        assertThat(effect(after, 10).kind()).isEqualTo(ReviewEffects.Kind.UNDONE);
        assertThat(effect(after, 10).by()).contains(11L);
    }

    @Test
    void aDecisionOnWhatIsNotThereDoesNothingAndIsListedAsSuch() {
        ReadoutRecord before = record(bridges());
        decide(new Action.Apart(Relation.STATEMENT, List.of(saying("gone", 0)), List.of(saying("a", 0))));
        decide(new Action.Together(
                Relation.ENTITY,
                List.of(
                        new Handle.Words(new ArticleId("a"), 5_000, 5_004),
                        new Handle.Words(new ArticleId("b"), 0, 9))));
        decide(new Action.Speaker(saying("nowhere", 3), Optional.empty()));
        decide(new Action.NotAnEncounter(List.of(new Handle.Words(new ArticleId("gone"), 0, 3))));
        decide(new Action.SetField(
                new Handle.Words(new ArticleId("a"), 0, 3), ReviewedField.STATUS, new Action.Value.Stated("held")));
        decide(new Action.Confirmed("statements", saying("gone", 0), "0".repeat(64)));

        ReadoutRecord record = record(bridges());

        assertThat(record).isEqualTo(before);
        assertThat(ReviewEffects.of(record, reviews()).values())
                .extracting(ReviewEffects.Effect::kind)
                .containsOnly(ReviewEffects.Kind.POINTS_NOWHERE);
    }

    private static List<ArticleFacts> namesakes() {
        List<ArticleFacts> all = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            all.add(Reports.of(id)
                    .says("Ilse Torv", "that the harvest was good in " + id)
                    .facts());
        }
        return all;
    }

    @Test
    void keepsApartTwoOfOneName() {
        List<ArticleFacts> facts = namesakes();
        assertThat(record(facts).entities()).hasSize(1);

        decide(new Action.Apart(
                Relation.ENTITY,
                List.of(words(facts.get(1), "Ilse Torv")),
                List.of(words(facts.get(0), "Ilse Torv"), words(facts.get(2), "Ilse Torv"))));
        ReadoutRecord record = record(facts);

        assertThat(record.entities()).hasSize(2);
        assertThat(entity(record, facts.get(0), "Ilse Torv")).isEqualTo(entity(record, facts.get(2), "Ilse Torv"));
        assertThat(entity(record, facts.get(1), "Ilse Torv").by().maker().name())
                .isEqualTo("reviewer/Ana Brand");
        // Who said what follows.
        assertThat(statement(record, saying("b", 0)).speaker())
                .contains(entity(record, facts.get(1), "Ilse Torv").id());
        assertThat(record.undecided()).isEmpty();
    }

    @Test
    void whoeverElseHasTheNameOfTwoThatAreKeptApartIsNeitherForSure() {
        List<ArticleFacts> facts = new ArrayList<>(namesakes());
        decide(new Action.Apart(
                Relation.ENTITY, List.of(words(facts.get(0), "Ilse Torv")), List.of(words(facts.get(1), "Ilse Torv"))));

        ReadoutRecord record = record(facts);

        assertThat(record.entities()).hasSize(3);
        assertThat(record.undecided())
                .filteredOn(link -> link.relation() == Undecided.Relation.SAME_ENTITY)
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.reason()).contains("a person keeps two apart"));
    }

    @Test
    void whoeverElseHasTheNameIsTheOneInFarMoreReports() {
        List<ArticleFacts> facts = new ArrayList<>();
        List<Handle> many = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ArticleFacts report = Reports.of("m" + i).people("Ilse Torv").facts();
            facts.add(report);
            many.add(words(report, "Ilse Torv"));
        }
        ArticleFacts other = Reports.of("other").people("Ilse Torv").facts();
        ArticleFacts later =
                Reports.of("later", "2026-04-01").people("Ilse Torv").facts();
        facts.addAll(List.of(other, later));
        decide(new Action.Apart(Relation.ENTITY, List.of(words(other, "Ilse Torv")), many));

        ReadoutRecord record = record(facts);

        assertThat(record.entities()).hasSize(2);
        assertThat(entity(record, later, "Ilse Torv")).isEqualTo(entity(record, facts.getFirst(), "Ilse Torv"));
    }

    @Test
    void makesOnePersonOfTwoNames() {
        ArticleFacts one = Reports.of("a").says("Ilse Torv", "that it rained").facts();
        ArticleFacts other =
                Reports.of("b").says("Marga Denn", "that it snowed").facts();
        ArticleFacts third =
                Reports.of("c").says("Marga Denn", "that it thawed").facts();
        decide(new Action.Together(Relation.ENTITY, List.of(words(one, "Ilse Torv"), words(other, "Marga Denn"))));

        ReadoutRecord record = record(List.of(one, other, third));

        assertThat(record.entities()).hasSize(1);
        assertThat(record.entities().getFirst().aliases()).contains("Ilse Torv", "Marga Denn");
        assertThat(record.entities().getFirst().by().reviewed()).isEmpty();
    }

    @Test
    void makesOneOfANameAndOfWordsWithoutOne() {
        ArticleFacts named = Reports.of("a").says("Ilse Torv", "that it rained").facts();
        ArticleFacts unnamed = Reports.of("b").somebody("a senior negotiator").facts();
        decide(new Action.Together(
                Relation.ENTITY, List.of(words(named, "Ilse Torv"), words(unnamed, "a senior negotiator"))));

        ReadoutRecord record = record(List.of(named, unnamed));

        assertThat(record.entities()).hasSize(1);
        assertThat(record.entities().getFirst().name()).isEqualTo("Ilse Torv");
        assertThat(record.entities().getFirst().by().reviewed()).isPresent();
    }

    @Test
    void aPersonMayJoinWhatOneReportNamesSideBySide() {
        ArticleFacts both = Reports.of("a").people("Ilse Torv", "Ilsa Torv").facts();
        assertThat(record(List.of(both)).entities()).hasSize(2);
        decide(new Action.Together(Relation.ENTITY, List.of(words(both, "Ilse Torv"), words(both, "Ilsa Torv"))));

        assertThat(record(List.of(both)).entities()).hasSize(1);
    }

    @Test
    void givesWordsToTheirSpeaker() {
        ArticleFacts facts = Reports.of("a")
                .people("Marga Denn")
                .says("Ilse Torv", "that it rained")
                .facts();
        decide(new Action.Speaker(saying("a", 0), Optional.of(words(facts, "Marga Denn"))));

        ReadoutRecord record = record(List.of(facts));
        Attribution attribution = record.attributions().getFirst();

        assertThat(attribution.speaker())
                .contains(entity(record, facts, "Marga Denn").id());
        assertThat(statement(record, saying("a", 0)).speaker()).isEqualTo(attribution.speaker());
        assertThat(attribution.by().maker().name()).isEqualTo("reviewer/Ana Brand");
        assertThat(attribution.by().reviewed()).isPresent();
        assertThat(effect(record, 10).kind()).isEqualTo(ReviewEffects.Kind.IN_FORCE);

        decide(new Action.Speaker(saying("a", 0), Optional.empty()));
        ReadoutRecord nobody = record(List.of(facts));
        assertThat(nobody.attributions().getFirst().speaker()).isEmpty();
        assertThat(effect(nobody, 10).by()).contains(11L);
    }

    @Test
    void aChainEndsWithTheSpeakerThatAPersonGives() {
        ArticleFacts facts = Reports.of("a")
                .people("Marga Denn")
                .saysThrough(List.of("Sarn Wire"), "Ilse Torv", "that it rained")
                .facts();
        decide(new Action.Speaker(saying("a", 0), Optional.of(words(facts, "Marga Denn"))));

        ReadoutRecord record = record(List.of(facts));

        assertThat(record.attributions().getFirst().chain().getLast().entities())
                .containsExactly(entity(record, facts, "Marga Denn").id());
        assertThat(record.attributions().getFirst().chain()).hasSize(2);
    }

    @Test
    void setsWhatWasDoneBySayingIt() {
        decide(new Action.SetField(saying("d", 0), ReviewedField.ACT, new Action.Value.Stated("promise")));
        decide(new Action.SetField(saying("d", 0), ReviewedField.POLARITY, new Action.Value.Stated("negative")));

        ReadoutRecord record = record(bridges());
        Attribution set = record.attributions().stream()
                .filter(attribution -> attribution.id().equals(saying("d", 0).attribution()))
                .findFirst()
                .orElseThrow();

        assertThat(set.act()).contains(LocalAttribution.Act.PROMISE);
        assertThat(set.polarity()).isEqualTo(LocalAttribution.Polarity.NEGATIVE);
    }

    @Test
    void whatWasCheckedIsMarkedWhileItIsTheSame() {
        List<ArticleFacts> three = bridges().subList(0, 2);
        ReadoutRecord before = record(three);
        String id = statement(before, saying("a", 0)).id().value();
        EntryKey key = new EntryKey(EntryKind.STATEMENT, id);
        assertThat(ReviewQueue.of(before)).anyMatch(item -> item.entries().contains(key));
        decide(new Action.Confirmed(
                "statements", saying("a", 0), Confirmations.sha256(before, key).orElseThrow()));

        ReadoutRecord checked = record(three);
        Statement statement = statement(checked, saying("a", 0));
        assertThat(statement.by().reviewed())
                .hasValueSatisfying(by -> assertThat(by.at()).isEqualTo(AT));
        // It was the model that made it one; a person has checked that.
        assertThat(statement.by().maker().name()).isEqualTo("model/same-statement");
        assertThat(ReviewQueue.of(checked)).noneMatch(item -> item.entries().contains(key));
        assertThat(effect(checked, 10).kind()).isEqualTo(ReviewEffects.Kind.IN_FORCE);

        ReadoutRecord grown = record(bridges());
        assertThat(statement(grown, saying("a", 0)).by().reviewed()).isEmpty();
        assertThat(effect(grown, 10).kind()).isEqualTo(ReviewEffects.Kind.LAPSED);
    }

    @Test
    void aRecordThatGrowsIsTheOneFromScratch() {
        GrowingRecord growing = new GrowingRecord();
        List<ArticleFacts> facts = bridges();
        assertThat(growing.of(facts.subList(0, 2), reviews())).isEqualTo(record(facts.subList(0, 2)));
        decide(new Action.Apart(Relation.STATEMENT, List.of(saying("b", 0)), List.of(saying("a", 0))));
        assertThat(growing.of(facts.subList(0, 3), reviews())).isEqualTo(record(facts.subList(0, 3)));
        // What is decided of a report may be there before it is, where another program reads it.
        decide(new Action.Together(Relation.STATEMENT, List.of(saying("a", 0), saying("d", 0))));
        assertThat(growing.of(facts.subList(0, 3), reviews())).isEqualTo(record(facts.subList(0, 3)));
        assertThat(growing.of(facts, reviews())).isEqualTo(record(facts));
        decide(new Action.Undo(10));
        assertThat(growing.of(facts, reviews())).isEqualTo(record(facts));
    }

    @Test
    void asksFirstWhatWasLeastCertain() {
        List<ReviewQueue.Item> queue = ReviewQueue.of(record(bridges()));

        assertThat(queue).isNotEmpty();
        assertThat(queue.stream().map(ReviewQueue.Item::certainty).toList())
                .isSorted()
                .allSatisfy(certainty -> assertThat(certainty).isBetween(0.0, 1.0));
        assertThat(queue.stream().map(ReviewQueue.Item::question).collect(Collectors.toSet()))
                .contains(
                        ReviewQueue.Question.ATTRIBUTION,
                        ReviewQueue.Question.ONE_STATEMENT,
                        ReviewQueue.Question.ONE_ENTITY);
    }

    @Test
    void anEntryIsFoundByWhatItRestsOn() {
        ReadoutRecord record = record(bridges());
        EntryHandles handles = new EntryHandles(record);
        for (Entity entity : record.entities()) {
            EntryKey key = new EntryKey(EntryKind.ENTITY, entity.id().value());
            assertThat(handles.of(key))
                    .isNotEmpty()
                    .allSatisfy(handle -> assertThat(handles.entries(EntryKind.ENTITY, handle))
                            .containsExactly(key));
        }
        for (Statement statement : record.statements()) {
            EntryKey key = new EntryKey(EntryKind.STATEMENT, statement.id().value());
            assertThat(handles.of(key)).hasSameSizeAs(statement.attributions());
        }
        assertThat(handles.of(new EntryKey(EntryKind.STATEMENT, "nothing"))).isEmpty();
    }
}
