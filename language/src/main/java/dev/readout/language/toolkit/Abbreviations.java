package dev.readout.language.toolkit;

import java.util.Locale;
import java.util.Set;

/** Words whose full stop does not end a sentence. */
final class Abbreviations {
    private static final Set<String> WITH_STOP = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "adm", "sen", "rep", "gov", "st", "sgt",
            "hon", "rev", "no", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
            "dec", "jr", "sr", "inc", "ltd", "co", "corp", "cf");

    private Abbreviations() {}

    /** Returns whether a full stop directly after this word is part of the word. */
    static boolean keepsFullStop(String word) {
        return isInitials(word) || WITH_STOP.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Returns whether the text ends in a word whose full stop says nothing about the end of a sentence. */
    static boolean endsOpen(CharSequence text) {
        int end = text.length();
        if (end < 2 || text.charAt(end - 1) != '.') {
            return false;
        }
        int begin = end - 1;
        while (begin > 0 && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
            begin--;
        }
        return keepsFullStop(text.subSequence(begin, end - 1).toString());
    }

    /** "U", "U.S", "J.K", "p.m": letters that stand alone between full stops. */
    private static boolean isInitials(String word) {
        if (word.isEmpty() || word.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        // "I." and "a." end sentences; a single capital is an initial.
        return word.length() > 1 || (Character.isUpperCase(word.charAt(0)) && !word.equals("I"));
    }
}
