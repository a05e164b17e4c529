package dev.readout.language.rules;

import dev.readout.language.rules.Words.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds runs of capitalised words that can be names, whatever they name.
 *
 * <p>Nothing here needs to have heard of a name: a word counts by its capital, by standing where no capital is due, or
 * by having stood there elsewhere in the article.
 */
final class NameFinder {
    /** A name that only the model sees is taken from this score on. */
    private static final double LEAST_READ = 0.6;

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "al", "el",
            "bin", "ibn", "ben", "ter", "ten", "zu", "af", "av", "y", "e", "do", "und", "op");
    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "jun.",
            "jul.",
            "aug.",
            "sept.",
            "sep.",
            "oct.",
            "nov.",
            "dec.",
            "gmt",
            "utc",
            "et",
            "est",
            "edt",
            "cet",
            "christmas",
            "easter",
            "ramadan",
            "lent");
    /** Words that are capitalised in print without being, or beginning, a name. */
    private static final Set<String> NEVER = Set.of(
            "i",
            "i'm",
            "i've",
            "i'd",
            "i'll",
            "god",
            "internet",
            "the",
            "a",
            "an",
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "no",
            "yes",
            "ok",
            "trilat",
            "q",
            "l",
            "r");

    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private final Words words;
    private final Lexicon lexicon;
    /** Words seen with a capital where none is due. */
    private final Set<String> capitalised = new HashSet<>();
    /** Words seen without one. */
    private final Set<String> uncapitalised = new HashSet<>();

    NameFinder(Words words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
        for (int i = 0; i < words.count(); i++) {
            if (!words.isWord(i)) {
                continue;
            }
            if (!words.isCapitalised(i)) {
                uncapitalised.add(words.lower(i));
            } else if (!words.isSentenceStart(i) && !afterOpeningMark(i)) {
                capitalised.add(words.lower(i));
            }
        }
    }

    /** Finds the runs of words that look like names, and takes those that were read where none looks so. */
    List<Range> find(List<NameVote> read) {
        List<Range> runs = find();
        BitSet taken = new BitSet();
        runs.forEach(run -> taken.set(run.begin(), run.end()));
        for (NameVote name : read) {
            Range range = words.range(name.span());
            if (name.score() >= LEAST_READ
                    && taken.get(range.begin(), range.end()).isEmpty()) {
                runs.add(range);
                taken.set(range.begin(), range.end());
            }
        }
        runs.sort(Comparator.comparingInt(Range::begin));
        return runs;
    }

    /** Returns the runs in order; none overlaps another. */
    private List<Range> find() {
        List<Range> runs = new ArrayList<>();
        int at = 0;
        while (at < words.count()) {
            if (!startsName(at)) {
                at++;
                continue;
            }
            int end = isStateOfTitle(at) ? at + 1 : runEnd(at);
            runs.add(new Range(at, end));
            at = end;
        }
        return withLeadingParticles(runs);
    }

    /** "President of the Republic Idris al-Mahrun": the title ends where the name begins. */
    private boolean isStateOfTitle(int word) {
        return isStateWord(words.lower(word))
                && words.lower(word - 1).equals("the")
                && words.lower(word - 2).equals("of")
                && Roles.isPersonRole(words.lower(word - 3))
                && isNamePart(word + 1);
    }

    static boolean isStateWord(String lower) {
        return STATE_WORDS.contains(lower);
    }

    /** "according to van der Asch": particles that lead a name where the article prints it in full lead its surname too. */
    private List<Range> withLeadingParticles(List<Range> runs) {
        Set<String> tails = new HashSet<>();
        for (Range run : runs) {
            for (int i = run.begin() + 1; i < run.end() - 1; i++) {
                if (PARTICLES.contains(words.lower(i)) && !PARTICLES.contains(words.lower(i - 1))) {
                    tails.add(words.text(i, run.end()));
                }
            }
        }
        List<Range> extended = new ArrayList<>();
        for (Range run : runs) {
            int begin = run.begin();
            while (begin > 0 && PARTICLES.contains(words.lower(begin - 1)) && words.adjacent(begin)) {
                begin--;
            }
            extended.add(
                    begin < run.begin() && tails.contains(words.text(begin, run.end()))
                            ? new Range(begin, run.end())
                            : run);
        }
        return extended;
    }

    boolean isCalendar(int word) {
        return CALENDAR.contains(words.lower(word));
    }

    private int runEnd(int begin) {
        int end = begin + 1;
        while (end < words.count() && words.sentenceOf(end) == words.sentenceOf(begin)) {
            if (isNamePart(end) && !endsAtPossessive(end)) {
                end++;
            } else if (PARTICLES.contains(words.lower(end)) && particlesLead(end)) {
                end++;
            } else if (isPluralPossessive(end) || isSuffix(end)) {
                end += 2;
            } else if (joinsWithOf(begin, end)) {
                end += words.lower(end + 1).equals("the") ? 3 : 2;
            } else if (words.lower(end).equals("and") && joinsWithAnd(begin, end)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** "Ana Torv, Jr." is one name. */
    private boolean isSuffix(int comma) {
        return words.lower(comma).equals(",")
                && words.adjacent(comma + 1)
                && SUFFIXES.contains(words.lower(comma + 1))
                && words.isCapitalised(comma + 1);
    }

    /** "Growers' Union": the name goes on after the mark. */
    private boolean isPluralPossessive(int mark) {
        return words.lower(mark).equals("'")
                && words.lower(mark - 1).endsWith("s")
                && isNamePart(mark + 1)
                && words.adjacent(mark + 1)
                && words.span(mark - 1).end() == words.span(mark).begin()
                && words.span(mark).end() < words.span(mark + 1).begin();
    }

    /** "Ursula von der Leyen": the particles lead to another capitalised word. */
    private boolean particlesLead(int particle) {
        int next = particle;
        while (PARTICLES.contains(words.lower(next))) {
            next++;
        }
        return next < words.count()
                && next - particle <= 3
                && isNamePart(next)
                && words.sentenceOf(next) == words.sentenceOf(particle);
    }

    /** "Ministry of Foreign Affairs", "Compact of Littoral States", "Republic of Kesht"; not "Aranzel of Varen". */
    private boolean joinsWithOf(int begin, int of) {
        String link = words.lower(of);
        String last = words.lower(of - 1);
        // "Press Office of the Presidency"
        boolean body = Roles.isOrganizationWord(last) && words.lower(of + 1).equals("the") && isNamePart(of + 2);
        if (body && link.equals("of") && words.sentenceOf(of + 2) == words.sentenceOf(of)) {
            return true;
        }
        if (!(link.equals("of") || link.equals("for")) || !isNamePart(of + 1)) {
            return false;
        }
        if (words.sentenceOf(of + 1) != words.sentenceOf(of)) {
            return false;
        }
        if (Roles.isPersonRole(last)) {
            // "Secretary of State Ana Torv"
            return link.equals("of") && Roles.isPortfolio(words.lower(of + 1));
        }
        if (Roles.isOrganizationWord(last) || STATE_WORDS.contains(last)) {
            return true;
        }
        boolean single = of - begin == 1;
        return single
                && link.equals("of")
                && words.lower(begin - 1).equals("the")
                && !lexicon.isKnownPlace(words.text(begin))
                && uncapitalisedOrPlural(of + 1);
    }

    private boolean uncapitalisedOrPlural(int word) {
        return words.isCapitalised(word + 1) || words.lower(word).endsWith("s");
    }

    private static final Set<String> STATE_WORDS = Set.of(
            "republic",
            "kingdom",
            "federation",
            "emirate",
            "emirates",
            "states",
            "state",
            "duchy",
            "house",
            "bank",
            "treaty",
            "court",
            "chamber");

    /** "Ministry of Defence and Security": only inside a name that began with a body's word and "of". */
    private boolean joinsWithAnd(int begin, int and) {
        return and - begin >= 3
                && Roles.isOrganizationWord(words.lower(begin))
                && words.lower(begin + 1).equals("of")
                && isNamePart(and + 1)
                && !lexicon.isKnownPlace(words.text(and + 1))
                && !words.isVerb(and + 2);
    }

    private boolean endsAtPossessive(int word) {
        return words.lower(word).equals("'s");
    }

    private boolean startsName(int word) {
        if (!isNamePart(word) || LINKING.contains(words.lower(word))) {
            return false;
        }
        if (!words.isSentenceStart(word) && !afterOpeningMark(word)) {
            return true;
        }
        String lower = words.lower(word);
        boolean adverb = lower.endsWith("ly") && !capitalised.contains(lower);
        if (STARTERS.contains(lower) || adverb) {
            return false;
        }
        if (capitalised.contains(lower) || lexicon.isKnownPlace(lower) || lexicon.isOrganization(lower)) {
            return true;
        }
        if (uncapitalised.contains(lower)) {
            return false;
        }
        String tag = words.tag(word);
        boolean contentWord = !FUNCTION_TAGS.contains(tag);
        boolean followedByName = isNamePart(word + 1) && words.adjacent(word + 1) && !STARTERS.contains(lower);
        boolean followedByVerb =
                (words.isVerb(word + 1) || words.lower(word + 1).equals("'s")) && tag.equals("PROPN");
        return contentWord
                && !STARTERS.contains(lower)
                && (followedByName
                        || followedByVerb
                        || isAcronym(word)
                        || Roles.isPersonRole(lower)
                        || lexicon.isNationality(lower)
                        || Roles.isOrganizationWord(lower));
    }

    private static final Set<String> FUNCTION_TAGS =
            Set.of("DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX", "PART", "NUM", "PUNCT", "SYM", "INTJ");
    /** Words that begin no name, wherever they stand: in headlines, and where a sentence was not seen to end. */
    private static final Set<String> LINKING = Set.of(
            "when", "while", "after", "although", "though", "because", "but", "and", "until", "if", "with", "now");
    /** Words that often begin a sentence before a name. */
    private static final Set<String> STARTERS = Set.of(
            "when",
            "while",
            "after",
            "before",
            "although",
            "though",
            "since",
            "as",
            "if",
            "because",
            "but",
            "and",
            "or",
            "so",
            "yet",
            "until",
            "during",
            "under",
            "over",
            "in",
            "on",
            "at",
            "for",
            "from",
            "with",
            "by",
            "to",
            "of",
            "about",
            "against",
            "among",
            "between",
            "both",
            "neither",
            "either",
            "only",
            "even",
            "now",
            "then",
            "today",
            "yesterday",
            "earlier",
            "later",
            "last",
            "next",
            "meanwhile",
            "however",
            "still",
            "also",
            "once",
            "like",
            "unlike",
            "despite",
            "amid",
            "following",
            "according",
            "asked",
            "speaking",
            "briefing",
            "citing",
            "whether",
            "what",
            "why",
            "how",
            "who",
            "where",
            "which",
            "this",
            "that",
            "these",
            "those",
            "there",
            "here",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "your",
            "he",
            "she",
            "it",
            "they",
            "we",
            "you",
            "some",
            "many",
            "most",
            "all",
            "several",
            "two",
            "three",
            "four",
            "five",
            "one",
            "not",
            "never",
            "just",
            "such",
            "other",
            "another",
            "each",
            "every",
            "any",
            "more",
            "less",
            "than",
            "per",
            "via",
            "let",
            "update",
            "correction",
            "reporting",
            "editing",
            "additional",
            "separately",
            "instead",
            "perhaps",
            "nearly",
            "almost",
            "relations");

    boolean isNamePart(int word) {
        if (!words.isCapitalised(word)) {
            return false;
        }
        String lower = words.lower(word);
        boolean party = lower.startsWith("r-") || lower.startsWith("d-");
        return !NEVER.contains(lower) && !CALENDAR.contains(lower) && !party;
    }

    private boolean isAcronym(int word) {
        String text = words.text(word);
        return text.length() >= 2 && text.length() <= 6 && text.chars().allMatch(Character::isUpperCase);
    }

    private boolean afterOpeningMark(int word) {
        String before = words.lower(word - 1);
        return before.length() == 1 && "\"'\u201c\u2018\u2019\u00ab(:".contains(before);
    }
}
