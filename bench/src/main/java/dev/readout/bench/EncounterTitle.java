package dev.readout.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the title of an official readout tells of the encounter: its kind and all who took part, by name.
 *
 * <p>Only titles that are surely understood are read: somebody of the United States, one call or meeting, and people of
 * other states or bodies, each with name and office. Governors, senators, companies, groups without names, several
 * meetings in one title and whatever else it names are left out.
 *
 * @param call whether it was by telephone or video; in one room otherwise
 * @param names the people, without titles, in printed order
 */
record EncounterTitle(boolean call, List<String> names) {
    private static final Pattern OPENING = Pattern.compile(
            "(?:(?:Joint )?Readout(?: (?:from|by) NSC Spokesperson(?: \\p{Lu}\\S+){0,2})? (?:of|on)"
                    + "|Joint Statement(?: from the [^’]+?)?,? (?:on|following)) (.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String KIND =
            "((?:(?:bilateral|trilateral|video|virtual|phone|telephone|secure|working|introductory) )*"
                    + "(?:call|meeting|lunch|dinner|audience|visit|summit))";
    private static final Pattern WITH =
            Pattern.compile("(.+?)(?:’s?)?\\.? " + KIND + " with (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN =
            Pattern.compile("(?:the )?" + KIND + " between (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_WIRE = Pattern.compile(".*(?:call|video|virtual|phone).*");

    /** An accented letter that the page sets apart from the rest of its word: "Jo\u00e3 o". */
    private static final Pattern TORN =
            Pattern.compile("(?<=[\u00c0-\u024f]) (?=(?!(?:de|al|el|y|of|and|in) )\\p{Ll})");

    /** Who speaks for the United States in these years; one of them takes part in each encounter that counts. */
    private static final Set<String> AMERICANS = Set.of(
            "Biden",
            "Harris",
            "Sullivan",
            "Finer",
            "Gordon",
            "McEldowney",
            "Neuberger",
            "Sherwood-Randall",
            "McGurk",
            "Austin");

    EncounterTitle {
        names = List.copyOf(names);
    }

    /** Reads a title; empty where any of it is not surely understood. */
    static Optional<EncounterTitle> read(String title) {
        String plain = TORN.matcher(title.replace('\u00a0', ' ')
                        .replace("\u2060", "")
                        .replace('\u04e7', 'ö')
                        .replace('\'', '’')
                        .replace("’ s ", "’s ")
                        .replace("Jr’s.", "Jr.’s")
                        .replace(", Jr.", "")
                        .replace(" Jr.", ""))
                .replaceAll("")
                .strip();
        Matcher opening = OPENING.matcher(plain);
        if (!opening.matches()) {
            return Optional.empty();
        }
        Matcher with = WITH.matcher(opening.group(1));
        Matcher between = BETWEEN.matcher(opening.group(1));
        if (with.matches()) {
            Optional<List<TitleParty>> ours = TitleParty.all(with.group(1));
            Optional<List<TitleParty>> others = TitleParty.all(with.group(3));
            return ours.isEmpty() || others.isEmpty() ? Optional.empty() : of(with.group(2), ours.get(), others.get());
        }
        if (between.matches()) {
            List<TitleParty> all = TitleParty.all(between.group(2)).orElse(List.of());
            return all.size() < 2
                    ? Optional.empty()
                    : of(between.group(1), all.subList(0, 1), all.subList(1, all.size()));
        }
        return Optional.empty();
    }

    private static Optional<EncounterTitle> of(String kind, List<TitleParty> ours, List<TitleParty> others) {
        boolean american = ours.stream().allMatch(party -> party.isNamed() && !party.foreign())
                && ours.stream().anyMatch(party -> AMERICANS.contains(party.lastWord()));
        // "President Ghani and Chairman Abdullah of Afghanistan": the state stands once.
        boolean foreign = others.stream().anyMatch(TitleParty::foreign)
                && others.stream().allMatch(party -> party.isNamed() && party.office());
        if (!american || !foreign) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        ours.forEach(party -> names.add(party.name()));
        others.forEach(party -> names.add(party.name()));
        return Optional.of(new EncounterTitle(
                BY_WIRE.matcher(kind.toLowerCase(Locale.ROOT)).matches(), names));
    }
}
