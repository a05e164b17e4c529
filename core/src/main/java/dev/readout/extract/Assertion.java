package dev.readout.extract;

import dev.readout.annotate.Token;
import dev.readout.extract.LocalAttribution.Modality;
import dev.readout.extract.LocalAttribution.Polarity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from its words how surely a content is put forward, and whether it affirms or denies.
 *
 * <p>Modality is read off the first sentence, whose main clause a report puts forward; a condition counts wherever that
 * sentence has it. Polarity is that of its first verb: "did not offer troops" is negative, "offered no troops" too.
 */
final class Assertion {
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:unless|provided(?: that)?|as long as|so long as|on condition|on the condition|only (?:if|when|after)|in case|otherwise)\\b"
                    + "|(?<!\\b(?:as|even|what|ask|asks|asked|wonder|wondered|know|knew|see|sure) )\\bif\\b");
    private static final Pattern POSSIBLE =
            Pattern.compile("\\b(?:could|may|might|possibl[ey]|perhaps|maybe|potentially|conceivabl[ey])\\b");
    private static final Pattern LIKELY = Pattern.compile(
            "\\b(?:likely|probabl[ey]|presumably|(?:is|are|was|were|be) (?:expected|due|set|poised) to|should|appears? to|seems? to)\\b");
    private static final Set<String> NEGATIONS = Set.of(
            "not", "n't", "n’t", "no", "never", "nothing", "nobody", "none", "neither", "nor", "cannot", "without");
    /** How far after the first verb a negation still is its own: "offered them no troops". */
    private static final int REACH = 3;

    private Assertion() {}

    /** @param sentence the first sentence of the content, as printed */
    static Modality modality(String sentence) {
        // "May" with a capital is a month more often than a verb.
        String text = sentence.replace("May", "#").toLowerCase(Locale.ROOT);
        if (CONDITION.matcher(text).find()) {
            return Modality.CONDITIONAL;
        }
        if (POSSIBLE.matcher(text).find()) {
            return Modality.POSSIBLE;
        }
        return LIKELY.matcher(text).find() ? Modality.LIKELY : Modality.CERTAIN;
    }

    /**
     * @param sentence the tokens of the first sentence of the content
     * @param body what they point into
     */
    static Polarity polarity(List<Token> sentence, String body) {
        int verb = 0;
        while (verb < sentence.size() && !isVerb(sentence.get(verb))) {
            verb++;
        }
        int last = verb;
        while (last + 1 < sentence.size() && isPartOfVerb(sentence.get(last + 1), body)) {
            last++;
        }
        int end = Math.min(sentence.size(), last + 1 + REACH);
        for (int i = 0; i < end; i++) {
            String word = word(sentence.get(i), body);
            // What stands before the verb at a distance belongs to something else: "no-fly", "whether or not".
            boolean near = i > verb - REACH || i == 0;
            if (near && isNegation(word)) {
                return Polarity.NEGATIVE;
            }
            if (i > last && (word.equals(",") || word.equals("that"))) {
                break;
            }
        }
        return Polarity.POSITIVE;
    }

    private static boolean isVerb(Token token) {
        return token.partOfSpeech().startsWith("VERB") || token.partOfSpeech().startsWith("AUX");
    }

    private static boolean isPartOfVerb(Token token, String body) {
        return isVerb(token)
                || isNegation(word(token, body))
                || token.partOfSpeech().startsWith("ADV");
    }

    private static boolean isNegation(String word) {
        return NEGATIONS.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
    }

    private static String word(Token token, String body) {
        return token.span().in(body).toLowerCase(Locale.ROOT);
    }
}
