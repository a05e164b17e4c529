package dev.readout.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.extract.ArticleFacts;
import dev.readout.lexicon.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberDifferencesTest {
    /** One invented case: reports, and the values that they differ on. */
    private record Case(String title, Set<String> values, List<ArticleFacts> reports) {
        Case {
            values = Set.copyOf(values);
            reports = List.copyOf(reports);
        }

        Set<String> found() {
            return listed(Reconciler.together(reports));
        }

        boolean isRight() {
            return found().equals(values);
        }

        @Override
        public String toString() {
            return title + ": " + found();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"differences-written-before.txt", "differences-written-after.txt"})
    void areToldFromWhatOnlySeemsToContradict(String file) {
        List<Case> cases = cases(file);
        assertThat(cases).hasSizeGreaterThan(20);
        assertThat(cases.stream().filter(each -> !each.found().isEmpty() && !each.isRight()))
                .isEmpty();
    }

    /** One is known to be missed: a number that its own speaker calls a lie. */
    @ParameterizedTest
    @ValueSource(strings = {"differences-written-before.txt", "differences-written-after.txt"})
    void areFoundButForOne(String file) {
        assertThat(cases(file).stream().filter(each -> !each.isRight())).hasSizeLessThan(2);
    }

    @Test
    void areTheSameInAnyOrderOfArticles() {
        for (Case each : cases("differences-written-before.txt")) {
            List<Difference> differences = Reconciler.together(each.reports()).differences();
            Reports.shuffled(each.reports(), 7)
                    .forEach(order ->
                            assertThat(Reconciler.together(order).differences()).isEqualTo(differences));
        }
    }

    private static Set<String> listed(Reconciliation record) {
        return record.differences().stream()
                .flatMap(difference -> difference.values().stream())
                .map(value -> value.value().toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Case> cases(String file) {
        List<Case> cases = new ArrayList<>();
        String title = "";
        Set<String> values = Set.of();
        List<ArticleFacts> reports = new ArrayList<>();
        for (String line : WordList.lines(NumberDifferencesTest.class, file)) {
            if (line.startsWith("=")) {
                values = line.equals("= none") ? Set.of() : Set.copyOf(parts(line.substring(1), "|"));
            } else if (line.matches("\\d{4}-.*")) {
                reports.add(report(cases.size() + "-" + reports.size(), line));
            } else {
                if (!reports.isEmpty()) {
                    cases.add(new Case(title, values, reports));
                    reports.clear();
                }
                title = line;
            }
        }
        cases.add(new Case(title, values, reports));
        return cases;
    }

    private static ArticleFacts report(String id, String line) {
        Reports report = Reports.of(id, line.substring(0, 10));
        String rest = line.substring(11);
        if (rest.startsWith("@")) {
            report.at(
                    "https://" + rest.substring(1, rest.indexOf(' ')) + ".example/" + id.substring(0, id.indexOf('-')));
            rest = rest.substring(rest.indexOf(' ') + 1);
        }
        for (String sentence : parts(rest, "/")) {
            String speaker = sentence.substring(0, sentence.indexOf(':'));
            String words = sentence.substring(sentence.indexOf(':') + 2);
            if (speaker.equals("-")) {
                report.tells(words);
            } else {
                report.says(speaker, words);
            }
        }
        return report.facts();
    }

    private static List<String> parts(String line, String mark) {
        return Arrays.stream(line.split(" \\" + mark + " ", -1))
                .map(String::strip)
                .toList();
    }
}
