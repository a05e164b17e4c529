package dev.readout.reconcile;

import dev.readout.lexicon.Countries;
import dev.readout.name.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a title or description says somebody or some body is: "the Keshti president" is president of kesht.
 *
 * @param role one word or two for it, in lower case
 * @param owner whose office it is, as printed, without article; empty when the words do not say
 * @param ownerOffice the office by which the owner is called: in "the Keshti president's spokesman" that president's
 * @param definite whether it means one certain holder: "the Keshti president", "Kesht's president"
 * @param past whether it is one that was held, or is to be
 */
record Office(String role, String owner, Optional<Office> ownerOffice, boolean definite, boolean past) {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'\u2019.\\-\u2011]*");
    private static final Set<String> LINKS = Set.of("of", "for", "to", "from", "at");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "his", "her", "its", "their", "our");
    private static final Set<String> PAST =
            Set.of("former", "ex", "late", "then", "incoming", "outgoing", "elect", "acting", "onetime", "deposed");
    private static final Set<String> PORTFOLIOS = Set.of(
            "prime",
            "foreign",
            "defence",
            "defense",
            "finance",
            "interior",
            "trade",
            "energy",
            "justice",
            "health",
            "vice",
            "deputy",
            "press",
            "state",
            "security",
            "economy",
            "agriculture",
            "irrigation",
            "transport",
            "crown",
            "supreme",
            "chief",
            "first");

    private static final Set<String> HEADS = Set.of(
            "president",
            "chancellor",
            "prime minister",
            "king",
            "queen",
            "emir",
            "sultan",
            "emperor",
            "monarch",
            "ruler",
            "leader",
            "supreme leader",
            "head of state",
            "head of government");
    /** Offices that one at a time holds. */
    private static final Set<String> SINGLE = Set.of(
            "spokesman",
            "press secretary",
            "speaker",
            "governor",
            "mayor",
            "secretary-general",
            "director",
            "head",
            "vice president",
            "crown prince",
            "first lady",
            "chair");
    /** Those whose work it is to speak for others. */
    private static final Set<String> SPEAKING =
            Set.of("spokesman", "press secretary", "aide", "adviser", "press service", "press office");
    /** Bodies that speak for the state whose they are. */
    private static final Set<String> ORGANS = Set.of(
            "ministry",
            "office",
            "government",
            "presidency",
            "chancellery",
            "embassy",
            "department",
            "administration",
            "cabinet",
            "service",
            "secretariat",
            "headquarters");

    private static final Set<String> WORDS = Set.of(
            "president",
            "chancellor",
            "premier",
            "minister",
            "king",
            "queen",
            "emir",
            "sultan",
            "emperor",
            "monarch",
            "ruler",
            "leader",
            "prince",
            "princess",
            "secretary",
            "secretary-general",
            "director",
            "director-general",
            "head",
            "chief",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "aide",
            "adviser",
            "advisor",
            "envoy",
            "ambassador",
            "negotiator",
            "mediator",
            "speaker",
            "governor",
            "mayor",
            "senator",
            "congressman",
            "congresswoman",
            "representative",
            "chair",
            "chairman",
            "chairwoman",
            "chairperson",
            "commander",
            "general",
            "colonel",
            "admiral",
            "commissioner",
            "judge",
            "prosecutor",
            "diplomat",
            "official",
            "lawmaker",
            "member",
            "lawyer",
            "professor",
            "lady",
            "delegate",
            "analyst",
            "correspondent",
            "officer",
            "captain",
            "pope",
            "patriarch",
            "bishop",
            "ayatollah");

    private static final int SHORTEST_STEM = 4;
    private static final List<String> ENDINGS =
            List.of("ian", "ean", "ese", "ish", "an", "ia", "ic", "i", "a", "y", "o", "e");

    /** Reads a title or description; empty when no office stands in it. */
    static Optional<Office> of(String text) {
        List<String> tokens =
                TOKEN.matcher(text).results().map(MatchResult::group).toList();
        List<String> lower = tokens.stream().map(Office::bare).toList();
        int head = head(lower);
        if (head < 0) {
            return Optional.empty();
        }
        boolean body = ORGANS.contains(lower.get(head));
        int roleBegin = head > 0 && PORTFOLIOS.contains(lower.get(head - 1)) ? head - 1 : head;
        int end = head + 1;
        String role = String.join(" ", lower.subList(roleBegin, head + 1));
        // "minister of foreign affairs", "secretary of state", "head of government"
        if (end + 1 < lower.size() && lower.get(end).equals("of") && isPortfolio(lower.get(end + 1))) {
            role = lower.get(end + 1) + " " + role;
            end += 2;
            while (end < lower.size() && (lower.get(end).equals("affairs") || isPortfolio(lower.get(end)))) {
                end++;
            }
        }
        boolean past = lower.stream()
                .anyMatch(word -> PAST.contains(word) || word.startsWith("ex-") || word.endsWith("-elect"));
        boolean possessive = false;
        List<String> before = new ArrayList<>();
        for (int i = 0; i < roleBegin; i++) {
            possessive |= !bare(tokens.get(i)).equals(tokens.get(i).toLowerCase(Locale.ROOT));
            boolean owning = !ARTICLES.contains(lower.get(i)) && !PAST.contains(lower.get(i));
            // "the prime minister's spokesman"
            boolean portfolio =
                    PORTFOLIOS.contains(lower.get(i)) && i + 1 < roleBegin && WORDS.contains(lower.get(i + 1));
            boolean name =
                    Character.isUpperCase(tokens.get(i).codePointAt(0)) || WORDS.contains(lower.get(i)) || portfolio;
            if (owning && name) {
                before.add(withoutPossessive(tokens.get(i)));
            }
        }
        List<String> owner = before;
        if (owner.isEmpty() && end < lower.size() && LINKS.contains(lower.get(end))) {
            owner = tokens.subList(end + 1, tokens.size()).stream()
                    .map(Office::withoutPossessive)
                    .filter(word -> !ARTICLES.contains(word.toLowerCase(Locale.ROOT)))
                    .toList();
        }
        boolean definite = lower.getFirst().equals("the") || possessive;
        return Optional.of(owned(canonical(role, body), owner, definite, past));
    }

    private static Office owned(String role, List<String> owner, boolean definite, boolean past) {
        List<String> lower = owner.stream().map(Office::bare).toList();
        int head = head(lower);
        if (head < 0) {
            return new Office(role, String.join(" ", owner), Optional.empty(), definite, past);
        }
        // "aide to President NAME" belongs to NAME, "aide to the Keshti president" to whoever that is.
        List<String> name = owner.subList(head + 1, owner.size());
        boolean named = !name.isEmpty() && !LINKS.contains(lower.get(head + 1));
        return named
                ? new Office(role, String.join(" ", name), Optional.empty(), definite, past)
                : new Office(role, "", of("the " + String.join(" ", owner)), definite, past);
    }

    private static boolean isPortfolio(String word) {
        return PORTFOLIOS.contains(word) || word.equals("government");
    }

    /** The word that says what it is: the last before "of" or "for". */
    private static int head(List<String> lower) {
        int head = -1;
        for (int i = 0; i < lower.size(); i++) {
            if (head >= 0 && LINKS.contains(lower.get(i))) {
                break;
            }
            if (WORDS.contains(lower.get(i)) || ORGANS.contains(lower.get(i))) {
                head = i;
            }
        }
        return head;
    }

    private static String bare(String token) {
        return withoutPossessive(token).toLowerCase(Locale.ROOT);
    }

    private static String withoutPossessive(String token) {
        String word =
                token.endsWith("'s") || token.endsWith("\u2019s") ? token.substring(0, token.length() - 2) : token;
        return word.endsWith("'") || word.endsWith("\u2019") ? word.substring(0, word.length() - 1) : word;
    }

    private static String canonical(String role, boolean body) {
        if (body) {
            return role;
        }
        return switch (role) {
            case "premier" -> "prime minister";
            case "spokeswoman", "spokesperson", "press spokesman" -> "spokesman";
            case "advisor" -> "adviser";
            case "chairman", "chairwoman", "chairperson" -> "chair";
            case "foreign secretary", "state secretary" -> "foreign minister";
            case "defense minister", "defense secretary", "defence secretary" -> "defence minister";
            case "state head" -> "head of state";
            case "government head" -> "head of government";
            default -> role;
        };
    }

    /** Returns whether holders of the office lead a state or government. */
    boolean isHead() {
        return isHead(role);
    }

    /** Returns whether holders of an office lead a state or government. */
    static boolean isHead(String role) {
        return HEADS.contains(role);
    }

    /** Returns whether one at a time holds it, so that its name is enough to tell who. */
    boolean isSingle() {
        return isHead() || SINGLE.contains(role) || role.endsWith(" minister");
    }

    /** Returns whether a word, in lower case and not of many, is an office or a body that a state has. */
    static boolean isWord(String word) {
        return WORDS.contains(word) || ORGANS.contains(word);
    }

    /** Returns whether the holder speaks for whose office it is. */
    boolean speaks() {
        return SPEAKING.contains(role)
                || ORGANS.stream().anyMatch(organ -> role.equals(organ) || role.endsWith(" " + organ));
    }

    /** Returns the keys under which holders are found, the most general last; empty when nobody owns the office. */
    List<String> keys(Countries countries) {
        if (owner.isBlank()) {
            return List.of();
        }
        String of = ownerKey(owner, countries);
        return isHead() && !role.equals("leader") ? List.of(role + "|" + of, "leader|" + of) : List.of(role + "|" + of);
    }

    /** Returns one key for a state, its adjective and its full name: Kesht, Keshti, Republic of Kesht. */
    static String ownerKey(String owner, Countries countries) {
        Optional<String> country = countries.named(owner).or(() -> countries.ofAdjective(owner));
        if (country.isPresent()) {
            return country.get();
        }
        List<String> words = Spelling.words(owner);
        if (words.size() == 3 && words.get(1).equals("of")) {
            words = words.subList(2, 3);
        }
        if (words.size() != 1) {
            return String.join(" ", words);
        }
        return stem(words.getFirst());
    }

    /** Returns what a name and its adjective have in common: kesht of Keshti. */
    static String stem(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.endsWith(ending) && word.length() >= ending.length() + SHORTEST_STEM)
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
    }
}
