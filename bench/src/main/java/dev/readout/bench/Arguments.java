package dev.readout.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a command line, told apart.
 *
 * @param positional those that belong to no option
 * @param options each option's values, in order; an option without value has an empty list
 */
record Arguments(List<String> positional, Map<String, List<String>> options) {
    Arguments {
        positional = List.copyOf(positional);
        options = Map.copyOf(options);
    }

    /**
     * Tells the words apart.
     *
     * @param flags the options without a value
     * @param valued the options that take the next word as their value
     * @throws Bench.WrongUsage at any other option, and at one whose value is missing
     */
    static Arguments parse(List<String> words, Set<String> flags, Set<String> valued) {
        List<String> positional = new ArrayList<>();
        Map<String, List<String>> options = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                positional.add(word);
            } else if (flags.contains(word)) {
                options.put(word, List.of());
            } else if (!valued.contains(word)) {
                throw new Bench.WrongUsage("there is no option " + word);
            } else if (i + 1 == words.size()) {
                throw new Bench.WrongUsage(word + " needs a value");
            } else {
                options.computeIfAbsent(word, any -> new ArrayList<>()).add(words.get(++i));
            }
        }
        return new Arguments(positional, options);
    }

    /** Returns whether the option is there. */
    boolean has(String option) {
        return options.containsKey(option);
    }

    /** Returns the last value of the option. */
    Optional<String> value(String option) {
        List<String> values = options.getOrDefault(option, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /**
     * Returns the option as a number.
     *
     * @throws Bench.WrongUsage when it is none, or smaller than {@code least}
     */
    int number(String option, int otherwise, int least) {
        Optional<String> value = value(option);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.get().matches("[0-9]{1,6}") || Integer.parseInt(value.get()) < least) {
            throw new Bench.WrongUsage(option + " is a number from " + least + " on, not '" + value.get() + "'");
        }
        return Integer.parseInt(value.get());
    }

    /**
     * Returns the values of an option as pairs, a later one in place of an earlier one with the same key.
     *
     * @throws Bench.WrongUsage when one lacks the equals sign
     */
    Map<String, String> pairs(String option) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String each : options.getOrDefault(option, List.of())) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw new Bench.WrongUsage(option + " is KEY=VALUE, not '" + each + "'");
            }
            pairs.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return pairs;
    }
}
