package dev.readout.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name taken apart; immutable and thread-safe.
 *
 * @param printed the name as it stands in a report, without title
 * @param words its words in the order given name to family name, particles and suffix left out
 * @param suffix "jr", "ii"
 * @param arabic whether an Arabic article or particle stands in it
 */
public record PersonName(String printed, List<NameWord> words, Optional<String> suffix, boolean arabic) {
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern ARTICLE =
            Pattern.compile("(?i)(?:al|el|er|ar|an|as|ash|at|ad|az|ul)[-\u2010\u2011].{3,}");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ben", "ibn", "bint", "abu", "abd", "ould", "van", "von", "der", "den", "de", "di", "da",
            "del", "della", "du", "dos", "das", "la", "le", "ter", "ten", "zu", "zum", "af", "av", "y", "e", "und");
    private static final Set<String> ADDRESS =
            Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lady", "sheikh", "shaikh", "president", "pope");
    private static final Set<String> ARABIC = Set.of("al", "el", "bin", "ben", "ibn", "bint", "abu", "abd", "ould");
    /** Family names that stand first, as Chinese, Korean and Vietnamese ones do; the commonest in the news. */
    private static final Set<String> FIRST = Set.of(
            "kim", "lee", "park", "choi", "choe", "moon", "yoon", "jung", "jeong", "kang", "cho", "jang", "han", "ri",
            "pak", "hwang", "roh", "xi", "li", "wang", "zhang", "liu", "chen", "yang", "zhao", "huang", "zhou", "wu",
            "xu", "sun", "hu", "zhu", "gao", "lin", "he", "guo", "ma", "luo", "deng", "mao", "jiang", "wen", "peng",
            "tsai", "lai", "nguyen", "tran", "pham", "le", "truong", "vo");
    /** A given name as these languages spell it: one or two short syllables. */
    private static final Pattern SYLLABLES = Pattern.compile(
            "(?:(?:zh|ch|sh|ky|gy|hy|ny|my|py|ph|th|tr|ng|[bcdfghjklmnpqrstvwxyz])?(?:y?[aeiou]{1,3})(?:ng|nh|[nmklp](?![aeiou])|ch)?){1,2}");

    public PersonName {
        words = List.copyOf(words);
    }

    /** Takes a name apart; "Family, Given" is put in the usual order. */
    public static PersonName of(String printed) {
        String name = printed.strip();
        int comma = name.indexOf(',');
        if (comma > 0) {
            String after = name.substring(comma + 1).strip();
            boolean suffix = SUFFIXES.contains(after.toLowerCase(Locale.ROOT).replace(".", ""));
            name = suffix || after.isEmpty() ? name.replace(',', ' ') : after + " " + name.substring(0, comma);
        }
        List<NameWord> words = new ArrayList<>();
        Optional<String> suffix = Optional.empty();
        boolean arabic = false;
        for (String token : GAP.split(name, -1)) {
            String plain = String.join("", Spelling.words(token));
            arabic |= ARTICLE.matcher(token).matches() || ARABIC.contains(plain) && !words.isEmpty();
            if (plain.isEmpty() || plain.equals("the")) {
                continue;
            }
            boolean first = words.isEmpty();
            if (first && ADDRESS.contains(plain) && !token.equals(name)) {
                continue;
            }
            if (!first && SUFFIXES.contains(plain)) {
                suffix = Optional.of(plain);
            } else if (isInitials(token)) {
                plain.codePoints().forEach(letter -> words.add(NameWord.of(Character.toString(letter))));
            } else if (first && Character.isUpperCase(token.codePointAt(0)) || !PARTICLES.contains(plain)) {
                words.add(NameWord.of(token));
            }
        }
        return new PersonName(printed, words, suffix, arabic);
    }

    /** "J.C.", "JC" beside words that are not all capitals. */
    private static boolean isInitials(String token) {
        List<String> parts = Spelling.words(token);
        boolean dotted = parts.size() > 1 && parts.stream().allMatch(part -> part.length() == 1);
        return dotted || token.length() == 2 && token.chars().allMatch(c -> "BCDFGHJKLMNPQRSTVWXZ".indexOf(c) >= 0);
    }

    /** Returns whether it is more than one word. */
    public boolean isFull() {
        return words.size() > 1;
    }

    /** Returns the word that stands for the person alone: the family name. */
    NameWord family() {
        return isFamilyFirst() ? words.getFirst() : words.getLast();
    }

    /** Returns the other words, in order. */
    List<NameWord> given() {
        return isFamilyFirst() ? words.subList(1, words.size()) : words.subList(0, words.size() - 1);
    }

    /** Returns what the family name may sound like: names with nothing in common here are not one person's. */
    public Set<String> familySounds() {
        return words.isEmpty() ? Set.of() : family().sounds();
    }

    /** Returns one key for the same words in any order. */
    public String anyOrder() {
        List<String> sounds = new ArrayList<>(
                Spelling.words(printed).stream().map(Spelling::sound).toList());
        sounds.sort(null);
        return String.join(" ", sounds);
    }

    /** "Xi Jinping", "Kim Jong-un": a name whose first word is such a family's and whose others are such syllables. */
    private boolean isFamilyFirst() {
        return words.size() > 1
                && words.size() < 4
                && FIRST.contains(words.getFirst().plain())
                && words.stream()
                        .skip(1)
                        .allMatch(word -> word.plain().length() > 1
                                && SYLLABLES.matcher(word.plain()).matches());
    }

    /** Returns all single sounds of the words, for names that were joined or split. */
    String joined() {
        StringBuilder joined = new StringBuilder();
        words.forEach(word -> joined.append(word.plain()));
        return Spelling.sound(joined.toString());
    }

    /** Returns the sounds of all that is printed, particles among it, without gaps and hyphens. */
    public String letters() {
        return Spelling.sound(String.join("", Spelling.words(printed)));
    }

    /** Returns the words as one text, in order. */
    public String plainOrder() {
        List<String> plain = words.stream().map(NameWord::plain).toList();
        return String.join(" ", plain);
    }

    /** Returns how much of a name is there, in half words: an initial is one. */
    public int weight() {
        return words.stream().mapToInt(word -> word.isInitial() ? 1 : 2).sum();
    }

    Set<String> plainWords() {
        Set<String> plain = new HashSet<>();
        words.forEach(word -> plain.add(word.plain()));
        return plain;
    }
}
