package dev.readout.train.data;

import java.util.Locale;
import java.util.Set;

/** The words that stand before a person's name and are no part of it. */
final class Titles {
    private static final Set<String> WORDS = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "president",
            "vice",
            "vice-president",
            "deputy",
            "prime",
            "minister",
            "chancellor",
            "secretary",
            "senator",
            "sen",
            "rep",
            "representative",
            "congressman",
            "congresswoman",
            "governor",
            "gov",
            "mayor",
            "chief",
            "justice",
            "judge",
            "king",
            "queen",
            "prince",
            "princess",
            "emperor",
            "empress",
            "general",
            "gen",
            "lt",
            "lieutenant",
            "colonel",
            "col",
            "major",
            "maj",
            "captain",
            "capt",
            "commander",
            "cmdr",
            "sergeant",
            "sgt",
            "admiral",
            "adm",
            "brigadier",
            "brig",
            "field",
            "marshal",
            "pope",
            "cardinal",
            "bishop",
            "archbishop",
            "rev",
            "reverend",
            "father",
            "sheikh",
            "ayatollah",
            "imam",
            "ambassador",
            "envoy",
            "chairman",
            "chairwoman",
            "director",
            "ceo",
            "foreign",
            "acting",
            "former",
            "attorney",
            "speaker",
            "premier",
            "hon",
            "executive",
            "mp",
            "baroness",
            "baron",
            "earl",
            "minister-designate",
            "generalissimo",
            "count",
            "duke",
            "duchess",
            "officer",
            "detective",
            "inspector",
            "coach",
            "pm",
            "taoiseach",
            "under",
            "assistant",
            "defense",
            "defence",
            "home",
            "leader",
            "commissioner");

    /** Titles that are also surnames: the last word after a given name is the surname. */
    private static final Set<String> SURNAMES = Set.of(
            "bishop",
            "king",
            "prince",
            "pope",
            "major",
            "field",
            "count",
            "judge",
            "marshal",
            "baron",
            "earl",
            "home",
            "father",
            "cardinal",
            "duke",
            "justice",
            "queen",
            "lord",
            "dame",
            "mayor",
            "coach");

    private Titles() {}

    /** Returns whether a word, with or without its full stop, is a title or a part of one. */
    static boolean isTitle(String word) {
        return WORDS.contains(plain(word));
    }

    /** Returns whether the last word of a name is a title, given the word before it. */
    static boolean isTitleAfter(String before, String word) {
        return isTitle(word) && (isTitle(before) || !SURNAMES.contains(plain(word)));
    }

    private static String plain(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }
}
