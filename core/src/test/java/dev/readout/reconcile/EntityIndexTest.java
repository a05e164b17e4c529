package dev.readout.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.readout.annotate.Mention.Kind;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EntityIndexTest {
    private static final List<String> NAMES = List.of(
            "Ana Torv",
            "Ana B. Torv",
            "Ana C. Torv",
            "A. Torv",
            "Torv",
            "Torv Ana",
            "Marit Aranzel",
            "Tavo Aranzel",
            "Aranzel",
            "Yukhar Zhelimov",
            "Zjelimov",
            "Idris al-Mahrun",
            "Edris el-Mahroen",
            "Mahrun",
            "Zdena Króliš",
            "Zdena Krolis",
            "Zdena Krolish",
            "Krolish");
    private static final List<String> TITLES = List.of(
            "President",
            "Keshti President",
            "Foreign Minister",
            "Mr",
            "Ms",
            "Kesht's foreign minister",
            "Kremlin aide");
    private static final List<String> DESCRIPTIONS = List.of(
            "the Keshti president", "the leader of Kesht", "the Keshti foreign minister", "the president", "an aide");
    private static final List<String> BODIES = List.of(
            "Ministry of Trade",
            "Joint Observer Mission",
            "JOM",
            "Nahr",
            "Nahr Agency",
            "Growers' Union",
            "Yarrun Growers' Union",
            "Kremlin");

    /** Reports in which names, titles, offices and bodies meet at random. */
    private static List<ArticleFacts> reports(long seed) {
        Random random = new Random(seed);
        List<ArticleFacts> reports = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            int month = random.nextInt(5);
            Reports report = Reports.of("a" + i, month == 0 ? "" : "2026-0" + month + "-02")
                    .names(Kind.PLACE, random.nextBoolean() ? "Kesht" : "Republic of Kesht");
            for (int j = random.nextInt(4); j >= 0; j--) {
                switch (random.nextInt(4)) {
                    case 0 -> report.titled(any(TITLES, random) + " ", any(NAMES, random));
                    case 1 -> report.people(any(NAMES, random));
                    case 2 -> report.somebody(any(DESCRIPTIONS, random));
                    case 3 -> report.names(Kind.ORGANIZATION, any(BODIES, random));
                    default -> throw new AssertionError();
                }
            }
            reports.add(report.facts());
        }
        return reports;
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    static Stream<Long> seeds() {
        return new Random(7).longs(60).boxed();
    }

    private static Entities all(List<ArticleFacts> reports) {
        EntityIndex index = new EntityIndex();
        reports.forEach(index::add);
        return index.result();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameInAnyOrder(long seed) {
        List<ArticleFacts> reports = reports(seed);
        Entities expected = all(reports);

        assertThat(Reports.shuffled(reports, seed)).allSatisfy(order -> {
            Entities shuffled = all(order);
            assertThat(shuffled.entities()).isEqualTo(expected.entities());
            assertThat(shuffled.mapping()).isEqualTo(expected.mapping());
            assertThat(shuffled.undecided()).containsExactlyInAnyOrderElementsOf(expected.undecided());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsWhichOtherReportsChange(long seed) {
        EntityIndex index = new EntityIndex();
        Map<ArticleId, List<EntityHandle>> before = new LinkedHashMap<>();
        for (ArticleFacts report : reports(seed)) {
            Set<ArticleId> changed = index.add(report);
            before.forEach((article, handles) -> {
                if (!handles.equals(handles(index, article, handles.size()))) {
                    assertThat(changed).contains(article);
                }
            });
            before.keySet()
                    .forEach(article -> before.compute(
                            article, (id, handles) -> handles(index, id, handles == null ? 0 : handles.size())));
            before.put(
                    report.article().id(),
                    handles(index, report.article().id(), report.entities().size()));
        }
    }

    private static List<EntityHandle> handles(EntityIndex index, ArticleId article, int size) {
        List<EntityHandle> handles = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            handles.add(index.of(article, place));
        }
        return handles;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mapsByTheSameHandlesAsItsResult(long seed) {
        EntityIndex index = new EntityIndex();
        List<ArticleFacts> reports = reports(seed);
        reports.forEach(index::add);
        Map<EntityHandle, EntityId> ids = new HashMap<>();

        index.result().mapping().forEach((article, own) -> {
            for (int place = 0; place < own.size(); place++) {
                EntityId id = own.get(place);
                assertThat(ids.computeIfAbsent(index.of(article, place), handle -> id))
                        .isEqualTo(id);
            }
        });
        assertThat(ids.values()).doesNotHaveDuplicates();
    }

    @Test
    void refusesAReportThatIsThere() {
        EntityIndex index = new EntityIndex();
        index.add(Reports.of("a1").people("Ana Torv").facts());

        assertThatThrownBy(() -> index.add(Reports.of("a1").people("Ana Torv").facts()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ---- offices without a name

    @ParameterizedTest
    @CsvSource({
        "Keshti President, the Keshti president",
        "Keshti President, the Keshti leader",
        "Keshti President, the president of Kesht",
        "Keshti President, the president of the Republic of Kesht",
        "Kesht's foreign minister, the foreign minister of Kesht",
        "German Chancellor, Germany's leader"
    })
    void resolvesAnOfficeToItsOneHolder(String title, String description) {
        assertThat(Reports.together(
                                Reports.of("a1", "2026-03-01").titled(title + " ", "Ana Torv"),
                                Reports.of("a2", "2026-03-20").somebody(description))
                        .entities())
                .singleElement()
                .satisfies(torv -> {
                    assertThat(torv.name()).isEqualTo("Ana Torv");
                    assertThat(torv.aliases()).contains(description);
                    assertThat(torv.by().score()).isLessThanOrEqualTo(Offices.SCORE);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Keshti President, the president",
        "Keshti President, the Varenian president",
        "Keshti President, the former Keshti president",
        "former Keshti President, the Keshti president",
        "Keshti Vice President, the Keshti president",
        "Keshti President, a Keshti president",
        "Keshti President, the Keshti prime minister",
        "Keshti diplomat, the Keshti diplomat"
    })
    void resolvesNoOtherOffice(String title, String description) {
        assertThat(Reports.together(
                                Reports.of("a1", "2026-03-01").titled(title + " ", "Ana Torv"),
                                Reports.of("a2", "2026-03-20").somebody(description))
                        .entities())
                .hasSize(2);
    }

    @Test
    void leavesAnOfficeOfTwoUndecided() {
        Reconciliation together = Reports.together(
                Reports.of("a1", "2026-03-01").titled("Keshti President ", "Ana Torv"),
                Reports.of("a2", "2026-03-02").titled("Keshti President ", "Ivo Lind"),
                Reports.of("a3", "2026-03-03").somebody("the Keshti president"));

        assertThat(together.entities()).hasSize(3);
        assertThat(together.undecided()).hasSize(2);
    }

    @Test
    void asksWhoHeldTheOfficeAtTheTime() {
        assertThat(Reports.together(
                                Reports.of("a1", "2025-01-01").titled("Keshti President ", "Ana Torv"),
                                Reports.of("a2", "2026-03-02").titled("Keshti President ", "Ivo Lind"),
                                Reports.of("a3", "2026-03-03").somebody("the Keshti president"))
                        .entities())
                .extracting(Entity::name)
                .containsExactly("Ivo Lind", "Ana Torv");
    }

    // ---- who speaks for whom

    @Test
    void relatesASpokesmanToWhomHeSpeaksFor() {
        Reconciliation together = Reports.together(
                Reports.of("a1").names(Kind.ORGANIZATION, "Kremlin").titled("Kremlin aide ", "Ivo Lind"));

        assertThat(together.entities())
                .filteredOn(entity -> entity.name().equals("Ivo Lind"))
                .flatExtracting(Entity::speaksFor)
                .containsExactly(id(together, "Kremlin"));
    }

    @Test
    void relatesASpokesmanOfAnOfficeToItsHolder() {
        Reconciliation together = Reports.together(
                Reports.of("a1").titled("Keshti President ", "Ana Torv"),
                Reports.of("a2").titled("spokesman for the Keshti president ", "Ivo Lind"));

        assertThat(together.entities())
                .filteredOn(entity -> entity.name().equals("Ivo Lind"))
                .flatExtracting(Entity::speaksFor)
                .containsExactly(id(together, "Ana Torv"));
    }

    @Test
    void letsACapitalSpeakForItsCountryWhereItSpeaks() {
        Reconciliation together = Reports.together(
                Reports.of("a1")
                        .names(Kind.PLACE, "Russia")
                        .names(Kind.PLACE, "Moscow")
                        .says("Moscow", "nothing"),
                Reports.of("a2").names(Kind.PLACE, "France", "Paris"));

        assertThat(together.entities())
                .filteredOn(entity -> entity.name().equals("Moscow"))
                .flatExtracting(Entity::speaksFor)
                .containsExactly(id(together, "Russia"));
        assertThat(together.entities())
                .filteredOn(entity -> entity.name().equals("Paris"))
                .flatExtracting(Entity::speaksFor)
                .isEmpty();
    }

    @Test
    void asksOneWayWhoMaySpeakForWhom() {
        EntityIndex index = new EntityIndex();
        ArticleFacts report = Reports.of("a1")
                .names(Kind.ORGANIZATION, "Kremlin")
                .titled("Kremlin aide ", "Ivo Lind")
                .facts();
        index.add(report);
        EntityHandle kremlin = index.of(report.article().id(), 0);
        EntityHandle aide = index.of(report.article().id(), 1);

        assertThat(index.maySpeakFor(aide, kremlin)).isTrue();
        assertThat(index.maySpeakFor(kremlin, aide)).isFalse();
    }

    // ---- bodies

    @Test
    void keepsMinistriesOfTwoStatesApart() {
        Reconciliation together = Reports.together(
                Reports.of("a1").bodyOf("Ministry of Trade", "Kesht"),
                Reports.of("a2").bodyOf("Ministry of Trade", "Varen"),
                Reports.of("a3").names(Kind.ORGANIZATION, "Ministry of Trade"));

        assertThat(together.entities())
                .filteredOn(entity -> entity.kind() == Kind.ORGANIZATION)
                .hasSize(3);
        assertThat(together.undecided()).hasSize(2);
    }

    @Test
    void joinsAMinistryToTheOneStateSpokenOf() {
        Reconciliation together = Reports.together(
                Reports.of("a1").bodyOf("Ministry of Trade", "Kesht"),
                Reports.of("a3").names(Kind.ORGANIZATION, "Ministry of Trade"));

        assertThat(together.entities())
                .filteredOn(entity -> entity.kind() == Kind.ORGANIZATION)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Nahr, Nahr Agency", "Growers' Union, Yarrun Growers' Union", "Lantern Ltd, Lantern"})
    void joinsAShortNameToTheOneBodyThatHasIt(String one, String other) {
        assertThat(Reports.together(
                                Reports.of("a1").names(Kind.ORGANIZATION, one),
                                Reports.of("a2").names(Kind.ORGANIZATION, other))
                        .entities())
                .hasSize(1);
    }

    // ---- roles and groups

    @Test
    void datesRolesByTheReportsThatGiveThem() {
        Reconciliation together = Reports.together(
                Reports.of("a1", "2026-03-01").role("Ana Torv", "Minister"),
                Reports.of("a2", "2026-03-09").role("Ana Torv", "Minister"),
                Reports.of("a3", "").role("Ana Torv", "Envoy"));

        assertThat(together.entities().getFirst().roles())
                .extracting(
                        Role::text,
                        role -> role.from().isPresent(),
                        role -> role.to().map(Object::toString))
                .containsExactlyInAnyOrder(
                        tuple("Minister", true, Optional.of("2026-03-09")), tuple("Envoy", false, Optional.empty()));
    }

    @Test
    void givesAGroupTheMembersThatItsReportNames() {
        Reconciliation together = Reports.together(Reports.of("a1")
                .titled("Keshti President ", "Ana Torv")
                .titled("Chancellor ", "Ivo Lind")
                .group("both leaders"));

        assertThat(together.entities())
                .filteredOn(entity -> entity.kind() == Kind.GROUP)
                .flatExtracting(Entity::members)
                .containsExactlyInAnyOrder(id(together, "Ana Torv"), id(together, "Ivo Lind"));
    }

    @Test
    void givesNoMembersWhereThreeHoldTheOffice() {
        Reconciliation together = Reports.together(Reports.of("a1")
                .titled("President ", "Ana Torv")
                .titled("Chancellor ", "Ivo Lind")
                .group("both leaders")
                .titled("King ", "Otto Minne"));

        assertThat(together.entities()).flatExtracting(Entity::members).isEmpty();
    }

    @Test
    void givesAGroupOfOfficesTheirHolders() {
        Reconciliation together = Reports.together(
                Reports.of("a1").titled("Keshti President ", "Ana Torv").titled("German Chancellor ", "Ivo Lind"),
                Reports.of("a2").group("the leaders of Kesht and Germany"),
                Reports.of("a3").group("the leaders of Kesht and Varen"));

        assertThat(together.entities())
                .filteredOn(entity -> entity.name().equals("the leaders of Kesht and Germany"))
                .flatExtracting(Entity::members)
                .containsExactly(id(together, "Ana Torv"), id(together, "Ivo Lind"));
        assertThat(together.entities())
                .filteredOn(entity -> entity.name().equals("the leaders of Kesht and Varen"))
                .flatExtracting(Entity::members)
                .isEmpty();
    }

    private static EntityId id(Reconciliation together, String name) {
        return together.entities().stream()
                .filter(entity -> entity.name().equals(name))
                .map(Entity::id)
                .findFirst()
                .orElseThrow();
    }
}
