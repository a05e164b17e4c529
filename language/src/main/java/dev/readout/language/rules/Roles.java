package dev.readout.language.rules;

import dev.readout.annotate.Mention;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that say what somebody is: offices of people, and kinds of bodies and places. */
final class Roles {
    /** What an office is of, after "secretary of" and "minister of". */
    private static final Set<String> PORTFOLIOS = Set.of(
            "state",
            "defense",
            "defence",
            "staff",
            "treasury",
            "health",
            "justice",
            "energy",
            "commerce",
            "trade",
            "interior",
            "finance",
            "agriculture",
            "labor",
            "labour",
            "education",
            "transport",
            "transportation",
            "economy",
            "homeland",
            "security",
            "foreign",
            "affairs",
            "relations",
            "internal",
            "war",
            "irrigation");

    /** Forms of address, always part of a title and never a description alone. */
    static final Set<String> HONORIFICS = Set.of(
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "miss",
            "dr",
            "dr.",
            "sir",
            "lord",
            "lady",
            "dame",
            "sheikh",
            "prof.",
            "gen.",
            "lt.",
            "col.",
            "sen.",
            "rep.",
            "gov.",
            "adm.",
            "maj.",
            "capt.",
            "sgt.",
            "rev.",
            "hon.",
            "mullah",
            "ayatollah");

    private static final Set<String> PERSON = Set.of(
            "president",
            "chancellor",
            "premier",
            "minister",
            "secretary",
            "secretary-general",
            "director-general",
            "king",
            "queen",
            "prince",
            "princess",
            "emperor",
            "emir",
            "sultan",
            "pope",
            "patriarch",
            "crown",
            "ambassador",
            "envoy",
            "negotiator",
            "mediator",
            "aide",
            "adviser",
            "advisor",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "official",
            "diplomat",
            "commissioner",
            "commander",
            "general",
            "colonel",
            "admiral",
            "senator",
            "congressman",
            "congresswoman",
            "representative",
            "governor",
            "mayor",
            "speaker",
            "chairman",
            "chairwoman",
            "chairperson",
            "chair",
            "chief",
            "head",
            "director",
            "leader",
            "deputy",
            "delegate",
            "lawmaker",
            "legislator",
            "analyst",
            "professor",
            "historian",
            "economist",
            "expert",
            "activist",
            "lawyer",
            "judge",
            "prosecutor",
            "officer",
            "soldier",
            "correspondent",
            "reporter",
            "editor",
            "counterpart",
            "statesman",
            "president-elect",
            "vice-president",
            "co-chair",
            "attache",
            "consul",
            "politician",
            "strategist",
            "researcher",
            "author",
            "founder",
            "fellow",
            "interpreter",
            "witness",
            "source",
            "person",
            "man",
            "woman",
            "resident",
            "host",
            "guest",
            "treasurer",
            "undersecretary",
            "councillor",
            "observer",
            "advocate",
            "critic",
            "supporter",
            "opponent",
            "hawk",
            "ally",
            "member",
            "farmer",
            "worker",
            "veteran",
            "relative",
            "villager",
            "journalist",
            "scholar",
            "scientist",
            "engineer",
            "doctor",
            "campaigner",
            "protester",
            "rebel",
            "fighter",
            "citizen",
            "bishop",
            "intermediary",
            "captain",
            "lieutenant",
            "major",
            "monarch",
            "ruler",
            "dictator",
            "strongman",
            "cleric");

    private static final Set<String> ORGANIZATION = Set.of(
            "ministry",
            "office",
            "government",
            "agency",
            "commission",
            "committee",
            "council",
            "mission",
            "league",
            "union",
            "alliance",
            "party",
            "army",
            "parliament",
            "court",
            "bank",
            "service",
            "department",
            "embassy",
            "administration",
            "presidency",
            "chancellery",
            "newspaper",
            "daily",
            "broadcaster",
            "organisation",
            "organization",
            "bloc",
            "delegation",
            "secretariat",
            "authority",
            "foundation",
            "institute",
            "university",
            "company",
            "corporation",
            "group",
            "movement",
            "front",
            "militia",
            "police",
            "military",
            "navy",
            "cabinet",
            "congress",
            "senate",
            "assembly",
            "federation",
            "association",
            "society",
            "network",
            "magazine",
            "bureau",
            "directorate",
            "coalition",
            "confederation",
            "tribunal",
            "headquarters",
            "directory",
            "observatory",
            "think-tank",
            "institution",
            "consulate",
            "staff",
            "brigade",
            "guard",
            "forum",
            "fund",
            "compact",
            "legislature",
            "opposition",
            "side",
            "panel",
            "board",
            "airline",
            "site",
            "paper");

    private static final Set<String> PLACE = Set.of(
            "castle",
            "palace",
            "canal",
            "ridge",
            "crossing",
            "valley",
            "river",
            "bridge",
            "sea",
            "mountain",
            "mountains",
            "city",
            "town",
            "village",
            "street",
            "square",
            "airport",
            "strait",
            "straits",
            "gulf",
            "island",
            "islands",
            "province",
            "region",
            "district",
            "peninsula",
            "lake",
            "bay",
            "port",
            "harbour",
            "harbor",
            "hotel",
            "hall",
            "road",
            "dam",
            "locks",
            "pass",
            "peak",
            "hill",
            "hills",
            "desert",
            "coast",
            "ocean",
            "base",
            "park",
            "fort",
            "citadel",
            "plain",
            "plains",
            "heights",
            "corridor",
            "delta",
            "basin",
            "estuary",
            "villa",
            "mansion",
            "manor",
            "abbey",
            "cathedral",
            "monastery",
            "oblast",
            "county",
            "capital",
            "resort",
            "station",
            "tower",
            "gate",
            "house");

    private static final Map<String, String> SINGULAR_OF =
            Map.of("men", "man", "women", "woman", "people", "person", "spokesmen", "spokesman", "chiefs", "chief");

    /** Groups by what they are, without a word for one of them. */
    private static final Set<String> GROUP =
            Set.of("sides", "parties", "allies", "troops", "forces", "authorities", "media");

    /** Returns what a description with this word at its head stands for. */
    static Optional<Mention.Kind> kindOf(String lower) {
        if (PERSON.contains(lower)) {
            return Optional.of(Mention.Kind.PERSON);
        }
        if (ORGANIZATION.contains(lower)) {
            return Optional.of(Mention.Kind.ORGANIZATION);
        }
        if (GROUP.contains(lower) || PERSON.contains(singular(lower)) || ORGANIZATION.contains(singular(lower))) {
            return Optional.of(Mention.Kind.GROUP);
        }
        return Optional.empty();
    }

    static boolean isPersonRole(String lower) {
        return PERSON.contains(lower);
    }

    static boolean isPortfolio(String lower) {
        return PORTFOLIOS.contains(lower);
    }

    static boolean isPersonRoleOrPlural(String lower) {
        return PERSON.contains(lower) || PERSON.contains(singular(lower));
    }

    static boolean isOrganizationWord(String lower) {
        return ORGANIZATION.contains(lower);
    }

    static boolean isPlaceWord(String lower) {
        return PLACE.contains(lower);
    }

    /** Returns the word for one of them: "ministers" → "minister". */
    static String singular(String lower) {
        String irregular = SINGULAR_OF.get(lower);
        if (irregular != null) {
            return irregular;
        }
        if (lower.endsWith("ies") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        return lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 3
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    /**
     * Returns one word for the offices that reports use for the same person: "the German leader" is the chancellor, "his
     * aide" may be the spokesman; a foreign minister is no prime minister.
     */
    static String office(String role) {
        return switch (role) {
            case "president",
                    "chancellor",
                    "premier",
                    "king",
                    "queen",
                    "emir",
                    "sultan",
                    "emperor",
                    "monarch",
                    "ruler",
                    "leader",
                    "prime minister",
                    "head of state",
                    "head of government" -> "leader";
            case "spokesman", "spokeswoman", "spokesperson" -> "spokesman";
            case "adviser", "advisor" -> "adviser";
            case "chairman", "chairwoman", "chairperson", "chair" -> "chair";
            case "foreign secretary", "foreign minister", "secretary of state" -> "foreign minister";
            default -> role;
        };
    }
}
