package dev.readout.language.model;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the choice of an antecedent looks at in a mention, besides the encoder's numbers.
 *
 * @param first its first word
 * @param last its last word
 * @param sentence the sentence of its first word
 * @param form how it is said
 * @param pronoun which kind of pronoun it is, 0 for none
 * @param words its words in small letters without an article in front
 * @param lastWord the last of them
 */
public record MentionView(int first, int last, int sentence, Form form, int pronoun, String words, String lastWord) {
    /** How a mention is said, as far as its letters show. */
    public enum Form {
        /** "he", "who". */
        PRONOUN(0),
        /** With a capital on its last word. */
        NAME(1),
        /** "the minister", "this plan". */
        DEFINITE(2),
        /** Anything else. */
        OTHER(3);

        /** How many there are. */
        static final int COUNT = 4;

        private final int number;

        Form(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** How many kinds of pronoun there are, none included. */
    static final int PRONOUNS = 8;

    private static final Map<String, Integer> KINDS = Map.ofEntries(
            Map.entry("i", 1),
            Map.entry("me", 1),
            Map.entry("my", 1),
            Map.entry("mine", 1),
            Map.entry("myself", 1),
            Map.entry("we", 2),
            Map.entry("us", 2),
            Map.entry("our", 2),
            Map.entry("ours", 2),
            Map.entry("ourselves", 2),
            Map.entry("you", 3),
            Map.entry("your", 3),
            Map.entry("yours", 3),
            Map.entry("he", 4),
            Map.entry("him", 4),
            Map.entry("his", 4),
            Map.entry("himself", 4),
            Map.entry("she", 5),
            Map.entry("her", 5),
            Map.entry("hers", 5),
            Map.entry("herself", 5),
            Map.entry("it", 6),
            Map.entry("its", 6),
            Map.entry("itself", 6),
            Map.entry("they", 7),
            Map.entry("them", 7),
            Map.entry("their", 7),
            Map.entry("theirs", 7),
            Map.entry("themselves", 7));
    private static final Set<String> RELATIVE =
            Set.of("who", "whom", "whose", "which", "that", "this", "these", "those");
    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "these", "those", "his", "her", "its", "their");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /** Views the mention from word {@code first} to word {@code last}. */
    public static MentionView of(ModelText text, int first, int last) {
        String opening = word(text, first);
        String lastWord = word(text, last);
        int from = first < last && ARTICLES.contains(opening) ? first + 1 : first;
        StringBuilder words = new StringBuilder();
        for (int i = from; i <= last; i++) {
            words.append(i > from ? " " : "").append(word(text, i));
        }
        int pronoun = first == last ? KINDS.getOrDefault(opening, 0) : 0;
        return new MentionView(
                first,
                last,
                text.words().get(first).sentence(),
                form(text, first, last, opening, pronoun),
                pronoun,
                words.toString(),
                lastWord);
    }

    private static Form form(ModelText text, int first, int last, String opening, int pronoun) {
        if (pronoun > 0 || first == last && RELATIVE.contains(opening)) {
            return Form.PRONOUN;
        }
        String end = text.words().get(last).span().in(text.body());
        if (Character.isUpperCase(end.charAt(0)) && (first < last || !ARTICLES.contains(opening))) {
            return Form.NAME;
        }
        return DEFINITE.contains(opening) ? Form.DEFINITE : Form.OTHER;
    }

    private static String word(ModelText text, int index) {
        return text.words().get(index).span().in(text.body()).toLowerCase(Locale.ROOT);
    }
}
