package dev.readout.language.rules;

import dev.readout.annotate.Mention.Kind;
import dev.readout.language.rules.MentionAnnotator.Candidate;
import dev.readout.language.rules.Words.Range;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a name is a person's, a body's or a place's, by what stands in it and around it wherever the article
 * prints it. A name that nothing tells about is left out.
 */
final class Kinds {
    private static final Set<String> PLACE_PREPOSITIONS =
            Set.of("in", "near", "at", "from", "to", "into", "outside", "inside", "across", "through", "around");
    private static final Set<String> PERSON_SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii");
    /** A sign in the name itself outweighs several contexts. */
    private static final double SURE = 10;
    /** A model's voice for each place where the name stands. */
    private static final double READ = 3;

    private final Words words;
    private final Lexicon lexicon;
    private final Map<String, Map<Kind, Double>> votes = new HashMap<>();
    /** Words in front of a noun that look like "Keshti": what they are made from is a place. */
    private final Set<String> adjectives = new HashSet<>();

    Kinds(Words words, Lexicon lexicon, List<Candidate> candidates, List<NameVote> read) {
        this.words = words;
        this.lexicon = lexicon;
        for (int i = 0; i < words.count(); i++) {
            boolean adjective = words.isCapitalised(i)
                    && Adjectives.looksLikeNationality(words.lower(i))
                    && words.adjacent(i + 1)
                    && !words.isCapitalised(i + 1)
                    && words.isWord(i + 1);
            if (adjective) {
                adjectives.add(words.lower(i));
            }
        }
        for (Candidate candidate : candidates) {
            vote(candidate);
        }
        read.forEach(name -> add(words.range(name.span()), name.kind(), READ * name.score()));
        shareSurnames(candidates);
    }

    /** Returns the kind that the article as a whole speaks for. */
    Optional<Kind> of(Candidate candidate) {
        Map<Kind, Double> counted = votes.getOrDefault(key(candidate.name()), Map.of());
        return counted.entrySet().stream()
                .filter(vote -> vote.getValue() > 0)
                .max(Map.Entry.<Kind, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private String key(Range name) {
        return Lexicon.fold(words.text(name.begin(), name.end()));
    }

    private void add(Range name, Kind kind, double weight) {
        votes.computeIfAbsent(key(name), k -> new EnumMap<>(Kind.class)).merge(kind, weight, Double::sum);
    }

    private void vote(Candidate candidate) {
        Range name = candidate.name();
        String text = words.text(name.begin(), name.end());
        String first = words.lower(name.begin());
        String last = words.lower(name.end() - 1);
        int length = name.end() - name.begin();
        if (lexicon.isKnownPlace(text)) {
            add(name, Kind.PLACE, SURE);
            return;
        }
        if (lexicon.isOrganization(text)) {
            add(name, Kind.ORGANIZATION, SURE);
            return;
        }
        if (Roles.isOrganizationWord(last) || Roles.isOrganizationWord(first) || (length > 1 && isOfBody(name))) {
            add(name, isState(first) ? Kind.PLACE : Kind.ORGANIZATION, SURE);
            return;
        }
        if (length > 1 && isState(first) && words.lower(name.begin() + 1).equals("of")) {
            add(name, Kind.PLACE, SURE);
            return;
        }
        if (length > 1 && (Roles.isPlaceWord(last) || Roles.isPlaceWord(first))) {
            add(name, Kind.PLACE, SURE);
            return;
        }
        title(candidate);
        shape(name, length, last);
        context(name);
        if (length == 1 && adjectives.stream().anyMatch(adjective -> Adjectives.isOf(adjective, first))) {
            add(name, Kind.PLACE, SURE);
        }
    }

    private static boolean isState(String first) {
        return switch (first) {
            case "republic", "kingdom", "federation", "emirate", "state", "duchy" -> true;
            default -> false;
        };
    }

    private boolean isOfBody(Range name) {
        for (int i = name.begin() + 1; i < name.end() - 1; i++) {
            if (words.lower(i).equals("of") && !isState(words.lower(name.begin()))) {
                return true;
            }
        }
        return false;
    }

    private void title(Candidate candidate) {
        candidate.title().ifPresent(title -> {
            String role = words.lower(headOf(title));
            boolean person = Roles.isPersonRole(role) || Roles.HONORIFICS.contains(role);
            add(candidate.name(), person ? Kind.PERSON : Kind.ORGANIZATION, SURE);
        });
    }

    /** The word that tells what a title is of: its last, or the one before "of the Republic". */
    private int headOf(Range title) {
        for (int i = title.begin() + 1; i < title.end() - 1; i++) {
            if (words.lower(i).equals("of")) {
                return i - 1;
            }
        }
        return title.end() - 1;
    }

    private void shape(Range name, int length, String last) {
        String text = words.text(name.begin());
        if (length == 1
                && text.length() >= 2
                && text.length() <= 6
                && text.chars().allMatch(Character::isUpperCase)) {
            add(name, Kind.ORGANIZATION, 2);
        }
        if (PERSON_SUFFIXES.contains(last)) {
            add(name, Kind.PERSON, SURE);
        }
        if (length == 2 || length == 3) {
            add(name, Kind.PERSON, 1);
        }
    }

    private void context(Range name) {
        int before = name.begin() - 1;
        int after = name.end();
        String previous = words.lower(before);
        if (previous.equals("the")) {
            before--;
            add(name, Kind.PERSON, -2);
            boolean outlet = lexicon.isOutletWord(words.lower(name.end() - 1));
            boolean speaks = Cues.isSpeechVerb(words.lower(after));
            add(name, Kind.ORGANIZATION, outlet ? SURE : name.end() - name.begin() > 1 || speaks ? 2 : 0);
        }
        if (PLACE_PREPOSITIONS.contains(words.lower(before))) {
            boolean motion =
                    words.lower(before).equals("to") || words.lower(before).equals("from");
            add(name, Kind.PLACE, motion ? 1 : 2);
        }
        if (words.lower(before).equals("of") && Roles.isPersonRoleOrPlural(words.lower(before - 1))) {
            add(name, Kind.PLACE, 2);
        }
        if (words.lower(before).equals("of") && words.isCapitalised(before - 1)) {
            add(name, Kind.PLACE, 1.5);
        }
        if (Cues.isSpeechVerb(words.lower(after)) || Cues.mayPrecedeSpeaker(words.lower(name.begin() - 1))) {
            add(name, Kind.PERSON, 1.5);
        }
        if (words.lower(after).equals("who")
                || (words.lower(after).equals(",") && words.lower(after + 1).equals("who"))) {
            add(name, Kind.PERSON, 4);
        }
        apposition(name, after);
        if (after < words.count() && words.adjacent(after)) {
            String next = words.lower(after);
            if (!words.isCapitalised(after)) {
                if (Roles.isPlaceWord(next)) {
                    add(name, Kind.PLACE, 3);
                } else if (Roles.isPersonRoleOrPlural(next)) {
                    add(name, Kind.PLACE, 1.5);
                }
            }
            if (next.equals("'s") && after + 1 < words.count()) {
                possessed(name, after + 1);
            }
        }
    }

    /** "Lissand's Chancellor", "Kesht's capital" are of places; "Aranzel's spokesman" is of a person. */
    private void possessed(Range name, int word) {
        int at = word;
        while (at < words.count() && at < word + 4 && words.isWord(at)) {
            String lower = words.lower(at);
            switch (Roles.office(lower)) {
                case "leader", "minister", "capital", "parliament", "government", "foreign minister" -> {
                    add(name, Kind.PLACE, 3);
                    return;
                }
                case "spokesman", "aide", "adviser", "envoy", "office" -> {
                    add(name, Kind.PERSON, 1.5);
                    return;
                }
                default -> at++;
            }
        }
    }

    /** "Dessa Korvath, Varen's foreign minister," and "Chorsja, a spa town". */
    private void apposition(Range name, int after) {
        if (!words.lower(after).equals(",") && !words.lower(after).equals("(")) {
            before(name);
            return;
        }
        int limit = Math.min(words.count(), after + 9);
        for (int i = after + 1; i < limit && words.adjacent(i); i++) {
            String lower = words.lower(i);
            boolean stop = lower.equals(",")
                    || lower.equals("and")
                    || words.tag(i).startsWith("VERB")
                    || lower.equals("who")
                    || lower.equals("which");
            if (stop) {
                break;
            }
            boolean headEnds = !words.adjacent(i + 1) || !words.tag(i + 1).startsWith("NOUN");
            if (headEnds && Roles.isPersonRole(lower)) {
                add(name, Kind.PERSON, 4);
                break;
            }
            if (headEnds && Roles.isPlaceWord(lower) && !words.isCapitalised(i)) {
                add(name, Kind.PLACE, 4);
                break;
            }
            if (headEnds && Roles.isOrganizationWord(lower) && !words.isCapitalised(i)) {
                add(name, Kind.ORGANIZATION, 4);
                break;
            }
        }
        before(name);
    }

    /** "the Keshti president, Yukhar Zhelimov", "the spa town of Khorsha". */
    private void before(Range name) {
        int at = name.begin() - 1;
        if (words.lower(at).equals("of") && Roles.isPlaceWord(words.lower(at - 1))) {
            add(name, Kind.PLACE, 4);
        }
        if (!words.lower(at).equals(",")) {
            return;
        }
        for (int i = at - 1; i >= 0 && i > at - 5 && words.sentenceOf(i) == words.sentenceOf(at); i--) {
            String lower = words.lower(i);
            if (Roles.isPersonRole(lower) && (i == at - 1 || words.lower(i + 1).equals("of"))) {
                add(name, Kind.PERSON, 4);
                return;
            }
            if (i == at - 1 && Roles.isOrganizationWord(lower) && !words.isCapitalised(i)) {
                add(name, Kind.ORGANIZATION, 4);
                return;
            }
            if (lower.equals(",") || words.isVerb(i)) {
                return;
            }
        }
    }

    /** A single word that closes a person's full name is that person's, whatever else it looked like. */
    private void shareSurnames(List<Candidate> candidates) {
        Map<String, Double> surnames = new HashMap<>();
        for (Candidate candidate : candidates) {
            int length = candidate.name().end() - candidate.name().begin();
            if (length > 1 && of(candidate).equals(Optional.of(Kind.PERSON))) {
                for (int i = candidate.name().begin() + 1; i < candidate.name().end(); i++) {
                    if (words.isCapitalised(i)) {
                        surnames.merge(words.lower(i), 1.0, Double::sum);
                    }
                }
            }
        }
        for (Candidate candidate : candidates) {
            Range name = candidate.name();
            if (name.end() - name.begin() == 1
                    && surnames.containsKey(words.lower(name.begin()))
                    && !lexicon.isKnownPlace(words.text(name.begin()))) {
                add(name, Kind.PERSON, SURE);
            }
        }
    }
}
