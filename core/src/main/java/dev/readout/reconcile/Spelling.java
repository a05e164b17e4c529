package dev.readout.reconcile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One form for the spellings that a name takes in Latin letters: Zelensky, Zelenskyy, Zelenskiy, Selenskyj.
 *
 * <p>The romanisations of Cyrillic differ in few letters (zh and zj, kh and ch, sh and sj, y and j, w and v). Two names
 * that fall together here are spelt alike, not proven the same: whoever compares asks for more where a name is short.
 */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** "al-", "el-", "er-": the Arabic article, which is romanised in many ways and often left out. */
    private static final Pattern JOINED_ARTICLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:al|el|er|ar|an|as|ash|at|ad|az|ul)[-\u2010\u2011](?=\\p{L}{3})");

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
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        plain = plain.toLowerCase(Locale.ROOT)
                .replace('\u0142', 'l')
                .replace('\u0131', 'i')
                .replace("\u00df", "ss")
                .replace("\u00f8", "o")
                .replace("\u0111", "d")
                .replace("\u00e6", "ae");
        List<String> words = new ArrayList<>();
        for (String word : SEPARATORS.split(JOINED_ARTICLE.matcher(plain).replaceAll(""), -1)) {
            if (!word.isEmpty() && !word.equals("the")) {
                words.add(word);
            }
        }
        return words;
    }

    /** Returns what every romanisation of one word has in common. */
    public static String sound(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            int from = at;
            String[] match = LETTERS.stream()
                    .filter(letters -> word.startsWith(letters[0], from))
                    .findFirst()
                    .orElse(null);
            if (match != null) {
                append(sound, match[1]);
                at += match[0].length();
            } else {
                append(sound, letter(word.charAt(at)));
                at++;
            }
        }
        return sound.toString();
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

    public static String sound(List<String> words) {
        StringBuilder all = new StringBuilder();
        for (String word : words) {
            all.append(sound(word)).append(' ');
        }
        return all.toString().strip();
    }
}
