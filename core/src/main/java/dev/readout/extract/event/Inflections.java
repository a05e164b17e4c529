package dev.readout.extract.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of an English word, whichever of verb and noun it is: too many rather than too few, as no other word has them. */
final class Inflections {
    private static final Map<String, List<String>> IRREGULAR = irregular(
            "meet met",
            "hold held",
            "give gave given",
            "send sent",
            "lend lent",
            "let",
            "say said",
            "swear swore sworn",
            "beat beaten",
            "fight fought",
            "shoot shot",
            "strike struck",
            "take took taken",
            "go went gone",
            "break broke broken",
            "seek sought",
            "speak spoke spoken",
            "withdraw withdrew withdrawn",
            "sit sat",
            "have has had having",
            "be is are was were been being am",
            "begin began begun beginning",
            "lay laid",
            "set setting",
            "cut cutting",
            "hit hitting",
            "find found",
            "bring brought",
            "stand stood",
            "pay paid",
            "freeze froze frozen",
            "overrun overran",
            "overthrow overthrew overthrown",
            "throw threw thrown",
            "do does did done",
            "build built",
            "die died dying",
            "retake retook retaken",
            "quit quitting",
            "put putting",
            "forgive forgave forgiven",
            "oversee oversaw",
            "sue suing",
            "undertake undertook undertaken",
            "shut shutting");

    private static final String VOWELS = "aeiou";

    private Inflections() {}

    private static Map<String, List<String>> irregular(String... lines) {
        Map<String, List<String>> all = new HashMap<>();
        for (String line : lines) {
            String[] forms = line.split(" ", -1);
            all.put(forms[0], List.of(Arrays.copyOfRange(forms, 1, forms.length)));
        }
        return Map.copyOf(all);
    }

    static Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        forms.addAll(IRREGULAR.getOrDefault(word, List.of()));
        char last = word.charAt(word.length() - 1);
        boolean afterVowel = word.length() > 1 && VOWELS.indexOf(word.charAt(word.length() - 2)) >= 0;
        if (last == 'e') {
            forms.add(word + "s");
            forms.add(word + "d");
            forms.add(word.substring(0, word.length() - 1) + "ing");
        } else if (last == 'y' && !afterVowel) {
            String stem = word.substring(0, word.length() - 1);
            forms.add(stem + "ies");
            forms.add(stem + "ied");
            forms.add(word + "ing");
        } else {
            boolean hissing = last == 's' || last == 'x' || last == 'z' || word.endsWith("ch") || word.endsWith("sh");
            forms.add(word + (hissing ? "es" : "s"));
            forms.add(word + "ed");
            forms.add(word + "ing");
            if (afterVowel && VOWELS.indexOf(last) < 0 && "wxy".indexOf(last) < 0) {
                forms.add(word + last + "ed");
                forms.add(word + last + "ing");
            }
        }
        return Set.copyOf(forms);
    }
}
