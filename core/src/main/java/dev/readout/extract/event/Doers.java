package dev.readout.extract.event;

import dev.readout.article.Span;
import java.util.Optional;
import java.util.Set;

/**
 * Who did something to whom, as far as the order of words tells.
 *
 * <p>Nobody rather than the wrong one: whoever cannot be told is left out.
 */
record Doers(Optional<Span> source, Optional<Span> target) {
    private static final Set<PloverEvent> MUTUAL =
            Set.of(PloverEvent.CONSULT, PloverEvent.COOPERATE, PloverEvent.AGREE, PloverEvent.SUPPORT);

    /** What is done to people; of the others the object is a thing as often as not, unless it has a name. */
    private static final Set<PloverEvent> TO_PEOPLE = Set.of(
            PloverEvent.ACCUSE, PloverEvent.ASSAULT, PloverEvent.COERCE, PloverEvent.CONSULT, PloverEvent.RETREAT);

    private static final Set<PloverEvent> GIVING = Set.of(PloverEvent.AID, PloverEvent.MOBILIZE);
    private static final Set<String> OUGHT = Set.of("must", "should");
    /** Verbs of those to whom it is done. */
    private static final Set<String> SUFFERED = Set.of("die", "died", "dies", "dying");

    static Doers of(Line line, Hit hit, PloverEvent plover) {
        Phrases phrases = new Phrases(line);
        int verb = hit.first();
        Optional<Phrase> subject = phrases.subject(verb);
        if (line.isAny(verb, OUGHT) || Surroundings.of(line, verb).bidden()) {
            // "Tamira's envoy said that Kesht must": whoever says so asks it of whoever must.
            return new Doers(subject.flatMap(phrases::speaker).map(phrases::span), subject.map(phrases::span));
        }
        if (line.isNoun(verb)) {
            return new Doers(
                    phrases.possessor(verb)
                            .or(() -> verb == hit.last() ? phrases.by(verb) : Optional.empty())
                            .map(phrases::span),
                    phrases.objectOfNoun(hit.last()).map(phrases::span));
        }
        if (Surroundings.of(line, verb).passive() || line.isAny(verb, SUFFERED)) {
            // "soldiers were sent to Kesht": they are what is given, not to whom.
            Optional<Phrase> whom = GIVING.contains(plover) ? Optional.empty() : subject;
            return new Doers(phrases.by(hit.last() + 1).map(phrases::span), whom.map(phrases::span));
        }
        Optional<Phrase> object =
                phrases.object(hit).filter(phrase -> TO_PEOPLE.contains(plover) || phrases.isNamed(phrase));
        if (MUTUAL.contains(plover) && subject.isPresent()) {
            Optional<Phrases.Two> two = phrases.two(subject.get());
            boolean with = object.filter(phrases::isNamed).isPresent();
            if (two.isPresent() && !with) {
                return new Doers(
                        Optional.of(phrases.span(two.get().one())),
                        Optional.of(phrases.span(two.get().other())));
            }
        }
        if (subject.isEmpty() && line.isPart(verb + 1, "ADP")) {
            // "the release of a sailor held in Tamira": done to him rather than by anybody to where it is done.
            return new Doers(Optional.empty(), Optional.empty());
        }
        return new Doers(subject.map(phrases::span), object.map(phrases::span));
    }
}
