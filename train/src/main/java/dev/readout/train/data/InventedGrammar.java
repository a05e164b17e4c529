package dev.readout.train.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a grammar, each a symbol with all that may stand for it.
 *
 * <p>As written, {@code = symbol} opens a rule and the lines below are alternatives, several in a line parted by
 * slashes between blanks; {@code 3* } before one makes it three times as likely, {@code -} is nothing, and
 * {@code = symbol ~3} lets no report use more than three of them.
 */
final class InventedGrammar {
    private static final String RESOURCE = "invented-reports.txt";
    private static final String SEPARATOR = " / ";
    private static final Pattern HEAD = Pattern.compile("= (\\S+)(?: ~(\\d+))?");
    private static final Pattern WEIGHTED = Pattern.compile("(\\d+)\\* (.*)");

    private final Map<String, Rule> rules = new HashMap<>();

    /**
     * What may stand for a symbol.
     *
     * @param most how many different ones a report may use; 0 for any number
     * @param alternatives each as often as it is likely
     */
    record Rule(int most, List<String> alternatives) {
        Rule {
            alternatives = List.copyOf(alternatives);
        }

        String any(Random random) {
            return alternatives.get(random.nextInt(alternatives.size()));
        }
    }

    private InventedGrammar() {}

    /** Reads the grammar that comes with the program. */
    static InventedGrammar load() {
        try (InputStream in = Objects.requireNonNull(InventedGrammar.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InventedGrammar of(List<String> lines) {
        InventedGrammar grammar = new InventedGrammar();
        String name = "";
        int most = 0;
        List<String> alternatives = new ArrayList<>();
        for (String line : lines) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                grammar.rules.put(name, new Rule(most, alternatives));
                name = head.group(1);
                most = head.group(2) == null ? 0 : Integer.parseInt(head.group(2));
                alternatives = new ArrayList<>();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                for (String alternative : line.split(SEPARATOR, -1)) {
                    Matcher weighted = WEIGHTED.matcher(alternative);
                    int times = weighted.matches() ? Integer.parseInt(weighted.group(1)) : 1;
                    String text = weighted.matches() ? weighted.group(2) : alternative;
                    alternatives.addAll(Collections.nCopies(times, text.equals("-") ? "" : text));
                }
            }
        }
        grammar.rules.put(name, new Rule(most, alternatives));
        return grammar;
    }

    /**
     * Returns a rule.
     *
     * @throws IllegalArgumentException when there is none, or it says nothing
     */
    Rule rule(String symbol) {
        Rule rule = rules.get(symbol);
        if (rule == null || rule.alternatives().isEmpty()) {
            throw new IllegalArgumentException("the grammar has no <" + symbol + ">");
        }
        return rule;
    }
}
