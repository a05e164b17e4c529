package dev.readout.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One form for the spellings that a name takes in Latin letters: Zelensky, Zelenskyy, Zelenskiy, Selenskyj.
 *
 * <p>The romanisations of Cyrillic differ in few letters (zh and zj, kh and ch, sh and sj, y and j, w and v). Two names
 * that fall together here are spelt alike, not proven the same: whoever compares asks for more where a name is short.
 * Pure and thread-safe.
 */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** "al-", "el-", "er-": the Arabic article, which is romanised in many ways and often left out. */
    private static final Pattern JOINED_ARTICLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:al|el|er|ar|an|as|ash|at|ad|az|ul)[-\u2010\u2011](?=\\p{L}{3})");

    /** What reports that have no such letters print for them. */
    private static final Map<Character, String> EXPANDED = Map.ofEntries(
            Map.entry('\u0161', "sh"),
            Map.entry('\u015f', "sh"),
            Map.entry('\u0219', "sh"),
            Map.entry('\u015b', "sh"),
            Map.entry('\u010d', "ch"),
            Map.entry('\u0107', "ch"),
            Map.entry('\u00e7', "ch"),
            Map.entry('\u017e', "zh"),
            Map.entry('\u011f', "gh"),
            Map.entry('\u00e4', "ae"),
            Map.entry('\u00f6', "oe"),
            Map.entry('\u00f8', "oe"),
            Map.entry('\u00fc', "ue"),
            Map.entry('\u00e5', "aa"));

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Longest first, so that "sch" is not read as "s" and "ch". */
    private static final List<String[]> LETTERS = List.of(
            new String[] {"shch", "S"},
            new String[] {"schtsch", "S"},
            new String[] {"tsch", "C"},
            new String[] {"tsj", "C"},
            new String[] {"sch", "S"},
            new String[] {"dzh", "J"},
            new String[] {"zh", "Z"},
            new String[] {"zj", "Z"},
            new String[] {"sh", "S"},
            new String[] {"sj", "S"},
            new String[] {"kh", "H"},
            new String[] {"ch", "H"},
            new String[] {"ts", "s"},
            new String[] {"tz", "s"},
            new String[] {"ph", "f"},
            new String[] {"ck", "k"},
            new String[] {"ou", "u"},
            new String[] {"ij", "i"},
            new String[] {"yj", "i"},
            new String[] {"iy", "i"},
            new String[] {"yy", "i"},
            new String[] {"ii", "i"},
            new String[] {"ie", "e"},
            new String[] {"ye", "e"},
            new String[] {"je", "e"},
            new String[] {"ya", "ia"},
            new String[] {"ja", "ia"},
            new String[] {"yu", "iu"},
            new String[] {"ju", "iu"});

    private Spelling() {}

    /** Returns the words of a name in lower case without marks: what two prints of one spelling share. */
    public static List<String> words(String name) {
        String plain = plain(name);
        List<String> words = new ArrayList<>();
        for (String word : SEPARATORS.split(JOINED_ARTICLE.matcher(plain).replaceAll(""), -1)) {
            if (!word.isEmpty() && !word.equals("the")) {
                words.add(word);
            }
        }
        return words;
    }

    private static String plain(String name) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return name.toLowerCase(Locale.ROOT);
        }
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('\u0142', 'l')
                .replace('\u0131', 'i')
                .replace("\u00df", "ss")
                .replace("\u00f8", "o")
                .replace("\u0111", "d")
                .replace("\u00e6", "ae");
    }

    /** Returns what every romanisation of one word has in common. */
    public static String sound(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            int length = 1;
            String letters = letter(word.charAt(at));
            for (String[] several : LETTERS) {
                if (word.startsWith(several[0], at)) {
                    letters = several[1];
                    length = several[0].length();
                    break;
                }
            }
            append(sound, letters);
            at += length;
        }
        return sound.toString();
    }

    /**
     * Returns the sounds that one printed word may stand for: with marks left out, with what marks stand for spelt out
     * (\u0160 as sh, \u00fc as ue), and with the Dutch oe as u.
     */
    public static Set<String> sounds(String printed) {
        Set<String> sounds = new LinkedHashSet<>();
        StringBuilder expanded = new StringBuilder();
        String composed = Normalizer.normalize(printed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < composed.length(); i++) {
            expanded.append(EXPANDED.getOrDefault(composed.charAt(i), Character.toString(composed.charAt(i))));
        }
        for (String spelt : List.of(printed, expanded.toString())) {
            String plain = String.join("", words(spelt));
            sounds.add(sound(plain));
            sounds.add(sound(plain.replace("oe", "u")));
        }
        return sounds;
    }

    private static String letter(char c) {
        return switch (c) {
            case 'y', 'j' -> "i";
            case 'w' -> "v";
            case 'c', 'q' -> "k";
            case 'z' -> "s";
            case 'x' -> "ks";
            default -> Character.toString(c);
        };
    }

    /** Doubled letters count once. */
    private static void append(StringBuilder sound, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (sound.isEmpty() || sound.charAt(sound.length() - 1) != c) {
                sound.append(c);
            }
        }
    }

    /** Returns the sound of each word, a blank between them. */
    public static String sound(List<String> words) {
        StringBuilder all = new StringBuilder();
        for (String word : words) {
            all.append(sound(word)).append(' ');
        }
        return all.toString().strip();
    }
}
