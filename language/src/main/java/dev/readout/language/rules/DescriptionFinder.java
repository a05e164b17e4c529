package dev.readout.language.rules;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.language.rules.MentionAnnotator.Candidate;
import dev.readout.language.rules.Words.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds descriptions by their head word: "the German leader", "a Kremlin aide", "her office", "two diplomats". */
final class DescriptionFinder {
    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "his",
            "her",
            "its",
            "their",
            "our",
            "both",
            "two",
            "three",
            "four",
            "five",
            "several",
            "some",
            "many",
            "one",
            "these",
            "those",
            "this",
            "that",
            "another",
            "other",
            "senior",
            "unnamed",
            "anonymous",
            "top");
    private static final Set<String> LINKS = Set.of("of", "for", "at", "from", "to");
    private static final int LONGEST_MODIFIERS = 6;

    private final Words words;
    private final NameFinder names;
    private final Map<Integer, Candidate> nameAt = new HashMap<>();
    private final Map<Integer, Candidate> titleWord = new HashMap<>();

    DescriptionFinder(Words words, NameFinder names, List<Candidate> candidates) {
        this.words = words;
        this.names = names;
        for (Candidate candidate : candidates) {
            for (int i = candidate.name().begin(); i < candidate.name().end(); i++) {
                nameAt.put(i, candidate);
            }
            candidate.title().ifPresent(title -> {
                for (int i = title.begin(); i < title.end(); i++) {
                    titleWord.put(i, candidate);
                }
            });
        }
    }

    List<Mention> find() {
        List<Mention> found = new ArrayList<>();
        for (int head = 0; head < words.count(); head++) {
            int at = head;
            Roles.kindOf(words.lower(head)).flatMap(kind -> describe(at, kind)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Mention> describe(int head, Kind kind) {
        boolean partOfName = nameAt.containsKey(head) || titleWord.containsKey(head);
        // "who chairs the league": the tagger takes many a plural for a verb, so only its surroundings count.
        boolean governs =
                words.tag(head + 1).startsWith("DET") || words.tag(head - 1).startsWith("PRON");
        boolean verb = words.isVerb(head)
                && !words.isCapitalised(head)
                && (!words.lower(head).endsWith("s") || governs);
        // "state agency head": the head of the phrase is its last noun.
        boolean headFollows = words.adjacent(head + 1)
                && Roles.kindOf(words.lower(head + 1)).isPresent()
                && !nameAt.containsKey(head + 1);
        if (partOfName || verb || headFollows) {
            return Optional.empty();
        }
        int begin = head;
        boolean opened = false;
        while (begin > words.sentence(head).begin() && head - begin < LONGEST_MODIFIERS && !opened) {
            int left = begin - 1;
            String lower = words.lower(left);
            if (OPENERS.contains(lower)) {
                begin--;
                opened = lower.length() > 0
                        && !lower.equals("senior")
                        && !lower.equals("unnamed")
                        && !lower.equals("top")
                        && !lower.equals("other");
            } else if (lower.equals("'s") || (lower.equals("'") && names.isNamePart(left - 1))) {
                begin = nameBegin(left - 1);
                // "the Talvian premier's spokesman": the owner is a description, whose own words come along.
                opened = names.isNamePart(left - 1);
            } else if (isModifier(left)) {
                begin = nameAt.containsKey(left) ? nameBegin(left) : left;
            } else {
                break;
            }
        }
        opened |= OPENERS.contains(words.lower(begin)) && begin < head;
        // "Selma er-Rukhan, adviser to the president,": beside a name no article is needed.
        opened |= words.lower(begin - 1).equals(",") && nameAt.containsKey(begin - 2) && kind == Kind.PERSON;
        boolean capitalisedRole = words.isCapitalised(head) && !words.isSentenceStart(head);
        boolean plural = kind == Kind.GROUP;
        if (!opened && !capitalisedRole && !plural && begin == head) {
            return Optional.empty();
        }
        if (!opened && kind == Kind.ORGANIZATION && !capitalisedRole) {
            return Optional.empty();
        }
        int end = plural ? groupEnd(head) : linkedEnd(headEnd(head) - 1);
        return Optional.of(new Mention(words.span(begin, end), kind, Form.DESCRIPTION, Optional.empty()));
    }

    private int nameBegin(int word) {
        Candidate candidate = nameAt.get(word);
        int begin = candidate == null
                ? word
                : candidate.title().map(Range::begin).orElse(candidate.name().begin());
        return words.lower(begin - 1).equals("the") ? begin - 1 : begin;
    }

    private boolean isModifier(int word) {
        if (!words.isWord(word) || names.isCalendar(word)) {
            return false;
        }
        String tag = words.tag(word);
        return tag.startsWith("ADJ")
                || tag.startsWith("NOUN")
                || tag.startsWith("PROPN")
                || tag.startsWith("NUM")
                || names.isNamePart(word)
                || Roles.kindOf(words.lower(word)).isPresent();
    }

    /** "Head of State" is one word for one office. */
    private int headEnd(int head) {
        boolean ofState = words.lower(head).equals("head")
                && words.lower(head + 1).equals("of")
                && (words.lower(head + 2).equals("state")
                        || words.lower(head + 2).equals("government"));
        if (ofState) {
            return head + 3;
        }
        int end = head + 1;
        if (words.lower(end).equals("of") && Roles.isPortfolio(words.lower(end + 1))) {
            end++;
            while (Roles.isPortfolio(words.lower(end))) {
                end++;
            }
        }
        return end;
    }

    /** "the president of Kesht", "the press service of the Keshti president". */
    private int linkedEnd(int head) {
        int end = head + 1;
        if (!words.adjacent(end) || !LINKS.contains(words.lower(end))) {
            return end;
        }
        int next = end + 1;
        if (words.lower(next).equals("the")
                || words.lower(next).equals("his")
                || words.lower(next).equals("her")) {
            next++;
        }
        Candidate name = nameAt.get(next);
        Candidate titled = titleWord.get(next);
        if (titled != null && (words.lower(end).equals("of") || words.lower(end).equals("for"))) {
            return titled.name().end();
        }
        if (name != null && words.sentenceOf(next) == words.sentenceOf(head)) {
            int after = name.name().end();
            boolean roleFollows = Roles.kindOf(words.lower(after)).isPresent();
            return roleFollows ? after + 1 : after;
        }
        for (int i = next; i < next + 4 && i < words.count() && words.adjacent(i) && isModifier(i); i++) {
            boolean lastNoun = !isModifier(i + 1);
            if (Roles.kindOf(words.lower(i)).isPresent() && (lastNoun || headEnd(i) > i + 1)) {
                return headEnd(i);
            }
        }
        return end;
    }

    /** "officials briefed on the talks", "officials on both sides", "leaders of France, Britain and Italy". */
    private int groupEnd(int head) {
        int next = head + 1;
        if (!words.adjacent(next)) {
            return next;
        }
        String lower = words.lower(next);
        boolean participle = (words.tag(next).startsWith("VERB") && lower.endsWith("ed") && !Cues.isSpeechVerb(lower))
                || lower.equals("familiar")
                || lower.equals("close");
        boolean preposition = words.tag(next + 1).startsWith("ADP");
        if (participle && preposition) {
            return phraseEnd(next + 2);
        }
        boolean ofAll =
                words.lower(next + 1).equals("both") || words.lower(next + 1).equals("all");
        if (ofAll && (lower.equals("on") || lower.equals("from") || lower.equals("in") || lower.equals("of"))) {
            return next + 3;
        }
        if (lower.equals("of") || lower.equals("from")) {
            return listEnd(next + 1);
        }
        return next;
    }

    private int phraseEnd(int from) {
        int at = from;
        while (at < words.count()
                && at < from + 8
                && words.adjacent(at)
                && words.isWord(at)
                && !words.isVerb(at)
                && !Cues.isSpeechVerb(words.lower(at))) {
            at++;
        }
        return at;
    }

    private int listEnd(int from) {
        int at = from;
        int end = from - 1;
        while (at < words.count() && words.sentenceOf(at) == words.sentenceOf(from)) {
            Candidate name = nameAt.get(at);
            String lower = words.lower(at);
            if (name != null) {
                at = name.name().end();
                end = at;
            } else if (lower.equals("the") || lower.equals("and") || lower.equals(",")) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }
}
