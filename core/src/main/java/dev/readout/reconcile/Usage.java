package dev.readout.reconcile;

import dev.readout.annotate.Mention.Kind;
import dev.readout.article.ArticleId;
import dev.readout.name.BodyNames;
import dev.readout.name.NameMatcher;
import dev.readout.name.NameVerdict;
import dev.readout.name.PersonName;
import dev.readout.name.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which reports call somebody: all parts with the same name, and for a family name alone with the same title,
 * are decided on together, however many there are.
 */
final class Usage {
    /** What is known of those who are called so. */
    enum Shape {
        /** A name that may stand for its bearer: a person's full name, any name of a body or place. */
        NAME,
        /** A person's family name alone. */
        SURNAME,
        /** A single office without a name, on one day: "the Keshti president". */
        OFFICE,
        /** Nothing that another article could share. */
        ALONE
    }

    /** A link weighed and not made. */
    record Doubt(Usage other, double score, String reason) {}

    final String key;
    final Shape shape;
    final Kind kind;
    final String printed;
    final List<String> words;
    final PersonName name;
    final Set<String> familySounds;
    /** Whether only its look speaks for a person: where others know a place or body of the name, it is that. */
    final boolean doubtful;
    /** Of a family name alone: the words for the offices in its titles. */
    final Set<String> roles;
    /** Of a body that every state has, whose it is. */
    final Optional<String> owner;
    /** Of an office alone. */
    final Optional<Description> description;

    final List<Part> parts = new ArrayList<>();
    final Set<ArticleId> articles = new HashSet<>();
    /** Others that one article names as somebody else. */
    final Set<Usage> beside = new LinkedHashSet<>();
    /** Short forms in capitals that an article prints for this body. */
    final Set<String> acronyms = new HashSet<>();
    /** All offices that titles have given it. */
    final Set<String> offices = new HashSet<>();
    /** Keys of the offices that it holds. */
    final Set<String> held = new HashSet<>();

    private final Map<Usage, NameVerdict> compared = new HashMap<>();
    private final Map<Usage, Double> bodies = new HashMap<>();
    private final Map<Usage, Boolean> acronymOf = new HashMap<>();
    /** {@link #state} when it was last decided on; none yet. */
    int decided = -1;

    final Set<Gender> genders = new HashSet<>();
    final Set<Owner> owners = new LinkedHashSet<>();
    final Set<Part> speaksForParts = new LinkedHashSet<>();

    /** Whether anything is said to have been said by it. */
    boolean speaker;

    @Nullable
    EntityHandle handle;

    double score = 1;
    List<Doubt> doubts = List.of();

    /** An office on a day: who holds it is looked for in reports of the weeks around. */
    record Description(String officeKey, Optional<LocalDate> day) {}

    /** For whom somebody speaks, as titles say: a name's key, or an office's. */
    record Owner(Optional<String> name, Optional<String> office) {}

    enum Gender {
        MALE,
        FEMALE
    }

    Usage(
            String key,
            Shape shape,
            Kind kind,
            String printed,
            boolean doubtful,
            Set<String> roles,
            Optional<String> owner,
            Optional<Description> description) {
        this.key = key;
        this.shape = shape;
        this.kind = kind;
        this.printed = printed;
        this.words = Spelling.words(printed);
        this.name = PersonName.of(printed);
        this.familySounds = name.familySounds();
        this.doubtful = doubtful;
        this.roles = roles;
        this.owner = owner;
        this.description = description;
    }

    /** What names alone say of this one and another; compared once, since neither changes. */
    NameVerdict compared(Usage other, NameMatcher matcher) {
        NameVerdict known = compared.get(other);
        if (known == null) {
            known = matcher.compare(name, other.name);
            compared.put(other, known);
            other.compared.put(this, known);
        }
        return known;
    }

    /** How sure the names of two bodies are one; 0 where they are not. */
    double likeBody(Usage other) {
        return bodies.computeIfAbsent(other, o -> {
            NameVerdict verdict = BodyNames.compare(printed, o.printed);
            return verdict.fits() ? verdict.score() : 0.0;
        });
    }

    /** Whether its letters are the first letters of the other. */
    boolean isAcronymOf(Usage other) {
        return acronymOf.computeIfAbsent(other, o -> BodyNames.isAcronymOf(printed, o.printed));
    }

    /**
     * Returns a number that changes with everything that a decision on it hangs on: sets that only grow, and of people, who
     * are told apart by them too, the number of reports.
     */
    int state() {
        return beside.size()
                + acronyms.size()
                + offices.size()
                + held.size()
                + genders.size()
                + owners.size()
                + (kind == Kind.PERSON || doubtful ? articles.size() : 0);
    }

    /** Returns whether it is a name, which others may spell otherwise. */
    boolean isNamed() {
        return shape == Shape.NAME || shape == Shape.SURNAME;
    }

    /** Returns the handle of one of its parts. */
    EntityHandle handleOf(Part part) {
        EntityHandle common = handle;
        return common == null ? part.own() : common;
    }

    /** Returns the buckets in which it stands: what shares none with it is nobody it could be. */
    Set<String> buckets(String placeKey) {
        Set<String> buckets = new LinkedHashSet<>();
        buckets.add("n:" + String.join(" ", words));
        if (kind == Kind.PERSON) {
            familySounds.forEach(sound -> buckets.add("f:" + sound));
            if (shape == Shape.NAME) {
                buckets.add("o:" + name.anyOrder());
                buckets.add("j:" + Spelling.sound(String.join("", words)));
            }
        }
        if (kind == Kind.ORGANIZATION || doubtful) {
            String body = BodyNames.key(printed);
            buckets.add("b:" + Spelling.sound(body.replace(" ", "")));
            if (words.size() == 1) {
                buckets.add("a:" + words.getFirst());
            } else {
                buckets.add("s:" + String.join(" ", words));
                buckets.add("s:" + String.join(" ", words.subList(1, words.size())));
                buckets.add("a:" + BodyNames.acronym(printed));
            }
        }
        if (kind == Kind.PLACE || doubtful) {
            buckets.add("p:" + Spelling.sound(placeKey.replace(" ", "")));
        }
        return buckets;
    }
}
