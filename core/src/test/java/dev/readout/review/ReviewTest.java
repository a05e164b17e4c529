package dev.readout.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readout.article.ArticleId;
import dev.readout.extract.AttributionId;
import dev.readout.record.ReviewFormatException;
import dev.readout.record.ReviewJson;
import dev.readout.review.Action.Relation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
    private static final Handle.Saying SAYING = new Handle.Saying(new ArticleId("a1"), new AttributionId("t1"));
    private static final Handle.Saying OTHER = new Handle.Saying(new ArticleId("a2"), new AttributionId("t2"));
    private static final Handle.Words WORDS = new Handle.Words(new ArticleId("a1"), 3, 9);
    private static final Handle.Words MORE = new Handle.Words(new ArticleId("a2"), 0, 4);

    static List<Action> actions() {
        return List.of(
                new Action.Together(Relation.STATEMENT, List.of(SAYING, OTHER)),
                new Action.Together(Relation.ENCOUNTER, List.of(WORDS, MORE)),
                new Action.Apart(Relation.ENTITY, List.of(WORDS), List.of(MORE)),
                new Action.Speaker(SAYING, Optional.of(WORDS)),
                new Action.Speaker(SAYING, Optional.empty()),
                new Action.NotAnEncounter(List.of(WORDS)),
                new Action.SetField(WORDS, ReviewedField.DATE, new Action.Value.Stated("2026-03-02/2026-03-04")),
                new Action.SetField(WORDS, ReviewedField.PLACE, new Action.Value.Named(MORE)),
                new Action.SetField(SAYING, ReviewedField.ACT, new Action.Value.Stated("deny")),
                new Action.Confirmed("encounters", WORDS, "0".repeat(64)),
                new Action.Undo(3));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void isReadAsItWasWritten(Action action) {
        assertThat(ReviewJson.read(ReviewJson.write(action))).isEqualTo(action);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"action\":\"burn\"}",
                "{\"action\":\"undo\",\"review\":\"one\"}",
                "{\"action\":\"undo\",\"review\":1,\"more\":2}",
                "{\"action\":\"together\",\"list\":\"articles\",\"these\":[]}",
                "{\"action\":\"together\",\"list\":\"statements\",\"these\":[]}",
                "{\"action\":\"notAnEncounter\",\"passages\":[{\"article\":\"a\",\"begin\":5,\"end\":2}]}",
                "{\"action\":\"confirmed\",\"list\":\"articles\",\"on\":{\"article\":\"a\",\"begin\":1,\"end\":2},\"sha256\":\"00\"}"
            })
    void whatIsNoDecisionIsRefused(String json) {
        assertThatThrownBy(() -> ReviewJson.read(json)).isInstanceOf(ReviewFormatException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE | 2026-02-30",
                "DATE | 2026-03-04/2026-03-02",
                "DATE | soon",
                "DATE | +999999999-01-01",
                "DATE | 0001-01-01",
                "DUE | 2026-03",
                "DURATION | PT0S",
                "DURATION | -PT5M",
                "DURATION | P9999D",
                "DURATION | forty minutes",
                "STATUS | HELD",
                "STATUS | done",
                "KIND | party",
                "PLACE | Sarn"
            })
    void noFieldIsSetToWhatItCannotBe(ReviewedField field, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Action.SetField(WORDS, field, new Action.Value.Stated(value)))
                .withMessageContaining(field.word());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE | 2026-02-28",
                "DATE | 2026-03",
                "DATE | 2026-03-02/2026-03-04",
                "DUE | 2024-02-29",
                "DURATION | PT1H40M",
                "STATUS | cancelled",
                "KIND | talks"
            })
    void aFieldIsSetToWhatItCanBe(ReviewedField field, String value) {
        new Action.SetField(WORDS, field, new Action.Value.Stated(value));
    }

    @Test
    void aDecisionThatMakesNoSenseIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Action.Together(Relation.STATEMENT, List.of(SAYING, SAYING)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Action.Together(Relation.STATEMENT, List.of(SAYING, WORDS)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Action.Apart(Relation.ENTITY, List.of(WORDS, MORE), List.of(WORDS)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Action.Speaker(SAYING, Optional.of(MORE)))
                .withMessageContaining("same report");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Action.SetField(SAYING, ReviewedField.DATE, new Action.Value.Stated("2026-03-02")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Action.SetField(WORDS, ReviewedField.DATE, new Action.Value.Named(WORDS)));
        assertThatIllegalArgumentException().isThrownBy(() -> review(3, new Action.Undo(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> review(0, new Action.NotAnEncounter(List.of(WORDS))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", " Ana", "Ana\nBrand", "Ana\u0000", "Ana\u202eBrand", "Ana\u001b[31m", "\ud800"})
    void aNameIsOnePlainLine(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Review.check(name, new Action.Undo(1), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0007", "turned \u202e round", "half \udc00", "\u0000"})
    void aReasonIsPlainText(String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Review.check("Ana", new Action.Undo(1), Optional.of(reason)));
    }

    @Test
    void nameAndReasonMayBeOfAnyScriptButNotOfAnyLength() {
        Review.check("Ана Бранд", new Action.Undo(1), Optional.of("<script>alert('x')</script>\n=1+1 「理由」"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Review.check("a".repeat(101), new Action.Undo(1), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Review.check("Ana", new Action.Undo(1), Optional.of("a".repeat(2001))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Review.check(
                        "Ana",
                        new Action.SetField(SAYING, ReviewedField.ACT, new Action.Value.Stated("ask")),
                        Optional.empty()))
                .withMessageContaining("reason");
    }

    @Test
    void whatIsUndoneTwiceIsUndoneUntilBothAreUndone() {
        Reviews reviews = Reviews.of(List.of(
                review(1, new Action.NotAnEncounter(List.of(WORDS))),
                review(2, new Action.Undo(1)),
                review(3, new Action.Undo(1)),
                review(4, new Action.Undo(3))));

        assertThat(reviews.inForce()).isEmpty();
        assertThat(reviews.undone().get(1L)).isEqualTo(reviews.all().get(1));
        assertThat(reviews.articles(new Action.Undo(4))).containsExactly(new ArticleId("a1"));
    }

    @Test
    void whatPointsIntoWhatIsForgottenGoes() {
        Reviews reviews = Reviews.of(List.of(
                new Review(
                        1,
                        Instant.EPOCH,
                        "Ana",
                        new Action.Together(Relation.STATEMENT, List.of(SAYING, OTHER)),
                        Optional.of("both say it")),
                review(2, new Action.NotAnEncounter(List.of(MORE, WORDS))),
                review(3, new Action.Undo(1)),
                new Review(
                        4,
                        Instant.EPOCH,
                        "Ben",
                        new Action.NotAnEncounter(List.of(MORE)),
                        Optional.of("as Velmira said, no")),
                new Review(
                        5, Instant.EPOCH, "Ben", new Action.NotAnEncounter(List.of(MORE)), Optional.of("it is none"))));

        Reviews left = reviews.without(Set.of(new ArticleId("a1")), "Velmira"::equals);

        assertThat(left.all()).extracting(Review::number).containsExactly(2L, 4L, 5L);
        assertThat(left.all().getFirst().action()).isEqualTo(new Action.NotAnEncounter(List.of(MORE)));
        assertThat(left.all().getFirst().reason()).contains("(forgotten)");
        assertThat(left.all().get(1).reason()).contains("(forgotten)");
        assertThat(left.all().get(2).reason()).contains("it is none");
    }

    private static Review review(long number, Action action) {
        return new Review(number, Instant.EPOCH, "Ana", action, Optional.of("because"));
    }
}
