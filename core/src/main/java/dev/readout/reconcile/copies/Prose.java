package dev.readout.reconcile.copies;

import dev.readout.article.Article;
import dev.readout.article.Span;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a body as numbers, and which of them are the reporter's own.
 *
 * <p>Own is what stands outside quotation marks and in no paragraph that speaks in another's voice: everybody who covers
 * a speech prints the same quotations, and everybody who prints a document prints the same document. Four bytes and three
 * bits a word. Immutable.
 */
final class Prose {
    private static final int MOST_WORDS = 40_000;

    /** Words by which a reporter passes on what others say or tells when it happened; documents have few of them. */
    private static final Set<String> MARKS = Set.of(
            "said",
            "says",
            "told",
            "tells",
            "saying",
            "telling",
            "according",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "reporters",
            "reportedly",
            "tweeted",
            "declined",
            "insisted",
            "claimed",
            "quoted",
            "wrote",
            "acknowledged",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    /** The verbs of readouts, communiqués and joint statements; a reporter uses them now and then. */
    private static final Set<String> FORMULAS = Set.of(
            "reaffirm",
            "reaffirmed",
            "reaffirming",
            "reiterate",
            "reiterated",
            "underscore",
            "underscored",
            "emphasized",
            "emphasised",
            "stressed",
            "welcome",
            "welcomed",
            "commend",
            "commended",
            "expressed",
            "discussed",
            "thanked",
            "committed",
            "commitment",
            "resolve",
            "pledged",
            "affirmed",
            "condemned",
            "consulted",
            "exchanged",
            "agreed");

    /** Of these, the ones that show a paragraph to be a reporter's whatever stood before it. */
    private static final Set<String> SAID = Set.of("said", "says", "told", "according");

    private static final Set<String> ENGLISH = Set.of("the", "of", "and", "to", "in", "a", "that", "on", "for", "with");

    private static final Set<String> OTHER_VOICE = Set.of(
            "we",
            "We",
            "WE",
            "our",
            "Our",
            "us",
            "my",
            "My",
            "me",
            "you",
            "You",
            "your",
            "Your",
            "ourselves",
            "myself");

    /** A paragraph that announces a document, be it in so many words or by a link to it. */
    private static final Pattern ANNOUNCES = Pattern.compile(
            "\\b(?:statement|readout|read-out|communiqu[eé]|transcript|text|letter|declaration|release|remarks|memo|document|in full)\\b[^.]{0,120}:$",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_ANNOUNCEMENT = 200;

    /** What a post on a social network is printed with when it stands without quotation marks. */
    private static final Pattern POST = Pattern.compile("\\(@\\w{2,30}\\)|pic\\.twitter\\.com|https?://t\\.co/");

    /** "MODERATOR: ..." or "Q. ...": a line of a transcript. */
    private static final Pattern TRANSCRIPT =
            Pattern.compile("(?:(?:\\p{Lu}[\\p{Lu}.'’-]*+[ ]?){1,4}+:|[QA][.:]) .*", Pattern.DOTALL);

    private final int[] words;
    private final BitSet own;
    private final BitSet marks;
    private final BitSet formulas;
    private final boolean english;

    private Prose(int[] words, BitSet own, BitSet marks, BitSet formulas, boolean english) {
        this.words = words;
        this.own = own;
        this.marks = marks;
        this.formulas = formulas;
        this.english = english;
    }

    /** Reads the body of an article; words after the first {@value #MOST_WORDS} are left out. */
    static Prose of(Article article) {
        return new Reading(article).prose();
    }

    int size() {
        return words.length;
    }

    /** Returns the number that stands for a word: the same for the same word, nearly always another for another. */
    int word(int i) {
        return words[i];
    }

    boolean isOwn(int i) {
        return own.get(i);
    }

    /**
     * Returns how far a stretch shows a reporter's prose: twice its marks, less the verbs of official documents. Of 800
     * readouts that two reports print bare, 49 pass without the verbs, 18 so, and 11 where marks count once; that costs
     * one made copy in a hundred.
     */
    int marks(int begin, int end) {
        return 2 * marks.get(begin, end).cardinality()
                - formulas.get(begin, end).cardinality();
    }

    /** Returns how many words are the reporter's own. */
    int ownWords() {
        return own.cardinality();
    }

    /** Returns whether the words that mark a reporter's prose are known for its language. */
    boolean isEnglish() {
        return english;
    }

    /** One body being read. */
    private static final class Reading {
        private final String body;
        private final List<Span> paragraphs;
        private final BitSet own = new BitSet();
        private final BitSet marks = new BitSet();
        private final BitSet formulas = new BitSet();
        private int[] words = new int[512];
        private int size;
        private int functionWords;

        /** Whether what follows was announced by a colon, and is another's until a reporter is heard again. */
        private boolean announced;

        /** Whether it is a document that was announced, in which others may be said to have said things. */
        private boolean document;

        Reading(Article article) {
            body = article.body();
            paragraphs = article.paragraphs();
        }

        Prose prose() {
            for (int i = 0; i < paragraphs.size() && size < MOST_WORDS; i++) {
                paragraph(paragraphs.get(i), i == 0);
            }
            // A tenth is far below what English prose has of these ten words (about a quarter), and far above others.
            return new Prose(Arrays.copyOf(words, size), own, marks, formulas, functionWords * 10 > size);
        }

        private void paragraph(Span paragraph, boolean first) {
            int begin = size;
            Quotes quotes = Quotes.in(body, paragraph);
            boolean otherVoice =
                    (!first && TRANSCRIPT.matcher(paragraph.in(body)).lookingAt())
                            || POST.matcher(paragraph.in(body)).find();
            boolean said = false;
            int at = paragraph.begin();
            while (at < paragraph.end() && size < MOST_WORDS) {
                if (!isWordPart(body.charAt(at))) {
                    at++;
                    continue;
                }
                int end = at;
                while (end < paragraph.end() && isWordPart(body.charAt(end))) {
                    end++;
                }
                String printed = body.substring(at, end);
                String lower = printed.toLowerCase(Locale.ROOT);
                boolean quoted = quotes.covers(at);
                if (!quoted) {
                    otherVoice |= OTHER_VOICE.contains(printed) || isI(printed, end, paragraph.end());
                    said |= SAID.contains(lower);
                    own.set(size);
                    marks.set(size, MARKS.contains(lower));
                    formulas.set(size, FORMULAS.contains(lower));
                }
                functionWords += ENGLISH.contains(lower) ? 1 : 0;
                add(lower.hashCode() * 0x9E3779B1);
                at = end;
            }
            announced &= !said || (document && quotes.isEmpty());
            if (otherVoice || announced) {
                own.clear(begin, size);
                marks.clear(begin, size);
                formulas.clear(begin, size);
            }
            document &= announced;
            if (body.charAt(paragraph.end() - 1) == ':') {
                announced = true;
                int tail = Math.max(paragraph.begin(), paragraph.end() - LONGEST_ANNOUNCEMENT);
                document =
                        ANNOUNCES.matcher(body.substring(tail, paragraph.end())).find();
            }
        }

        /** "I" as a pronoun goes on in small letters or is cut short; "World War I" ends or goes on otherwise. */
        private boolean isI(String printed, int end, int last) {
            return printed.equals("I")
                    && end + 1 < last
                    && ((body.charAt(end) == ' ' && Character.isLowerCase(body.charAt(end + 1)))
                            || body.charAt(end) == '\''
                            || body.charAt(end) == '’');
        }

        private void add(int word) {
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
            }
            words[size++] = word;
        }

        private static boolean isWordPart(char c) {
            return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        }
    }
}
