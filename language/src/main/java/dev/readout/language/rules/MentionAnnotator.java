package dev.readout.language.rules;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import dev.readout.language.rules.Words.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names with their titles, descriptions of people, bodies and groups, and the pronouns that can stand for them.
 *
 * <p>Thread-safe.
 */
public final class MentionAnnotator implements Annotator {
    private static final Maker MAKER = new Maker("rules/mentions", "2");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "him");

    private final Lexicon lexicon = new Lexicon();

    @Override
    public Maker maker() {
        return MAKER;
    }

    @Override
    public Set<Layer> needs() {
        return Set.of(Layer.TOKENS, Layer.QUOTATIONS);
    }

    @Override
    public Set<Layer> assigns() {
        return Set.of(Layer.MENTIONS);
    }

    @Override
    public Annotations annotate(Annotations soFar) {
        return annotate(soFar, List.of());
    }

    /** Marks mentions with the help of names that somebody else has seen: a name more, and a voice on what it names. */
    public Annotations annotate(Annotations soFar, List<NameVote> votes) {
        Words words = new Words(soFar);
        NameFinder names = new NameFinder(words, lexicon);
        List<Candidate> candidates = new ArrayList<>();
        for (Range run : names.find(votes)) {
            titled(words, names, run).ifPresent(candidates::add);
        }
        Kinds kinds = new Kinds(words, lexicon, candidates, votes);
        List<Mention> mentions = new ArrayList<>();
        for (Candidate candidate : candidates) {
            kinds.of(candidate)
                    .ifPresent(kind -> mentions.add(new Mention(
                            span(words, kind == Kind.PLACE ? withPlaceWord(words, candidate.name()) : candidate.name()),
                            kind,
                            Form.NAME,
                            candidate.title().map(title -> span(words, title)))));
        }
        mentions.addAll(new DescriptionFinder(words, names, candidates).find());
        pronouns(words, mentions);
        List<Span> credits = Credits.in(soFar.article().body());
        mentions.removeIf(mention -> credits.stream().anyMatch(mention.span()::overlaps));
        mentions.sort(Comparator.comparing(Mention::span));
        return soFar.withMentions(distinct(mentions));
    }

    /** A name without the title in front of it. */
    record Candidate(Range name, Optional<Range> title) {}

    /** Cuts "Russian President Vladimir Putin" into title and name; a run that is all title is a description. */
    private Optional<Candidate> titled(Words words, NameFinder names, Range run) {
        // "the two Presidents": a capital makes no name of several.
        if (Roles.kindOf(words.lower(run.end() - 1)).equals(Optional.of(Kind.GROUP))) {
            return Optional.empty();
        }
        int name = run.begin();
        int lastRole = -1;
        for (int i = run.begin(); i < run.end(); i++) {
            boolean role = Roles.isPersonRole(words.lower(i)) || Roles.HONORIFICS.contains(words.lower(i));
            if (role && !isBodyOf(words, run, i)) {
                lastRole = i;
            }
        }
        if (lastRole >= 0) {
            if (afterPortfolio(words, run, lastRole + 1) == run.end() && lastRole < run.end() - 1) {
                return Optional.empty();
            }
            if (lastRole == run.end() - 1) {
                // "the Foreign Secretary", "President of Varen": a description; "Varen's President" leaves the place.
                int role = lastRole;
                while (role > run.begin() && isRoleModifier(words, role - 1)) {
                    role--;
                }
                return role > run.begin() && isPlaceOrBody(words, run.begin(), role)
                        ? Optional.of(new Candidate(new Range(run.begin(), role), Optional.empty()))
                        : Optional.empty();
            }
            name = afterPortfolio(words, run, lastRole + 1);
            if (words.lower(name).equals("of") || words.lower(name).equals("for")) {
                return Optional.of(new Candidate(new Range(name + 1, run.end()), Optional.empty()));
            }
        } else {
            // "Lissand Chancellor" was above; "Keshti" alone before a lower-case role is an adjective.
            name = skipLowercaseTitle(words, run);
        }
        if (name >= run.end()) {
            return Optional.empty();
        }
        if (lastRole < 0 && run.end() - run.begin() == 1 && isModifier(words, run.begin())) {
            return Optional.empty();
        }
        int title = titleBegin(words, names, lastRole < 0 ? name : lastRole + 1);
        return Optional.of(new Candidate(
                new Range(name, run.end()), title < name ? Optional.of(new Range(title, name)) : Optional.empty()));
    }

    /** "Secretary of State", "Minister of Foreign Affairs": the office goes on after "of". */
    private static int afterPortfolio(Words words, Range run, int from) {
        if (!words.lower(from).equals("of") || !Roles.isPortfolio(words.lower(from + 1))) {
            return from;
        }
        int at = from + 1;
        while (at < run.end() && Roles.isPortfolio(words.lower(at))) {
            at++;
        }
        return at;
    }

    private int skipLowercaseTitle(Words words, Range run) {
        int first = run.begin();
        // "Russian state agencies RIA": a nationality leads a run only as an adjective of what follows it.
        return run.end() - first > 1 && lexicon.isNationality(words.text(first)) && !isBodyName(words, run)
                ? first + 1
                : first;
    }

    private boolean isBodyName(Words words, Range run) {
        String last = words.lower(run.end() - 1);
        return Roles.isOrganizationWord(last)
                || Roles.isPlaceWord(last)
                || lexicon.isOrganization(words.text(run.begin(), run.end()))
                || lexicon.isKnownPlace(words.text(run.begin(), run.end()));
    }

    private static boolean isBodyOf(Words words, Range run, int role) {
        // "Press Service of the Head of State", "General Assembly", "Joint Chiefs of Staff": the role is part of a
        // name.
        boolean followedByBody = role + 1 < run.end() && Roles.isOrganizationWord(words.lower(role + 1));
        boolean of = false;
        for (int i = run.begin() + 1; i < role; i++) {
            of |= words.lower(i).equals("of");
        }
        boolean ledByBody = of && Roles.isOrganizationWord(words.lower(run.begin()));
        return followedByBody || ledByBody;
    }

    private boolean isPlaceOrBody(Words words, int begin, int end) {
        String text = words.text(begin, end);
        return lexicon.isKnownPlace(text) || lexicon.isOrganization(text);
    }

    private static boolean isRoleModifier(Words words, int word) {
        return switch (words.lower(word)) {
            case "foreign",
                    "prime",
                    "vice",
                    "deputy",
                    "defense",
                    "defence",
                    "finance",
                    "interior",
                    "first",
                    "former",
                    "acting",
                    "special",
                    "secretary",
                    "general",
                    "under",
                    "national",
                    "security",
                    "chief",
                    "senior",
                    "press",
                    "assistant",
                    "chairman",
                    "crown" -> true;
            default -> Roles.isPersonRole(words.lower(word));
        };
    }

    /** An adjective of a country, known or not, before a word in lower case: "Keshti barges". */
    private boolean isModifier(Words words, int word) {
        if (lexicon.isNationality(words.text(word)) && !lexicon.isKnownPlace(words.text(word))) {
            return true;
        }
        boolean nounFollows = words.adjacent(word + 1)
                && words.isWord(word + 1)
                && !words.isCapitalised(word + 1)
                && (words.tag(word + 1).startsWith("NOUN")
                        || words.tag(word + 1).startsWith("ADJ")
                        || Roles.kindOf(words.lower(word + 1)).isPresent());
        return nounFollows && Adjectives.looksLikeNationality(words.lower(word));
    }

    /** Walks left over "German Chancellor", "presidential aide", "Kremlin aide", "Foreign Minister", "Mr.". */
    private int titleBegin(Words words, NameFinder names, int name) {
        int at = name;
        boolean role = false;
        boolean ofState = NameFinder.isStateWord(words.lower(at - 1))
                && words.lower(at - 2).equals("the")
                && words.lower(at - 3).equals("of")
                && Roles.isPersonRole(words.lower(at - 4));
        if (ofState) {
            at -= 3;
        }
        while (at > 0 && name - at < 8 && words.sentenceOf(at - 1) == words.sentenceOf(name)) {
            String lower = words.lower(at - 1);
            boolean isRole = Roles.isPersonRole(lower) || Roles.HONORIFICS.contains(lower);
            boolean bodyTitle = !role && Roles.isOrganizationWord(lower) && !words.isCapitalised(at - 1);
            boolean modifier = role
                    && words.isWord(at - 1)
                    && !lower.endsWith("ed")
                    && !lower.endsWith("ing")
                    && (names.isNamePart(at - 1)
                            || words.tag(at - 1).startsWith("ADJ")
                            || words.tag(at - 1).startsWith("NOUN")
                            || words.tag(at - 1).startsWith("PROPN"));
            boolean possessive = role && lower.equals("'s") && names.isNamePart(at - 2);
            if (isRole || bodyTitle || modifier || possessive) {
                role |= isRole || bodyTitle;
                at--;
            } else {
                break;
            }
        }
        return role ? at : name;
    }

    /** "Adra ridge", "Sennet canal": the word in lower case tells it from the other places of that name. */
    private static Range withPlaceWord(Words words, Range name) {
        int end = name.end();
        boolean place = end < words.count()
                && words.adjacent(end)
                && Roles.isPlaceWord(words.lower(end))
                && !words.isCapitalised(end)
                && !(end + 1 < words.count()
                        && words.adjacent(end + 1)
                        && words.tag(end + 1).startsWith("NOUN"));
        return place ? new Range(name.begin(), end + 1) : name;
    }

    private static void pronouns(Words words, List<Mention> mentions) {
        for (int i = 0; i < words.count(); i++) {
            if (PRONOUNS.contains(words.lower(i))) {
                Kind kind = words.lower(i).equals("they")
                        ? Kind.GROUP
                        : words.lower(i).equals("it") ? Kind.ORGANIZATION : Kind.PERSON;
                mentions.add(new Mention(words.span(i), kind, Form.PRONOUN, Optional.empty()));
            }
        }
    }

    private static List<Mention> distinct(List<Mention> sorted) {
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : sorted) {
            if (kept.isEmpty() || !kept.getLast().span().equals(mention.span())) {
                kept.add(mention);
            }
        }
        return kept;
    }

    private static Span span(Words words, Range range) {
        return words.span(range.begin(), range.end());
    }
}
