package dev.readout.reconcile;

import dev.readout.annotate.Mention.Kind;
import dev.readout.article.ArticleId;
import dev.readout.lexicon.Countries;
import dev.readout.name.BodyNames;
import dev.readout.name.NameMatcher;
import dev.readout.name.NameVerdict;
import dev.readout.name.PersonName;
import dev.readout.name.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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
    private static final Set<String> STATES = Set.of("republic", "kingdom", "emirate", "sultanate", "duchy");

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

    /** Before the names of buckets for names of bodies that sound alike. */
    static final String BODY = "body|";

    /** A link weighed and not made. */
    record Doubt(Usage other, double score, String reason) {}

    final String key;
    final Shape shape;
    final Kind kind;
    final String printed;
    final List<String> words;
    /** Its words in one: names that are the same so may yet be of several kinds. */
    final String plain;

    final PersonName name;
    final Set<String> familySounds;
    /** The sounds of the name without gaps: of one that is written together here and apart there. */
    final String letters;
    /** Its words, in whatever order a report prints them. */
    final String anyOrder;
    /** Whether only its look speaks for a person: where others know a place or body of the name, it is that. */
    final boolean doubtful;
    /** Of a family name alone: the words for the offices in its titles. */
    final Set<String> roles;
    /** Of a body that every state has, whose it is. */
    final Optional<String> owner;
    /** Of an office alone. */
    final Optional<Description> description;

    /** A body that every state has, by its name. */
    final boolean generic;
    /** The country of this name, and that for which this seat of power speaks. */
    final Optional<String> country;

    final Optional<String> speaksForCountry;
    /** The name of a place, other names of one country made equal. */
    final String placeName;
    /** Under which offices and spokesmen are its. */
    final String ownerKey;

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

    /** Others that a person decided to be one with it, and not to be. */
    final Set<Usage> one = new LinkedHashSet<>();

    final Set<Usage> kept = new LinkedHashSet<>();

    private final Map<Usage, NameVerdict> compared = new HashMap<>();
    private final Map<Kind, Set<String>> buckets = new EnumMap<>(Kind.class);
    /** Names of bodies that could be this one's. */
    final Set<Usage> alike = new LinkedHashSet<>();
    /** {@link #state} when it was last decided on; none yet. */
    int decided = -1;

    /** How many more reports may name those who were decided on together before numbers could decide otherwise. */
    Patience patience = new Patience(Integer.MAX_VALUE);

    /** As what kind it was last decided on; of a doubtful one another may turn out to be right. */
    @Nullable
    Kind decidedKind;

    final Set<Gender> genders = new HashSet<>();
    final Set<Owner> owners = new LinkedHashSet<>();
    final Set<Part> speaksForParts = new LinkedHashSet<>();

    /** Whether anything is said to have been said by it. */
    boolean speaker;
    /** {@link #relations}, and the number of offices held, when those were last told who hang on them. */
    int relationsTold;

    int heldTold;

    @Nullable
    EntityHandle handle;

    double score = 1;
    List<Doubt> doubts = List.of();

    /** An office on a day: who holds it is looked for in reports of the weeks around. */
    record Description(String officeKey, Optional<LocalDate> day) {}

    /** For whom somebody speaks, as titles say: a name's key, or an office's. */
    record Owner(Optional<String> name, Optional<String> office) {}

    /** Counts down, for all who were decided on together, the reports after which numbers could decide otherwise. */
    static final class Patience {
        private int left;

        Patience(int reports) {
            left = reports;
        }

        void another() {
            left--;
        }

        boolean isOut() {
            return left <= 0;
        }
    }

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
            Optional<Description> description,
            Countries countries) {
        this.key = key;
        this.shape = shape;
        this.kind = kind;
        this.printed = printed;
        // Of what has no name none of this is asked, and most have none.
        boolean named = shape == Shape.NAME || shape == Shape.SURNAME;
        this.words = named ? Spelling.words(printed) : List.of();
        this.plain = String.join(" ", words);
        this.name = PersonName.of(named ? printed : "");
        this.familySounds = name.familySounds();
        this.anyOrder = name.anyOrder();
        this.letters = name.letters();
        this.doubtful = doubtful;
        this.roles = roles;
        this.owner = owner;
        this.description = description;
        this.generic = named && BodyNames.isGeneric(printed);
        this.country = countries.named(printed);
        this.speaksForCountry = countries.spokenForBy(printed);
        this.placeName = country.orElseGet(() -> placeName(words));
        this.ownerKey = Office.ownerKey(printed, countries);
    }

    private static String placeName(List<String> words) {
        boolean state = words.size() > 2 && words.get(1).equals("of") && STATES.contains(words.getFirst());
        return String.join(" ", state ? words.subList(2, words.size()) : words);
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
        if (generic && !owner.equals(other.owner)) {
            return 0;
        }
        NameVerdict verdict = BodyNames.compare(printed, other.printed);
        return verdict.fits() ? verdict.score() : 0;
    }

    /** Whether its letters are the first letters of the other. */
    boolean isAcronymOf(Usage other) {
        return BodyNames.isAcronymOf(printed, other.printed);
    }

    /** "the Ministry of Trade" is Kesht's where only Kesht's is spoken of. */
    boolean leavesOutOwnerOf(Usage owned) {
        return owner.isEmpty() && owned.owner.isPresent() && words.equals(owned.words);
    }

    /** "Growers' Union" is the Yarrun Growers' Union where that is the only one; "Foreign Ministry" says too little. */
    boolean leavesOutPlaceOf(Usage longer, Countries countries) {
        return words.size() > 1
                && longer.words.size() == words.size() + 1
                && longer.words.subList(1, longer.words.size()).equals(words)
                && !generic
                && countries.named(longer.words.getFirst()).isEmpty()
                && countries.ofAdjective(longer.words.getFirst()).isEmpty();
    }

    /** Whether this may be a short form of the other. */
    boolean isShortFor(Usage other, Countries countries) {
        return isAcronymOf(other) || leavesOutOwnerOf(other) || leavesOutPlaceOf(other, countries);
    }

    /**
     * Returns a number that changes with everything that a decision on it hangs on, but for the number of reports: all are
     * sets that only grow.
     */
    int state() {
        return beside.size()
                + acronyms.size()
                + offices.size()
                + held.size()
                + genders.size()
                + owners.size()
                + one.size()
                + kept.size();
    }

    /** Returns a number that changes with everything that tells for whom it speaks. */
    int relations() {
        boolean seat = speaker && speaksForCountry.isPresent();
        return owners.size() + speaksForParts.size() + (seat ? 1 : 0);
    }

    /** Returns whether it is a name, which others may spell otherwise. */
    boolean isNamed() {
        return shape == Shape.NAME || shape == Shape.SURNAME;
    }

    /** Returns whether it may be one with others: by its name, or because a person said so. */
    boolean isDecided() {
        return isNamed() || !one.isEmpty();
    }

    /** Returns the handle of one of its parts. */
    EntityHandle handleOf(Part part) {
        EntityHandle common = handle;
        return common == null ? part.own() : common;
    }

    /** Returns the buckets in which it stands if it is of that kind: what shares none with it is nobody it could be. */
    Set<String> buckets(Kind as) {
        return buckets.computeIfAbsent(as, this::bucketsOf);
    }

    private Set<String> bucketsOf(Kind as) {
        Set<String> buckets = new LinkedHashSet<>();
        switch (as) {
            case PERSON -> {
                familySounds.forEach(sound -> buckets.add("family|" + sound));
                if (shape == Shape.NAME) {
                    buckets.add("words|" + anyOrder);
                    buckets.add("letters|" + letters);
                }
            }
            case ORGANIZATION -> {
                buckets.add(BODY + Spelling.sound(BodyNames.key(printed).replace(" ", "")));
                if (words.size() == 1) {
                    buckets.add("acronym|" + words.getFirst());
                } else {
                    buckets.add("short|" + plain);
                    buckets.add("short|" + String.join(" ", words.subList(1, words.size())));
                    buckets.add("acronym|" + BodyNames.acronym(printed));
                }
            }
            case PLACE -> buckets.add("place|" + Spelling.sound(placeName.replace(" ", "")));
            default -> buckets.add(as + "|" + plain);
        }
        return buckets;
    }

    /** Returns the kinds of which it may turn out to be. */
    Set<Kind> kinds() {
        return doubtful ? EnumSet.of(kind, Kind.PLACE, Kind.ORGANIZATION) : EnumSet.of(kind);
    }
}
