package dev.readout.reconcile.statement;

import dev.readout.lexicon.Countries;
import dev.readout.name.Spelling;
import dev.readout.reconcile.number.Figures;
import dev.readout.time.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of one text, read for its {@link Outline}. */
final class OutlineWords {
    private static final Countries COUNTRIES = Countries.load();
    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\p{Nd}+(?:[.,]\\p{Nd}+)*|[" + Dated.MARKS + "]");
    private static final Pattern END = Pattern.compile("[.!?\u201c\"]");
    private static final Pattern ADJECTIVE = Pattern.compile("\\w+(?:ish|ian|an|ese|i|ic)");
    private static final Pattern BEFORE_WORD = Pattern.compile("(?s)^ \\p{Ll}{3,}.*");
    private static final Pattern POSSESSIVE = Pattern.compile("(?s)^['\u2019]s?\\b.*");
    /** Words that say nothing of what is put forward, beside those of {@link Stems}. */
    private static final Set<String> LITTLE = Set.of(
            "take",
            "takes",
            "took",
            "taken",
            "place",
            "set",
            "due",
            "going",
            "able",
            "make",
            "made",
            "put",
            "more",
            "most",
            "way",
            "thing",
            "matter",
            "upon",
            "still",
            "already",
            "now",
            "just",
            "between",
            "what",
            "while",
            "until",
            "since",
            "under",
            "either",
            "side",
            "sides",
            "country",
            "countries",
            "state",
            "states",
            "people",
            "each",
            "every",
            "expected",
            "scheduled",
            "planned",
            "not",
            "no",
            "never",
            "none",
            "nobody",
            "nothing",
            "neither",
            "nor",
            "without",
            "cannot",
            "am",
            "because",
            "till",
            "long",
            "where",
            "when",
            "if",
            "too",
            "very",
            "only",
            "same",
            "own");

    private static final Set<String> BEFORE_THINGS = Set.of(
            "the", "a", "an", "its", "their", "his", "her", "our", "of", "in", "at", "on", "from", "by", "for", "with",
            "no", "s", "any", "some", "all", "both", "every", "each", "into", "over", "about", "against", "more",
            "than", "new", "first", "and", "or");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "his", "her", "our");
    private static final Set<String> FROM = Set.of("by", "from");
    private static final Set<String> TO = Set.of("to", "into", "for");
    private static final Set<String> ONE = Set.of("a", "an", "one", "single");
    /** How much a phrase tells that stands in the list. */
    private static final float PHRASE = 0.7f;
    /** So many words may stand between a name and its preposition: "to the". */
    private static final int REACH = 3;

    private final String text;
    private final List<MatchResult> words;
    private final List<Term> terms;
    private final Set<Window> days = new HashSet<>();
    private final Set<String> dayNames = new HashSet<>();

    OutlineWords(Dated dated) {
        text = Abbreviations.spelledOut(dated.text());
        words = WORD.matcher(text).results().toList();
        Map<String, Term> found = new LinkedHashMap<>();
        int i = 0;
        while (i < words.size()) {
            int length = phrase(i);
            String word = words.get(i).group();
            if (Dated.isMark(word)) {
                days.add(dated.window(word));
            } else if (Dated.isName(word)) {
                dayNames.add(lower(i));
            } else if (length > 1) {
                String phrase = joined(i, length);
                found.putIfAbsent(phrase, new Term(phrase, PHRASE, Senses.of(phrase), false, false, false, false, 0));
            } else if (tells(i)) {
                Term term = term(i);
                found.putIfAbsent(term.stem(), term);
            }
            i += length;
        }
        terms = List.copyOf(found.values());
    }

    List<Term> terms() {
        return terms;
    }

    Set<Window> days() {
        return days;
    }

    Set<String> dayNames() {
        return dayNames;
    }

    boolean isDated() {
        return !days.isEmpty() || !dayNames.isEmpty();
    }

    /** Stems of what is counted, once ("an hour") or more often ("two hours"). */
    Set<String> counted(boolean once) {
        Set<String> counted = new HashSet<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean one = ONE.contains(lower(i));
            boolean more = !one && (lower(i).equals("both") || isNumber(i));
            String next = lower(i + 1);
            if ((once ? one : more) && !isNumber(i + 1)) {
                counted.add(Stems.of(next.endsWith("s") ? next.substring(0, next.length() - 1) : next));
            }
        }
        return counted;
    }

    private String lower(int i) {
        return words.get(i).group().toLowerCase(Locale.ROOT);
    }

    private boolean isNumber(int i) {
        return Character.isDigit(lower(i).charAt(0)) || Figures.isNumber(lower(i));
    }

    private boolean hasCapital(int i) {
        return i >= 0
                && i < words.size()
                && Character.isUpperCase(words.get(i).group().codePointAt(0));
    }

    /** The length in words of the longest listed phrase that begins at a word; 1 where none does. */
    private int phrase(int from) {
        for (int length = Math.min(Senses.LONGEST_PHRASE, words.size() - from); length > 1; length--) {
            if (!Senses.of(joined(from, length)).isEmpty()) {
                return length;
            }
        }
        return 1;
    }

    private String joined(int from, int length) {
        List<String> joined = new ArrayList<>();
        for (int i = from; i < from + length; i++) {
            joined.add(lower(i));
        }
        return String.join("-", joined);
    }

    /** At the head of a sentence, where every word has a capital, an unusual word is taken for a name. */
    private boolean isName(int i) {
        if (!hasCapital(i)) {
            return false;
        }
        boolean first = i == 0
                || END.matcher(text.substring(
                                words.get(i - 1).end(), words.get(i).start()))
                        .find();
        String word = lower(i);
        return !first || Stems.weight(Stems.of(word)) >= 1 && Senses.of(word).isEmpty() && !word.endsWith("s");
    }

    private boolean tells(int i) {
        String word = lower(i);
        return !Stems.isEmpty(word) && (isName(i) || !LITTLE.contains(word) && !isNumber(i));
    }

    private Term term(int i) {
        String word = lower(i);
        Set<Integer> senses = Senses.of(word);
        float weight = Stems.weight(Stems.of(word));
        if (!isName(i)) {
            return new Term(Stems.of(word), weight, senses, false, isThing(i), false, false, role(i));
        }
        String state = COUNTRIES
                .ofAdjective(word)
                .or(() -> COUNTRIES.named(word))
                .map(country -> country.substring(country.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
                .orElse(word);
        return new Term(Spelling.sound(state), weight, senses, true, true, isAttribute(i), isLinked(i), role(i));
    }

    private boolean isAttribute(int i) {
        String after = text.substring(words.get(i).end());
        return POSSESSIVE.matcher(after).matches()
                || i > 0 && lower(i - 1).equals("of")
                || BEFORE_WORD.matcher(after).matches()
                        && ADJECTIVE.matcher(lower(i)).matches();
    }

    private boolean isLinked(int i) {
        return i > 1 && links(i - 1) && hasCapital(i - 2)
                || i + 2 < words.size() && links(i + 1) && hasCapital(i + 2)
                || hasCapital(i + 1) && words.get(i + 1).start() == words.get(i).end() + 1
                || i > 1 && hasCapital(i - 1);
    }

    private boolean links(int i) {
        return lower(i).equals("and") || lower(i).equals("of");
    }

    private boolean isThing(int i) {
        if (i == 0) {
            return true;
        }
        String before = lower(i - 1);
        return BEFORE_THINGS.contains(before) || isNumber(i - 1) || before.equals("to") && lower(i).endsWith("s");
    }

    private int role(int i) {
        for (int at = i - 1; at >= Math.max(0, i - REACH); at--) {
            String before = lower(at);
            if (FROM.contains(before)) {
                return -1;
            }
            if (TO.contains(before)) {
                return 1;
            }
            if (!ARTICLES.contains(before) && !(at == i - 1 && hasCapital(at))) {
                return 0;
            }
        }
        return 0;
    }
}
