package dev.readout.extract.position;

import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import dev.readout.extract.LocalEntity;
import dev.readout.extract.LocalParty;
import dev.readout.extract.encounter.Item;
import dev.readout.extract.encounter.Row;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whose a position is: the party that a name means, whoever speaks, or of what body. */
final class Holders {
    private static final Pattern SIDES = Pattern.compile(
            "(?i)\\b(?:leaders|ministers|sides|parties|presidents|countries|governments|delegations|"
                    + "negotiators|allies|members|nations|states|rebels|lawmakers|senators|chancellors|envoys|mediators|powers)\\b");
    /** "her government", of whoever speaks. */
    private static final Pattern OWN = Pattern.compile(
            "(?:the|his|her|its|their|our|my) (?:government|country|nation|state|side|cabinet|administration|delegation|ministry)");

    private static final Pattern NOBODY = Pattern.compile(
            "(?i)i|we|you|they|it|me|us|all|both|each|some|many|others|everyone|nobody|anyone|none|most|one|several|few");

    private static final Set<String> EVERY = Set.of("every", "any", "no", "neither");

    private final Row row;
    private final Voices voices;
    private final Subjects subjects;

    Holders(Row row, Voices voices, Subjects subjects) {
        this.row = row;
        this.voices = voices;
        this.subjects = subjects;
    }

    /** Whoever a name means. */
    Optional<LocalParty> party(int name) {
        if (!row.has(name)) {
            return Optional.empty();
        }
        Item item = row.at(name);
        if (OWN.matcher(item.word()).matches()) {
            return officialSpeaker(name);
        }
        // "Every president since" is nobody's position now.
        if (row.isAny(name - 1, EVERY)
                || EVERY.stream().anyMatch(word -> item.word().startsWith(word + " "))) {
            return Optional.empty();
        }
        return item.entity().filter(id -> isParty(voices.entity(id))).map(id -> new LocalParty(id, item.span()));
    }

    /** Whoever does what a verb tells; of "we" whoever speaks. */
    Optional<LocalParty> subject(int verb) {
        OptionalInt subject = subjects.of(verb);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        return switch (subject.getAsInt()) {
            case Subjects.SPEAKER -> speaker(verb);
            // Nobody says "he" or "it" of himself: but a report may say it of whoever speaks.
            case Subjects.SOMEBODY -> isQuoted(verb) ? Optional.empty() : speaker(verb);
            case Subjects.IT ->
                isQuoted(verb)
                        ? Optional.empty()
                        : speaker(verb)
                                .filter(who -> voices.entity(who.entity()).kind() != Mention.Kind.PERSON);
            case Subjects.GOVERNMENT -> officialSpeaker(verb);
            default -> party(subject.getAsInt());
        };
    }

    /** Whoever speaks the words at a place. */
    Optional<LocalParty> speaker(int at) {
        Span words = row.at(at).span();
        return voices.speaker(words)
                .filter(id -> isParty(voices.entity(id)))
                .map(id -> new LocalParty(
                        id,
                        voices.around(words).getFirst().source().stream()
                                .findFirst()
                                .orElse(words)));
    }

    /** One who has an office, or a body: what a passer-by says will be done nobody undertakes. */
    Optional<LocalParty> officialSpeaker(int at) {
        return speaker(at).filter(who -> {
            LocalEntity entity = voices.entity(who.entity());
            return entity.kind() == Mention.Kind.ORGANIZATION
                    || entity.kind() == Mention.Kind.PLACE
                    || entity.kind() == Mention.Kind.PERSON
                            && (!entity.roles().isEmpty()
                                    || entity.aliases().stream().anyMatch(alias -> alias.contains(" ")));
        });
    }

    private boolean isQuoted(int at) {
        Span words = row.at(at).span();
        return voices.around(words).stream()
                .flatMap(attribution -> attribution.quoted().stream())
                .anyMatch(piece -> piece.covers(words.begin()));
    }

    /** Whether somebody may hold a position: not whoever only reports. */
    boolean isParty(LocalEntity entity) {
        if (NOBODY.matcher(entity.name()).matches() || voices.isOutlet(entity)) {
            return false;
        }
        return entity.kind() != Mention.Kind.GROUP
                || entity.named()
                || entity.aliases().stream()
                        .anyMatch(alias -> SIDES.matcher(alias).find());
    }
}
