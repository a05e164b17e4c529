package dev.readout.bench;

import dev.readout.lexicon.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody whom a title names: offices and states in front, the name, offices or a state behind.
 *
 * @param name without titles; empty when only an office stands there
 * @param office whether an office stands with the name
 * @param foreign whether a state other than the United States, a body of states, or an office that the United States lack does
 */
record TitleParty(String name, boolean office, boolean foreign) {
    private static final Countries COUNTRIES = Countries.load();
    private static final int LONGEST_STATE = 9;
    private static final int LONGEST_NAME = 7;
    private static final Set<String> BODIES = Set.of(
            "nato",
            "un",
            "united nations",
            "european commission",
            "european council",
            "european union",
            "eu",
            "icrc",
            "african union",
            "world health organization",
            "holy see",
            "palestinian authority",
            "abu dhabi",
            "uk",
            "uae",
            "kosovo",
            "kosovan",
            "northern ireland",
            "omani",
            "emirati",
            "türkiye",
            "bahamas",
            "osce",
            "iaea");
    private static final Set<String> FOREIGN_OFFICES = Set.of(
            "prime",
            "chancellor",
            "king",
            "queen",
            "sheikh",
            "amir",
            "emir",
            "sultan",
            "pope",
            "taoiseach",
            "tánaiste",
            "crown",
            "politburo");
    private static final Set<String> OFFICES = Set.of(
            ("president vice deputy prime minister chancellor king queen sheikh amir emir sultan crown prince pope"
                            + " taoiseach tánaiste national security advisor adviser nsa council secretary general"
                            + " secretary-general director-general foreign defense defence finance strategic interior"
                            + " state affairs expatriates cooperation director commission high representative chair"
                            + " chairman chairperson head office bureau secretariat first second special envoy ambassador"
                            + " dr. mr. h.e. his her majesty highness royal holiness all-holiness ecumenical patriarch"
                            + " cardinal incoming outgoing president-elect president–elect presumptive former acting interim"
                            + " caretaker alternate leader opposition politburo member party communist chinese central"
                            + " presidential chief diplomatic spokesperson federal external relations international public"
                            + " principal homeland white house coordinator middle east north africa intelligence apnsa"
                            + " counterterrorism transitional trade economy energy policy advisers speaker parliament"
                            + " military mp sir excellency economic planning senior counselor minister-designate assembly sayyid")
                    .split(" ", -1));
    private static final Set<String> JOINTS = Set.of("of", "the", "and", "for", "to", "&");
    private static final Set<String> PARTICLES = Set.of(
            "bin", "ibn", "al", "el", "von", "van", "der", "de", "da", "do", "dos", "di", "du", "la", "ould", "bint");
    private static final Set<String> TOPIC = Set.of(
            "on", "regarding", "about", "following", "ahead", "in", "at", "during", "before", "after", "concerning");
    private static final Set<String> SELF = Set.of("united states", "america", "us", "american", "usa");
    private static final Pattern FORMAL =
            Pattern.compile("(?i)^(?:the )?(?:hashemite |commonwealth |kingdom |republic |state )+of (?:the )?");

    boolean isNamed() {
        return !name.isEmpty();
    }

    String lastWord() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Reads all that a side of the title names, up to its topic; empty where anything else stands there. */
    static Optional<List<TitleParty>> all(String side) {
        Words words = new Words(Stream.of(side.replace(",", " ,").split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList());
        List<TitleParty> parties = new ArrayList<>();
        do {
            Optional<TitleParty> party = words.party();
            if (party.isEmpty()) {
                return Optional.empty();
            }
            parties.add(party.get());
        } while (words.passSeparator());
        return words.isDone() ? Optional.of(parties) : Optional.empty();
    }

    /** The words of one side, read from left to right. */
    private static final class Words {
        private final List<String> words;
        private int at;
        private boolean office;
        private boolean foreign;

        Words(List<String> words) {
            this.words = words;
        }

        boolean isDone() {
            return at == words.size() || TOPIC.contains(word(at).toLowerCase(Locale.ROOT));
        }

        boolean passSeparator() {
            int before = at;
            while (at < words.size() && Set.of(",", "and", "&").contains(word(at))) {
                at++;
            }
            return at > before;
        }

        Optional<TitleParty> party() {
            office = false;
            foreign = false;
            int begin = at;
            offices();
            String title = String.join(" ", words.subList(begin, at));
            String name = name();
            if (name.isEmpty()) {
                return alone(title);
            }
            boolean before = office;
            int end = at;
            if (at < words.size() && word(at).equalsIgnoreCase("of")) {
                at++;
                if (!state()) {
                    at = end;
                }
            } else if (!before && at < words.size() && word(at).equals(",")) {
                // "… , Crown Prince of …": the office stands behind.
                at++;
                offices();
                if (!office) {
                    at = end;
                }
            }
            return Optional.of(new TitleParty(name, office, foreign));
        }

        /** In these years "the President" is one man, and "the Vice President" one woman. */
        private static Optional<TitleParty> alone(String title) {
            return Optional.ofNullable(Map.of("the President", "Joe Biden", "the Vice President", "Kamala Harris")
                            .get(title))
                    .map(name -> new TitleParty(name, true, false));
        }

        private void offices() {
            boolean more = true;
            while (more && at < words.size()) {
                String word = word(at).toLowerCase(Locale.ROOT).replaceAll("’s$", "");
                if (state()) {
                    more = true;
                } else if (OFFICES.contains(word)) {
                    office = true;
                    foreign |= FOREIGN_OFFICES.contains(word);
                    at++;
                } else if (JOINTS.contains(word) || word.equals(",") && office && isOffice(at + 1)) {
                    at++;
                } else {
                    more = false;
                }
            }
        }

        private boolean isOffice(int index) {
            return index < words.size() && OFFICES.contains(word(index).toLowerCase(Locale.ROOT));
        }

        /** Passes the longest name of a state or body here. */
        private boolean state() {
            for (int length = Math.min(LONGEST_STATE, words.size() - at); length > 0; length--) {
                String phrase = String.join(" ", words.subList(at, at + length))
                        .replaceAll("’s$", "")
                        .replaceAll("(?i)^the ", "");
                String plain = FORMAL.matcher(phrase).replaceAll("");
                if (SELF.contains(plain.toLowerCase(Locale.ROOT))) {
                    return false;
                }
                if (isState(phrase) || isState(plain)) {
                    foreign = true;
                    at += length;
                    return true;
                }
            }
            return false;
        }

        private static boolean isState(String phrase) {
            return !phrase.isEmpty()
                    && Character.isUpperCase(phrase.codePointAt(0))
                    && (BODIES.contains(phrase.toLowerCase(Locale.ROOT))
                            || COUNTRIES.named(phrase).isPresent()
                            || COUNTRIES.ofAdjective(phrase).isPresent());
        }

        private String name() {
            int begin = at;
            while (at < words.size() && at - begin < LONGEST_NAME && isOfName(word(at))) {
                at++;
            }
            return String.join(" ", words.subList(begin, at));
        }

        private static boolean isOfName(String word) {
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            boolean particle = PARTICLES.contains(word) || word.startsWith("al-") || word.startsWith("bin");
            String lower = word.toLowerCase(Locale.ROOT);
            return (capital || particle) && !TOPIC.contains(lower) && !JOINTS.contains(lower);
        }

        private String word(int index) {
            return words.get(index);
        }
    }
}
