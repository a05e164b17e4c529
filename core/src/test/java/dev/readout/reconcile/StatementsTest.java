package dev.readout.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.ArticleId;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalAttribution.Act;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatementsTest {
    private static final String OPEN = "the canal will be opened to fishing boats of both coasts before winter";

    private static Reconciliation both(String one, String other) {
        return Reports.together(
                Reports.of("a1").says("Ana Torv", one), Reports.of("a2").says("Ana Torv", other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            the canal will open to all boats    ; the canal will open to all boats
            the canal will open to all boats    ; The canal would open to all boats
            the canal will open to all boats    ; “The canal will open to all boats”
            fishing boats may pass the locks again in spring ; the locks could be passed by fishing boats again in spring
            the fishing boats of Kesht pay forty crowns  ; Kesht’s fishing boats are paying forty crowns
            ten boats will pass the locks today ; 10 boats will pass the locks today
            prices rose by 1,200 crowns         ; prices rose by 1200 crowns
            nobody will close the locks again   ; the locks will never close again
            """)
    void joinTheSameThingInOtherWords(String one, String other) {
        Reconciliation together = both(one, other);

        assertThat(together.statements()).hasSize(1);
        assertThat(together.statements().getFirst().attributions())
                .containsExactly(new AttributionId("t-a1-0"), new AttributionId("t-a2-0"));
        assertThat(together.attributions())
                .extracting(Attribution::statement)
                .containsOnly(together.statements().getFirst().id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            the canal will open to all boats        ; the prisoners will go home on Monday
            the canal will open to 40 boats a day   ; the canal will open to 50 boats a day
            the canal opens in two weeks for boats  ; the canal opens in three weeks for boats
            the canal will open to all boats        ; the canal will not open to all boats
            the canal will open to all boats        ; the canal cannot open to all boats
            the canal is open to all boats          ; the canal isn’t open to all boats
            the canal is open to all boats          ; the canal is never open to all boats
            the canal                               ; the locks
            """)
    void keepOtherThingsApart(String one, String other) {
        assertThat(both(one, other).statements()).hasSize(2);
    }

    @Test
    void keepSpeakersApart() {
        Reconciliation together = Reports.together(
                Reports.of("a1").says("Ana Torv", OPEN), Reports.of("a2").says("Ivo Lind", OPEN));

        assertThat(together.statements()).hasSize(2);
        assertThat(together.undecided()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02, 1",
        "2026-03-02, 2026-03-06, 1",
        "2026-03-06, 2026-03-02, 1",
        "2026-03-02, 2026-03-07, 2",
        "2026-03-02, 2027-03-02, 2",
        "2026-03-02, '', 1",
        "'', '', 1"
    })
    void joinWhatWasSaidWithinDays(String one, String other, int statements) {
        assertThat(Reports.together(
                                Reports.of("a1", one).says("Ana Torv", OPEN),
                                Reports.of("a2", other).says("Ana Torv", OPEN))
                        .statements())
                .hasSize(statements);
    }

    @Test
    void joinRevisionsOfOneReportHoweverFarApart() {
        assertThat(Reports.together(
                                Reports.of("a1", "2026-03-02")
                                        .at("https://gull.example/1")
                                        .says("Ana Torv", OPEN),
                                Reports.of("a2", "2026-05-02")
                                        .at("https://gull.example/1")
                                        .says("Ana Torv", OPEN))
                        .statements())
                .hasSize(1);
    }

    @Test
    void joinWhatALaterVersionCorrectsAndShowTheCorrection() {
        Reports first = Reports.of("a1", "2026-03-02")
                .at("https://gull.example/1")
                .says("Ana Torv", "Lissand will pay 58 million crowns for clearing the mines of the valley");
        Reports corrected = Reports.of("a2", "2026-03-03")
                .at("https://gull.example/1")
                .says("Ana Torv", "Lissand will pay 85 million crowns for clearing the mines of the valley");
        Reports third = Reports.of("a3", "2026-03-03")
                .says("Ana Torv", "Lissand will pay 85 million crowns for clearing the mines of the valley");

        assertThat(Reports.together(first, third).statements()).hasSize(2);
        assertThat(Reports.together(first, corrected, third).statements())
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.drift()).extracting(Drift::change).containsExactly(Drift.Change.NUMBER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lissand will pay for the clearing of the mines   | Varen will pay for the clearing of the mines      | NAME | Lissand | Varen
            the locks of the valley will open for the barges | the locks of the valley will not open for barges  | POLARITY | the locks of the valley will open for the barges | not open
            Torv will pay for the clearing of all the mines  | She will pay for the clearing of all the mines   | | |
            the envoy met Yukhar Zhelimov at the upper locks | the envoy met Juchar Zjelimov at the upper locks  | | |
            """)
    void showWhatALaterVersionCorrects(
            String was, String became, Drift.@Nullable Change change, @Nullable String from, @Nullable String to) {
        Reports first =
                Reports.of("a1", "2026-03-02").at("https://gull.example/1").says("Ana Torv", was);
        Reports later =
                Reports.of("a2", "2026-03-03").at("https://gull.example/1").says("Ana Torv", became);
        Map<ArticleId, String> bodies = Map.of(
                new ArticleId("a1"),
                first.facts().article().body(),
                new ArticleId("a2"),
                later.facts().article().body());

        assertThat(Reports.together(first, later).statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.drift().stream()
                                .filter(drift -> drift.change() != Drift.Change.MODALITY)
                                .map(drift -> drift.change() + " " + printed(drift.from(), bodies) + " > "
                                        + printed(drift.to(), bodies))
                                .toList())
                        .isEqualTo(change == null ? List.of() : List.of(change + " " + from + " > " + to)));
    }

    private static String printed(Evidence evidence, Map<ArticleId, String> bodies) {
        return evidence.span().in(bodies.getOrDefault(evidence.article(), ""));
    }

    @Test
    void joinNothingElseThatALaterVersionSays() {
        assertThat(Reports.together(
                                Reports.of("a1", "2026-03-02")
                                        .at("https://gull.example/1")
                                        .says("Ana Torv", "58 boats will pass the locks of the valley in spring"),
                                Reports.of("a2", "2026-03-03")
                                        .at("https://gull.example/1")
                                        .says("Ana Torv", "58 boats will pass the locks of the valley in spring")
                                        .says("Ana Torv", "85 boats will pass the locks of the valley in summer"))
                        .statements())
                .hasSize(2);
    }

    @Test
    void joinTwoOfOneReportOnlyBeyondDoubt() {
        Reconciliation twice =
                Reports.together(Reports.of("a1").says("Ana Torv", OPEN).says("Ana Torv", OPEN));
        Reconciliation alike = Reports.together(Reports.of("a1")
                .says("Ana Torv", "fishing boats may pass the locks again in spring")
                .says("Ana Torv", "the locks could be passed by boats again next spring"));

        assertThat(twice.statements()).hasSize(1);
        assertThat(alike.statements()).hasSize(2);
    }

    @Test
    void keepWhatIsThoughtFromWhatIsSaid() {
        assertThat(Reports.together(
                                Reports.of("a1").says("Ana Torv", OPEN),
                                Reports.of("a2").says("Ana Torv", OPEN, Act.THINK))
                        .statements())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Kesht will pay Varen for the lost boats this month        ; Varen will pay Kesht for the lost boats this month
            the canal will open before the vote in the assembly       ; the canal will open after the vote in the assembly
            the boats of Kesht must leave the harbour by the evening  ; the boats of Varen must leave the harbour by the evening
            the council has accepted the offer made by the mediator   ; the council has rejected the offer made by the mediator
            the repairs to the canal will cost thirty million crowns  ; the repairs to the canal will cost thirty billion crowns
            the crossing at the ridge hardly carries any goods at all ; the crossing at the ridge carries goods at all hours
            """)
    void keepApartWhatCannotBothBeSo(String one, String other) {
        assertThat(Reports.together(
                                Reports.of("a1").says("Ana Torv", one),
                                Reports.of("a2").says("Ana Torv", other))
                        .statements())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"DENY", "ASK", "ORDER", "THREATEN"})
    void keepAnotherActOfTheSameWordsApart(Act act) {
        assertThat(Reports.together(
                                Reports.of("a1").says("Ana Torv", OPEN),
                                Reports.of("a2").says("Ana Torv", OPEN, act))
                        .statements())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a senior official ; the canal will open to all boats ; a senior official   ; the canal will open to all boats ; 1
            a senior official ; the canal will open to all boats ; A Senior Official   ; The canal would open to all boats ; 1
            a senior official ; the canal will open to all boats ; a senior official   ; all boats may use the canal when it opens ; 2
            a senior official ; the canal will open to all boats ; a senior diplomat   ; the canal will open to all boats ; 2
            """)
    void joinWordsOfTheUnnamedOnlyWhereTheyAreTheSame(
            String who, String words, String otherWho, String otherWords, int statements) {
        Reconciliation together = Reports.together(
                Reports.of("a1").somebody(who).says(who, words),
                Reports.of("a2").somebody(otherWho).says(otherWho, otherWords));

        assertThat(together.statements()).hasSize(statements);
        assertThat(together.entities()).hasSize(2);
    }

    @Test
    void listWhatIsSomewhatAlikeAsUndecided() {
        Reconciliation together = both(
                "the canal will open to fishing boats before winter",
                "fishing boats freeze in every canal of the coast");

        assertThat(together.statements()).hasSize(2);
        assertThat(together.undecided()).singleElement().satisfies(link -> {
            assertThat(link.relation()).isEqualTo(Undecided.Relation.SAME_STATEMENT);
            assertThat(link.score()).isBetween(0.3, 0.65);
            assertThat(List.of(link.a(), link.b()))
                    .containsExactlyInAnyOrderElementsOf(together.statements().stream()
                            .map(statement -> statement.id().value())
                            .toList());
        });
    }

    @Test
    void haveTheFullestPrintedText() {
        Reports longer = Reports.of("a2").says("Ana Torv", OPEN + ", at last");
        Reconciliation together = Reports.together(
                Reports.of("a1").says("Ana Torv", OPEN),
                longer,
                Reports.of("a3").says("Ana Torv", OPEN));

        assertThat(together.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.text()).hasSize(1);
            Evidence text = statement.text().getFirst();
            assertThat(text.article().value()).isEqualTo("a2");
            assertThat(text.span().in(longer.facts().article().body())).isEqualTo(OPEN + ", at last");
        });
    }

    @Test
    void listTheWordingsThatStandInMarks() {
        Reconciliation together = Reports.together(
                Reports.of("a1").says("Ana Torv", "the canal will be “open to all boats”, she said"),
                Reports.of("a2").says("Ana Torv", "the canal will be “open for all boats”, she said"),
                Reports.of("a3").says("Ana Torv", "the canal will be “Open to all boats,” she said"),
                Reports.of("a4").says("Ana Torv", "the canal will be open to all boats, she said"));

        assertThat(together.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.wordings())
                    .extracting(Wording::text)
                    .containsExactly("open to all boats", "open for all boats");
            assertThat(statement.wordings().getFirst().evidence())
                    .extracting(evidence -> evidence.article().value())
                    .containsExactly("a1", "a3");
        });
    }

    @Test
    void replaceTheIdsOfWhatTheyJoin() {
        Reports first = Reports.of("a1", "2026-03-01").says("Ana Torv", OPEN);
        Reports second = Reports.of("a2", "2026-03-02").says("Ana Torv", OPEN);
        StatementId one = Reports.together(first).statements().getFirst().id();
        StatementId other = Reports.together(second).statements().getFirst().id();
        Statement joined = Reports.together(first, second).statements().getFirst();

        assertThat(joined.id()).isEqualTo(one);
        assertThat(joined.replaces()).containsExactly(other);
    }

    @Test
    void sayWhoDecidedThatTheyAreOne() {
        assertThat(both(OPEN, OPEN).statements().getFirst().by().maker().name()).isEqualTo("model/same-statement");
        assertThat(both(OPEN, "no").statements()).extracting(Statement::by).containsOnly(Reports.BY);
    }

    @Test
    void keepTheHandsTheyCameThrough() {
        Reconciliation together = Reports.together(
                Reports.of("a1").saysThrough(List.of("Meridian Wire", "Kest Newswire"), "Ana Torv", OPEN));
        Attribution attribution = together.attributions().getFirst();

        assertThat(attribution.chain().stream()
                        .flatMap(hop -> hop.entities().stream())
                        .flatMap(id -> together.entities().stream()
                                .filter(entity -> entity.id().equals(id))
                                .map(Entity::name)))
                .containsExactly("Meridian Wire", "Kest Newswire", "Ana Torv");
        assertThat(attribution.speaker())
                .contains(attribution.chain().getLast().entities().getFirst());
    }

    @Test
    void standInOrderOfPublication() {
        Reconciliation together = Reports.together(
                Reports.of("b", "2026-03-05").says("Ana Torv", "the locks are dry"),
                Reports.of("c", "2026-03-03").says("Ana Torv", "the boats are gone"),
                Reports.of("a", "2026-03-04").says("Ana Torv", OPEN));

        assertThat(together.attributions().stream()
                        .map(attribution -> attribution.article().value()))
                .containsExactly("c", "a", "b");
        assertThat(together.statements().stream()
                        .flatMap(statement ->
                                Stream.of(statement.attributions().getFirst().value())))
                .containsExactly("t-c-0", "t-a-0", "t-b-0");
    }
}
