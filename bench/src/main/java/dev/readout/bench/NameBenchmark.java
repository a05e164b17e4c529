package dev.readout.bench;

import dev.readout.name.BodyNames;
import dev.readout.name.NameMatcher;
import dev.readout.name.NameVerdict;
import dev.readout.name.PersonName;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How well two names are told to be one's, on labelled pairs: the CSV of the nomenklatura name benchmark, or any with the
 * columns group, schema, name, name, is_match.
 *
 * <p>An undecided pair counts as not joined. Even and odd rows are reported apart, since lists may be tuned on the even.
 */
final class NameBenchmark {
    private static final int FEWEST_FIELDS = 5;

    private NameBenchmark() {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of("--show"), Set.of());
        if (arguments.positional().size() != 1) {
            throw new Bench.WrongUsage("names needs one file of labelled pairs");
        }
        boolean show = arguments.has("--show");
        List<String> lines = Files.readAllLines(Path.of(arguments.positional().getFirst()));
        List<Pair> pairs = new ArrayList<>();
        for (int row = 1; row < lines.size(); row++) {
            List<String> fields = fields(lines.get(row));
            if (fields.size() >= FEWEST_FIELDS) {
                pairs.add(new Pair(
                        row,
                        fields.get(1).equals("Person"),
                        fields.get(2),
                        fields.get(3),
                        fields.get(4).equals("true")));
            }
        }
        NameMatcher matcher = new NameMatcher();
        Tally people = new Tally();
        Tally all = new Tally();
        Tally even = new Tally();
        Tally odd = new Tally();
        for (Pair pair : pairs) {
            NameVerdict verdict = pair.person
                    ? matcher.compare(PersonName.of(pair.one), PersonName.of(pair.other))
                    : BodyNames.compare(pair.one, pair.other);
            all.add(pair, verdict);
            if (pair.person) {
                people.add(pair, verdict);
                (pair.row % 2 == 0 ? even : odd).add(pair, verdict);
            }
            if (show && verdict.fits() != pair.match) {
                out.printf(
                        "%s %s | %s: %s, %s%n",
                        pair.match ? "missed" : "joined", pair.one, pair.other, verdict.outcome(), verdict.reason());
            }
        }
        out.println("pairs                 F1   precision  recall  undecided");
        out.println(people.line("people"));
        out.println(even.line("  even rows"));
        out.println(odd.line("  odd rows"));
        out.println(all.line("all"));
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private record Pair(int row, boolean person, String one, String other, boolean match) {}

    private static final class Tally {
        private int pairs;
        private int right;
        private int wrong;
        private int missed;
        private int undecided;

        void add(Pair pair, NameVerdict verdict) {
            pairs++;
            boolean joined = verdict.fits();
            right += joined && pair.match ? 1 : 0;
            wrong += joined && !pair.match ? 1 : 0;
            missed += !joined && pair.match ? 1 : 0;
            undecided += verdict.outcome() == NameVerdict.Outcome.UNDECIDED ? 1 : 0;
        }

        String line(String name) {
            double precision = right == 0 ? 0 : (double) right / (right + wrong);
            double recall = right == 0 ? 0 : (double) right / (right + missed);
            double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return String.format(
                    Locale.ROOT, "%-12s %4d  %6.3f  %8.3f  %7.3f  %d", name, pairs, f1, precision, recall, undecided);
        }
    }
}
