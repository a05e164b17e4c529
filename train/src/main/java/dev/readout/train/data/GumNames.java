package dev.readout.train.data;

import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proper names, which GUM does not mark, from its mentions and its tags: the run of proper words about the head of a
 * mention.
 */
final class GumNames {
    private static final Set<String> TYPES = Set.of("PERSON", "ORGANIZATION", "PLACE", "EVENT");
    private static final Set<String> JOIN_PERSONS =
            Set.of("-", "de", "la", "al", "bin", "ibn", "von", "van", "der", ".", "\"");
    private static final Set<String> JOIN_OTHERS =
            Set.of("-", "of", "the", "&", "de", "la", "and", "for", "/", "–", "'s", "on", "du", "del");
    private static final Set<String> BESIDE = Set.of("appos", "parataxis", "list");
    private static final Set<String> NAMING = Set.of("appos", "flat", "nmod:desc");
    private static final int LONGEST_JOIN = 3;

    private final GumDocument document;
    private final List<GumMention> mentions;

    private GumNames(GumDocument document, List<GumMention> mentions) {
        this.document = document;
        this.mentions = mentions;
    }

    static List<LabelledSpan> of(GumDocument document, List<GumMention> mentions) {
        GumNames names = new GumNames(document, mentions);
        List<LabelledSpan> found = new ArrayList<>();
        mentions.forEach(mention -> names.name(mention).ifPresent(found::add));
        for (int index = 0; index < document.tokens().size(); index++) {
            if (names.isProperAdjective(index)) {
                found.add(new LabelledSpan(document.token(index).span(), "GROUP"));
            }
        }
        return Spans.flat(found);
    }

    private Optional<LabelledSpan> name(GumMention mention) {
        int head = properHead(mention);
        if (!TYPES.contains(mention.type()) || head < 0) {
            return Optional.empty();
        }
        boolean person = mention.type().equals("PERSON");
        int first = reach(head, -1, mention, person);
        int last = reach(head, 1, mention, person);
        if (mention.type().equals("EVENT") && last < mention.last() && isNumber(last + 1)) {
            // "World War II", a games' year.
            last++;
        }
        if (person) {
            first = afterTitles(first, last, head, mention);
        }
        if (first > last || first == last && !isCapital(first)) {
            return Optional.empty();
        }
        Span span = document.span(first, last);
        return Optional.of(new LabelledSpan(span, Peoples.settled(span.in(document.text()), mention.type())));
    }

    /** Returns the head when it is proper, else the name that is set beside a common noun ("spokesman"); else -1. */
    private int properHead(GumMention mention) {
        int head = document.head(mention.first(), mention.last());
        if (document.token(head).isProper()) {
            return head;
        }
        for (int index = head + 1; index <= mention.last(); index++) {
            GumToken token = document.token(index);
            if (token.head() == head
                    && token.isProper()
                    && NAMING.contains(token.relation())
                    && !hasOwnMention(index, head)) {
                return index;
            }
        }
        return -1;
    }

    /** Returns the last word of a run of proper words in one direction, over at most a few words that join names. */
    private int reach(int head, int step, GumMention mention, boolean person) {
        Set<String> joining = person ? JOIN_PERSONS : JOIN_OTHERS;
        int reached = head;
        int at = head + step;
        while (at >= mention.first() && at <= mention.last() && Math.abs(at - reached) <= LONGEST_JOIN) {
            GumToken token = document.token(at);
            if (token.isProper() && belongs(at, reached, head, step)) {
                reached = at;
            } else if (!token.isProper()
                    && !joining.contains(token.form())
                    && !(token.partOfSpeech().equals("NUM") && !person)) {
                break;
            } else if (token.isProper()) {
                break;
            }
            at += step;
        }
        return reached;
    }

    /** What is listed beside the head or set in apposition to it is another name. */
    private boolean belongs(int at, int reached, int head, int step) {
        int up = at;
        while (up >= 0 && up != head) {
            GumToken token = document.token(up);
            if (token.relation().equals("flat")
                    && token.head() == document.token(head).head()) {
                return true;
            }
            if (BESIDE.contains(token.relation()) || token.relation().equals("conj") && hasOwnMention(at, reached)) {
                return false;
            }
            up = token.head();
        }
        return up == head || step < 0;
    }

    /** Two names joined by "and" each have a mention; the parts of one name have none. */
    private boolean hasOwnMention(int at, int reached) {
        return mentions.stream().anyMatch(mention -> covers(mention, at) && !covers(mention, reached));
    }

    private static boolean covers(GumMention mention, int index) {
        return mention.first() <= index && index <= mention.last();
    }

    /** Returns the first word after titles, and after the office's land or house that is a mention of its own. */
    private int afterTitles(int first, int last, int head, GumMention person) {
        int begin = first;
        for (int index = first; index <= last; index++) {
            if (Titles.isTitle(document.token(index).form()) && (index < head || first == last || index == head)) {
                begin = index + 1;
            }
        }
        for (GumMention inner : mentions) {
            boolean before = inner.last() >= first && inner.last() < head && !inner.equals(person);
            if (before && !inner.type().equals("PERSON")) {
                begin = Math.max(begin, inner.last() + 1);
            }
        }
        while (begin <= last && !document.token(begin).isProper()) {
            begin++;
        }
        return begin;
    }

    /** The lemma keeps the capital of "Spanish" but not of a word that a headline raised. */
    private boolean isProperAdjective(int index) {
        GumToken token = document.token(index);
        return token.partOfSpeech().equals("ADJ")
                && token.pennTag().startsWith("JJ")
                && Character.isUpperCase(token.lemma().codePointAt(0))
                && Peoples.named(token.form());
    }

    private boolean isNumber(int index) {
        return document.token(index).partOfSpeech().equals("NUM");
    }

    /** A lone letter stands for someone rather than names him. */
    private boolean isCapital(int index) {
        String form = document.token(index).form();
        return form.length() > 1 && form.codePoints().anyMatch(Character::isUpperCase);
    }
}
