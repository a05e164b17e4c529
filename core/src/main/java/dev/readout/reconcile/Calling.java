package dev.readout.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the words for a speaker say of whose side he is on: "an official in Keshti's energy ministry" is an official, of
 * Keshti. The parts between commas are read one by one; what a relative clause adds is left out.
 *
 * @param duty as what somebody speaks
 * @param owners whose the speaker is said to be, as printed, the likeliest first; empty where the words do not say
 */
record Calling(Duty duty, List<Owner> owners) {
    Calling {
        owners = List.copyOf(owners);
    }

    /** As what somebody speaks. */
    enum Duty {
        /** For whoever's he is. */
        SERVES,
        /** Between the sides, and is none of them. */
        MEDIATES,
        /** Of what he was sent to watch, and is no side. */
        OBSERVES,
        INSPECTS,
        KEEPS_PEACE,
        /** Against those who govern. */
        OPPOSES,
        /** Of what he saw himself, and serves nobody. */
        WITNESSES
    }

    /**
     * Whose somebody is.
     *
     * @param words as printed, without article
     * @param link how it is said
     */
    record Owner(String words, Link link) {
        Owner {
            if (words.isBlank()) {
                throw new IllegalArgumentException("an owner without words");
            }
        }
    }

    /** How words say whose somebody is. */
    enum Link {
        /** "Kesht's minister", "the minister of Kesht". */
        OF,
        /** "the minister of Kesht" of an office that a town may have too. */
        OF_TOWN,
        /** "officials in Kesht": of a state, never of a town. */
        IN,
        /** "a League official". */
        BEFORE,
        /** A body under its own name. */
        ITSELF
    }

    private static final Pattern DATELINE = Pattern.compile("^\\p{Lu}[\\p{Lu}' ]{2,} [-–—] ");
    private static final Pattern CUT = Pattern.compile(
            "(?i)\\b(?:who|whom|whose|which|that|where|citing|quoting|speaking|asking|briefed|familiar|close|involved|present|on condition|with knowledge|with direct)\\b.*",
            Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;:()“”\"]\\s*|\\s[–—-]\\s");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.\\-‑]*");
    private static final Set<String> LINKS =
            Set.of("of", "for", "to", "from", "at", "in", "with", "by", "on", "within");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "one", "two", "three", "four", "five", "several", "some", "many", "both", "all");
    private static final Set<String> POINTING = Set.of("his", "her", "its", "their", "our", "my");
    private static final Set<String> INVITED = Set.of(
            "ambassador",
            "envoy",
            "emissary",
            "diplomat",
            "resident",
            "observer",
            "monitor",
            "inspector",
            "mediator",
            "correspondent",
            "reporter",
            "peacekeeper",
            "source",
            "consul");
    private static final Set<String> ASSISTING =
            Set.of("aide", "adviser", "advisor", "assistant", "deputy", "secretary", "spokesman", "spokeswoman");
    private static final Set<String> GOVERNING = Set.of(
            "official",
            "authority",
            "authoritie",
            "ministry",
            "government",
            "minister",
            "office",
            "officer",
            "administration",
            "committee",
            "department",
            "spokesman",
            "spokeswoman");
    private static final Set<String> FOR_A_PLACE = Set.of(
            "ambassador", "envoy", "emissary", "minister", "commissioner", "secretary", "representative", "consul");
    private static final Set<String> OF_TOWNS = Set.of(
            "mayor",
            "governor",
            "prefect",
            "master",
            "harbourmaster",
            "sheriff",
            "bishop",
            "councillor",
            "councilor",
            "police",
            "resident",
            "city",
            "town",
            "village",
            "district",
            "municipality",
            "hospital");
    private static final Pattern LOCAL =
            Pattern.compile("(?i)\\b(?:regional|provincial|local|municipal|district|city|town)\\b");
    private static final Set<String> TEXTS = Set.of(
            "treaty",
            "annex",
            "agreement",
            "communique",
            "communiqué",
            "accord",
            "convention",
            "text",
            "law",
            "declaration",
            "resolution",
            "pact",
            "deal",
            "charter",
            "protocol",
            "truce",
            "article",
            "clause",
            "document");
    private static final Set<String> OF_TWO =
            Set.of("talk", "negotiation", "meeting", "summit", "conference", "border");
    private static final Set<String> WITNESSES = Set.of(
            "resident",
            "villager",
            "witness",
            "witnesse",
            "eyewitness",
            "eyewitnesse",
            "bystander",
            "survivor",
            "farmer",
            "fisherman",
            "fishermen",
            "shepherd",
            "shopkeeper",
            "baker",
            "passenger",
            "skipper",
            "deckhand",
            "villagers");

    /** Reads the words for a speaker: a part of them after the other. */
    static List<Calling> all(String printed) {
        String text = DATELINE.matcher(printed).replaceFirst("");
        List<Calling> callings = new ArrayList<>();
        for (String part : BETWEEN.split(text, -1)) {
            String words = CUT.matcher(part).replaceFirst("");
            if (!words.isBlank()) {
                callings.add(of(words));
            }
        }
        return callings;
    }

    /** Returns whether words are for an office that a town or province has: its mayor speaks for no state, or for any. */
    static boolean isOfTown(String office) {
        return LOCAL.matcher(office).find()
                || TOKEN.matcher(office)
                        .results()
                        .map(MatchResult::group)
                        .takeWhile(word -> !isLink(word))
                        .map(Calling::stem)
                        .anyMatch(OF_TOWNS::contains);
    }

    private static Calling of(String part) {
        List<String> words =
                TOKEN.matcher(part).results().map(MatchResult::group).toList();
        List<Owner> owners = new ArrayList<>();
        Duty duty = duty(words);
        owners(words, LOCAL.matcher(part).find(), owners);
        return new Calling(duty, owners);
    }

    private static Duty duty(List<String> words) {
        for (String word : words) {
            String lower = stem(word);
            if (LINKS.contains(lower)) {
                break;
            }
            switch (lower) {
                case "mediator", "arbiter", "arbitrator", "facilitator", "go-between", "umpire" -> {
                    return Duty.MEDIATES;
                }
                case "observer", "monitor", "observation", "monitoring" -> {
                    return Duty.OBSERVES;
                }
                case "inspector", "inspectorate", "inspection" -> {
                    return Duty.INSPECTS;
                }
                case "peacekeeper", "peacekeeping" -> {
                    return Duty.KEEPS_PEACE;
                }
                case "opposition", "rebel", "insurgent", "separatist", "dissident", "exiled" -> {
                    return Duty.OPPOSES;
                }
                default -> {}
            }
        }
        return words.stream()
                        .takeWhile(word -> !isLink(word))
                        .map(Calling::stem)
                        .anyMatch(WITNESSES::contains)
                ? Duty.WITNESSES
                : Duty.SERVES;
    }

    private static void owners(List<String> words, boolean local, List<Owner> owners) {
        int link = 0;
        while (link < words.size() && !isLink(words.get(link))) {
            link++;
        }
        List<String> before = words.subList(0, link);
        String head = head(before);
        int genitive = genitive(before);
        if (genitive >= 0) {
            add(
                    owners,
                    run(before.subList(0, genitive + 1)),
                    local || OF_TOWNS.contains(head) ? Link.OF_TOWN : Link.OF);
            return;
        }
        if (TEXTS.contains(head) || OF_TWO.contains(head)) {
            return;
        }
        add(owners, bodyName(words), Link.ITSELF);
        add(owners, adjective(before), Link.BEFORE);
        if (link + 1 >= words.size()) {
            return;
        }
        List<String> after = words.subList(link + 1, words.size());
        Link how = switch (words.get(link).toLowerCase(Locale.ROOT)) {
            case "of", "by" -> local || OF_TOWNS.contains(head) ? Link.OF_TOWN : Link.OF;
            case "from" -> Link.IN;
            case "in", "within" -> GOVERNING.contains(head) ? Link.IN : null;
            case "at", "with" -> INVITED.contains(head) ? null : Link.IN;
            case "for" -> FOR_A_PLACE.contains(head) ? null : Link.OF;
            case "to" -> ASSISTING.contains(head) ? Link.OF : null;
            default -> null;
        };
        if (how == null) {
            return;
        }
        List<Owner> nested = new ArrayList<>();
        owners(after, local, nested);
        boolean whole = after.stream().noneMatch(Calling::isLink) && genitive(after) < 0;
        if (whole) {
            add(owners, run(after), how);
        } else {
            // "the governor of the island of Kesht" is of a part of some state, "an official in Kesht's capital" of
            // Kesht.
            boolean ofTown = how == Link.OF_TOWN;
            boolean inTown = how == Link.IN && isTown(after);
            for (Owner owner : nested) {
                Link said = owner.link() != Link.OF ? owner.link() : ofTown ? how : inTown ? Link.IN : Link.OF;
                owners.add(new Owner(owner.words(), said));
            }
        }
    }

    /** Nobody is told by "one of its": no word is left of it. */
    private static void add(List<Owner> owners, String words, Link link) {
        if (!words.isEmpty()) {
            owners.add(new Owner(words, link));
        }
    }

    private static boolean isTown(List<String> after) {
        return after.stream().map(Calling::stem).anyMatch(word -> word.equals("capital") || OF_TOWNS.contains(word));
    }

    /** The last word that is no part of a name after a title: in "Trade Minister Sven Karr" minister. */
    private static String head(List<String> before) {
        String head = "";
        for (String word : before) {
            String lower = stem(word);
            boolean known = Office.isWord(lower) || OF_TOWNS.contains(lower) || TEXTS.contains(lower);
            if (known || Character.isLowerCase(word.codePointAt(0)) && !ARTICLES.contains(lower)) {
                head = lower;
            }
        }
        return head;
    }

    /** The first "Kesht's"; "the president's" is no name, but may be told before. */
    private static int genitive(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isGenitive(words.get(i)) && i + 1 < words.size()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isGenitive(String word) {
        return word.endsWith("'s") || word.endsWith("’s") || word.endsWith("s'") || word.endsWith("s’");
    }

    private static String bare(String word) {
        if (word.endsWith("'s") || word.endsWith("’s")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("'") || word.endsWith("’") ? word.substring(0, word.length() - 1) : word;
    }

    private static String stem(String word) {
        String lower = bare(word).toLowerCase(Locale.ROOT);
        return lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 4
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    /** The words without articles, and without what makes them a genitive. */
    private static String run(List<String> words) {
        return String.join(
                " ",
                words.stream()
                        .filter(word -> !ARTICLES.contains(word.toLowerCase(Locale.ROOT))
                                && !POINTING.contains(word.toLowerCase(Locale.ROOT)))
                        .map(Calling::bare)
                        .toList());
    }

    /** "Court of the Sea", "International Commission on Dams": capitals with small words between them, to the end. */
    private static String bodyName(List<String> words) {
        int from = 0;
        while (from < words.size() && !isCapital(words.get(from))) {
            from++;
        }
        int to = from;
        boolean kind = false;
        for (int i = from; i < words.size(); i++) {
            boolean small = isLink(words.get(i))
                    || words.get(i).equals("the")
                    || words.get(i).equals("and");
            if (isCapital(words.get(i))) {
                to = i + 1;
                kind |= Bodies.isKind(words.get(i));
            } else if (!small) {
                break;
            }
        }
        boolean bodyItself = kind && to == words.size() && !Office.isWord(stem(words.get(from)));
        return bodyItself ? run(words.subList(from, to)) : "";
    }

    /** "Norrland" of "a senior Norrland official": the first capitals that some other word follows, and are no title. */
    private static String adjective(List<String> before) {
        int from = 0;
        while (from < before.size()
                && (!isCapital(before.get(from))
                        || ARTICLES.contains(before.get(from).toLowerCase(Locale.ROOT)))) {
            from++;
        }
        int to = from;
        while (to < before.size() && isCapital(before.get(to)) && !Office.isWord(stem(before.get(to)))) {
            to++;
        }
        return to < before.size() ? run(before.subList(from, to)) : "";
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean isLink(String word) {
        return LINKS.contains(word.toLowerCase(Locale.ROOT));
    }
}
