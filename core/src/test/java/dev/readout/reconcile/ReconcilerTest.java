package dev.readout.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.annotate.Mention.Kind;
import dev.readout.extract.ArticleFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReconcilerTest {
    private static final List<String> PEOPLE = List.of(
            "Ana Torv",
            "Torv",
            "Marit Aranzel",
            "Tavo Aranzel",
            "Aranzel",
            "Yukhar Zhelimov",
            "Zjelimov",
            "Jukhar Zjelimov",
            "Ivo Lind",
            "Lind",
            "Omar al-Darrin",
            "Darrin");
    private static final List<String> TITLES = List.of(
            "Keshti President",
            "President",
            "spokesman for Ana Torv",
            "spokesman for the Keshti President",
            "Kesht's envoy");
    private static final List<String> WORDS = List.of(
            "the canal will open to fishing boats of both coasts",
            "the canal would be opened for fishing boats of both coasts",
            "“The canal will open to fishing boats of both coasts”",
            "the canal will not open to fishing boats of both coasts",
            "the canal will open to 40 fishing boats of both coasts",
            "the canal will open to 50 fishing boats of both coasts",
            "prisoners will go home within two weeks of the signature",
            "the prisoners could go home two weeks after the signature",
            "nothing was agreed");

    /** Twelve reports in which names and remarks meet at random. */
    private static List<ArticleFacts> reports(long seed) {
        Random random = new Random(seed);
        List<ArticleFacts> reports = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int day = random.nextInt(8);
            Reports report = Reports.of("a" + i, day == 0 ? "" : "2026-03-0" + day)
                    .somebody("an official")
                    .names(Kind.PLACE, random.nextBoolean() ? "Kesht" : "Republic of Kesht");
            if (random.nextBoolean()) {
                report.titled(
                        TITLES.get(random.nextInt(TITLES.size())) + " ", PEOPLE.get(random.nextInt(PEOPLE.size())));
            }
            for (int j = random.nextInt(5); j >= 0; j--) {
                report.says(PEOPLE.get(random.nextInt(PEOPLE.size())), WORDS.get(random.nextInt(WORDS.size())));
            }
            reports.add(report.facts());
        }
        return reports;
    }

    static Stream<Long> seeds() {
        return new Random(1).longs(15).boxed();
    }

    private static Reconciliation together(Collection<ArticleFacts> facts) {
        return Reconciler.together(facts);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameForAnyOrder(long seed) {
        List<ArticleFacts> reports = reports(seed);
        Reconciliation expected = together(reports);

        assertThat(Reports.shuffled(reports, seed))
                .allSatisfy(order -> assertThat(together(order)).isEqualTo(expected));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameWhenDecidedOnAfterEachReport(long seed) {
        List<ArticleFacts> reports = reports(seed);
        Reconciliation expected = together(reports);

        assertThat(Reports.shuffled(reports, seed))
                .allSatisfy(order -> assertThat(oneByOne(order)).isEqualTo(expected));
    }

    @Test
    void asksAgainWhomASurnameMeansWhenTheReportsOfAllSpellingsTellIt() {
        List<ArticleFacts> reports = new ArrayList<>();
        reports.add(Reports.of("alone").people("Zhelimov").facts());
        reports.add(Reports.of("other").people("Marit Zhelimov").facts());
        for (int i = 0; i < 30; i++) {
            reports.add(Reports.of("a" + i)
                    .people(i % 2 == 0 ? "Yukhar Zhelimov" : "Jukhar Zjelimov")
                    .facts());
        }

        assertThat(oneByOne(reports)).isEqualTo(together(reports));
        assertThat(together(reports).entities()).hasSize(2);
    }

    private static Reconciliation oneByOne(List<ArticleFacts> reports) {
        Reconciler reconciler = new Reconciler();
        for (ArticleFacts report : reports) {
            reconciler.add(report);
            reconciler.decide();
        }
        return reconciler.reconciliation();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsEveryIdWhenAReportIsAdded(long seed) {
        List<ArticleFacts> reports = reports(seed);
        for (int without = 0; without < reports.size(); without++) {
            List<ArticleFacts> fewer = new ArrayList<>(reports);
            fewer.remove(without);
            Reconciliation before = together(fewer);
            Reconciliation after = together(reports);

            assertThat(entityIds(after))
                    .containsAll(before.entities().stream().map(Entity::id).toList());
            assertThat(statementIds(after))
                    .containsAll(before.statements().stream().map(Statement::id).toList());
        }
    }

    private static Set<EntityId> entityIds(Reconciliation together) {
        return together.entities().stream()
                .flatMap(entity -> Stream.concat(Stream.of(entity.id()), entity.replaces().stream()))
                .collect(Collectors.toSet());
    }

    private static Set<StatementId> statementIds(Reconciliation together) {
        return together.statements().stream()
                .flatMap(statement -> Stream.concat(Stream.of(statement.id()), statement.replaces().stream()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pointsOnlyAtWhatItLists(long seed) {
        List<ArticleFacts> reports = reports(seed);
        Reconciliation together = together(reports);
        Set<EntityId> entities = new HashSet<>();
        Set<StatementId> statements = new HashSet<>();

        assertThat(together.entities())
                .allSatisfy(entity -> assertThat(entities.add(entity.id()))
                        .as("an id of its own")
                        .isTrue());
        assertThat(together.statements())
                .allSatisfy(statement -> assertThat(statements.add(statement.id()))
                        .as("an id of its own")
                        .isTrue());
        assertThat(together.attributions()).allSatisfy(attribution -> {
            assertThat(entities).containsAll(attribution.speaker().stream().toList());
            assertThat(statements).contains(attribution.statement());
        });
        assertThat(together.attributions())
                .hasSize(reports.stream()
                        .mapToInt(facts -> facts.attributions().size())
                        .sum());
        assertThat(together.statements().stream().flatMap(statement -> statement.attributions().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        together.attributions().stream().map(Attribution::id).toList());
        Set<String> ids = Stream.concat(
                        entities.stream().map(EntityId::value),
                        statements.stream().map(StatementId::value))
                .collect(Collectors.toSet());
        assertThat(together.undecided()).allSatisfy(link -> assertThat(ids).contains(link.a(), link.b()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesAStatementOneSpeaker(long seed) {
        Reconciliation together = together(reports(seed));

        assertThat(together.statements()).allSatisfy(statement -> {
            List<Optional<EntityId>> said = together.attributions().stream()
                    .filter(attribution -> attribution.statement().equals(statement.id()))
                    .map(Attribution::speaker)
                    .toList();
            assertThat(said).contains(statement.speaker());
        });
    }

    @Test
    void makesNothingOfNothing() {
        Reconciliation nothing = together(List.of());

        assertThat(nothing.entities()).isEmpty();
        assertThat(nothing.attributions()).isEmpty();
        assertThat(nothing.statements()).isEmpty();
        assertThat(nothing.undecided()).isEmpty();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesAReportInWhichOneSaysTheSameThousandsOfTimes() {
        Reports report = Reports.of("a");
        for (int i = 0; i < 8_000; i++) {
            report.says("Ana Torv", WORDS.getFirst());
        }

        Reconciliation together = together(List.of(report.facts()));

        assertThat(together.statements()).hasSize(1);
        assertThat(together.attributions()).hasSize(8_000);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesAReportOfHundredsOfSayingsThatAreAlike() {
        Reports report = Reports.of("a");
        for (int i = 0; i < 300; i++) {
            report.says("Ana Torv", (WORDS.getFirst() + " and ").repeat(60) + i);
        }

        assertThat(together(List.of(report.facts())).attributions()).hasSize(300);
    }

    @Test
    @Timeout(30)
    void bringsHundredsOfReportsOfOneRemarkTogether() {
        List<ArticleFacts> reports = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            reports.add(Reports.of("a" + i)
                    .says("Ana Torv", WORDS.getFirst())
                    .says("Ivo Lind", WORDS.getLast() + " by party " + i)
                    .facts());
        }

        assertThat(together(reports).statements()).hasSizeGreaterThan(1);
    }
}
