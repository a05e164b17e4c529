package dev.readout.extract.encounter;

import dev.readout.annotate.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads who stands together: "Ana Ruel of Sarn, Pol Menk and the leaders of three countries".
 *
 * <p>What only describes one who has just been named is no further one: "Ana Ruel, the minister, and Pol Menk" are two.
 */
final class Lists {
    private static final Set<String> AND = Set.of("and", "&", "plus");
    private static final Set<String> INSIDE = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON");
    private static final Set<String> OWNING = Set.of("'s", "'", "\u2019s", "\u2019");
    private static final Set<String> OF = Set.of("of", "from");
    private static final int MOST_WORDS_BETWEEN = 5;
    private static final int LONGEST = 40;

    private Lists() {}

    /**
     * Places of names.
     *
     * @param names of those in the list
     * @param first place of its first word
     * @param last place of its last
     */
    record Listed(List<Integer> names, int first, int last) {
        static final Listed NONE = new Listed(List.of(), -1, -1);

        Listed {
            names = List.copyOf(names);
        }

        boolean isEmpty() {
            return names.isEmpty();
        }
    }

    /** Reads the list that begins at a place, within a limit. */
    static Listed from(Row row, int begin, int limit) {
        List<Integer> names = new ArrayList<>();
        int at = begin;
        int last = begin;
        boolean open = true;
        boolean describing = false;
        while (open && names.size() < LONGEST) {
            int name = next(row, at, limit);
            if (name < 0) {
                break;
            }
            int end = end(row, name, limit);
            int opening = name;
            name = head(row, name, end);
            // "the chairman of the party's Commission, Menk"
            int office = isOffice(row.at(opening)) && isPlaceOrBody(row.at(name)) ? opening : name;
            int person = personAfterOffice(row, office, end, limit);
            if (person > 0) {
                name = person;
                end = person;
            }
            boolean comma = at > begin && !isJoined(row, at);
            describing = isBareOffice(row, name)
                    && !names.isEmpty()
                    && isPerson(row.at(names.getLast()))
                    && (comma || describing);
            boolean further = describing || isFurtherOffice(row, name, end, limit);
            if (!further && (names.isEmpty() || !sameAsLast(row, names, name))) {
                names.add(name);
            }
            last = end;
            at = connector(row, end + 1, limit);
            open = at > 0;
        }
        return names.isEmpty() ? Listed.NONE : new Listed(names, begin, last);
    }

    /**
     * "the secretary-general of the Compact, Menk", "Keshti Secretary of State, Head of the Bureau, Menk": who holds the
     * office is named after it.
     */
    private static int personAfterOffice(Row row, int name, int end, int limit) {
        boolean office = isPlaceOrBody(row.at(name)) && endsOffice(row, name) || isOffice(row.at(name));
        if (!office || !row.word(end + 1).equals(",")) {
            return -1;
        }
        if (row.isName(end + 2) && end + 2 < limit && isPerson(row.at(end + 2))) {
            return end + 2;
        }
        int comma = end + 1;
        for (int i = comma + 1; i < Math.min(limit, comma + 10); i++) {
            if (row.word(i).equals(",")) {
                return row.isName(i + 1) && i + 1 < limit && isPerson(row.at(i + 1)) ? i + 1 : -1;
            }
            if (row.at(i).isVerb() || AND.contains(row.word(i)) || isWh(row.word(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** "Party Member and Director Menk", "Crown Prince and Prime Minister Menk": two offices of one. */
    private static boolean isFurtherOffice(Row row, int name, int end, int limit) {
        if (!isBareOffice(row, name) || !AND.contains(row.word(end + 1)) || end + 2 >= limit || !row.isName(end + 2)) {
            return false;
        }
        Item next = row.at(end + 2);
        return next.mention()
                .filter(mention -> mention.kind() == Mention.Kind.PERSON)
                .filter(mention -> mention.title().isPresent())
                .isPresent();
    }

    /** An office without an article, which is a title and nobody by itself. */
    static boolean isBareOffice(Row row, int name) {
        return row.has(name)
                && isOffice(row.at(name))
                && !row.at(name).word().matches("(?:the|an?|his|her|their|its|our|my|this|that)\\b.*")
                && !row.isAny(name - 1, Set.of("the", "a", "an", "his", "her", "their"));
    }

    private static boolean isJoined(Row row, int at) {
        return AND.contains(row.word(at - 1)) || row.isAny(at - 1, Set.of("with", "as"));
    }

    private static boolean isOffice(Item item) {
        return item.mention()
                .filter(mention -> mention.kind() == Mention.Kind.PERSON && mention.form() == Mention.Form.DESCRIPTION)
                .isPresent();
    }

    private static boolean endsOffice(Row row, int name) {
        int of = name - 1;
        while (of > 0 && row.word(of).equals("the")) {
            of--;
        }
        return row.word(of).equals("of") && of > 0 && !row.isName(of - 1);
    }

    private static boolean isPerson(Item item) {
        return item.mention()
                .filter(mention -> mention.kind() == Mention.Kind.PERSON && mention.form() == Mention.Form.NAME)
                .isPresent();
    }

    private static boolean sameAsLast(Row row, List<Integer> names, int name) {
        return row.at(names.getLast()).entity().equals(row.at(name).entity());
    }

    /** The next name, with no more than titles and adjectives before it. */
    private static int next(Row row, int at, int limit) {
        int reach = at + MOST_WORDS_BETWEEN + 1;
        for (int i = at; i < Math.min(limit, reach) && row.has(i); i++) {
            if (row.isName(i)) {
                return i;
            }
            // "Senior Director for the Western Hemisphere Menk", "newly appointed Minister Ruel"
            boolean title = i > at && OFFICE_LINKS.contains(row.word(i)) && Offices.TITLES.contains(row.word(i - 1))
                    || row.word(i).equals("newly")
                    || row.word(i).equals("appointed");
            if (title) {
                reach = i + MOST_WORDS_BETWEEN + 1;
                continue;
            }
            if (!INSIDE.contains(row.at(i).partOfSpeech()) && !OWNING.contains(row.word(i)) || isWh(row.word(i))) {
                return -1;
            }
        }
        return -1;
    }

    private static final Set<String> OFFICE_LINKS = Set.of("of", "for", "to");

    private static boolean isWh(String word) {
        return word.startsWith("wh") || word.equals("that");
    }

    /** Where the phrase around a name ends: after "of Kesht", after the office that follows the state's name. */
    private static int end(Row row, int name, int limit) {
        int end = name;
        while (end + 1 < limit) {
            int close = closing(row, end + 1, limit);
            if (row.isName(end + 1)) {
                end++;
            } else if (close > 0 && next(row, close + 1, limit) > 0 && !isPerson(row.at(name))) {
                end = next(row, close + 1, limit);
            } else if (OWNING.contains(row.word(end + 1)) && next(row, end + 2, limit) > 0) {
                end = next(row, end + 2, limit);
            } else if (OF.contains(row.word(end + 1)) && ownerAt(row, end + 2, limit) > 0) {
                end = ownerAt(row, end + 2, limit);
            } else if (row.word(end + 1).equals("of") && isPerson(row.at(end)) && isOneWord(row, end + 2, limit)) {
                // "Menk of Kesht": where somebody is from, though nobody knows Kesht.
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** "(ROK)": where a short parenthesis that opens here closes; -1 where none does. */
    private static int closing(Row row, int at, int limit) {
        if (!row.word(at).equals("(")) {
            return -1;
        }
        for (int i = at + 1; i < Math.min(limit, at + 4); i++) {
            if (row.word(i).equals(")")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOneWord(Row row, int at, int limit) {
        return at < limit && row.isName(at) && !row.at(at).word().contains(" ");
    }

    private static int ownerAt(Row row, int at, int limit) {
        int name = next(row, at, limit);
        return name > 0 && isPlaceOrBody(row.at(name)) ? name : -1;
    }

    private static boolean isPlaceOrBody(Item item) {
        return item.mention()
                .filter(mention -> mention.kind() == Mention.Kind.PLACE || mention.kind() == Mention.Kind.ORGANIZATION)
                .isPresent();
    }

    /** Of "Kesht President Zhelimov" and "Kesht's president" the last is who it is; of "Menk of Kesht" the first. */
    private static int head(Row row, int name, int end) {
        int head = name;
        for (int i = name + 1; i <= end; i++) {
            if (OF.contains(row.word(i))) {
                break;
            }
            if (row.isName(i)) {
                head = i;
            }
        }
        return head;
    }

    /** Where the list goes on after a connector; -1 when it ends. */
    private static int connector(Row row, int at, int limit) {
        if (at >= limit) {
            return -1;
        }
        if (row.word(at).equals("(")) {
            int close = at;
            while (close < limit && !row.word(close).equals(")")) {
                close++;
            }
            return close < Math.min(limit, at + 6) ? connector(row, close + 1, limit) : -1;
        }
        boolean comma = row.word(at).equals(",") || row.word(at).equals(";");
        int words = comma ? at + 1 : at;
        int joining = joining(row, words);
        if (joining > 0) {
            return next(row, words + joining, limit) > 0 ? words + joining : -1;
        }
        return comma && next(row, words, limit) > 0 && endsInAnd(row, words, limit) ? words : -1;
    }

    /** How many words join what follows to the list: "and", "along with", "as well as"; 0 where none does. */
    private static int joining(Row row, int at) {
        if (AND.contains(row.word(at))) {
            return 1;
        }
        if (row.reads(at, "along", "with") || row.reads(at, "together", "with")) {
            return 2;
        }
        return row.reads(at, "as", "well", "as") ? 3 : 0;
    }

    /** After a comma a list goes on only if an "and" closes it, or what follows describes the same one. */
    private static boolean endsInAnd(Row row, int at, int limit) {
        for (int i = at; i < Math.min(limit, at + LONGEST); i++) {
            if (AND.contains(row.word(i))) {
                return next(row, i + 1, limit) > 0;
            }
            if (row.at(i).isVerb() || isWh(row.word(i)) || row.word(i).equals("\u201c")) {
                return false;
            }
        }
        return false;
    }

    /** Reads the list that ends at a name, backwards. */
    static Listed upTo(Row row, int end, int limit) {
        int first = end;
        // Backwards there is no telling where a list began: try the farthest beginning from which it reads through.
        for (int i = end - 1; i >= Math.max(limit, end - LONGEST); i--) {
            if (row.at(i).isVerb() || isWh(row.word(i)) || row.word(i).equals(":")) {
                break;
            }
            if (row.isName(i) && from(row, i, end + 1).last() == end && !afterPreposition(row, i, limit)) {
                first = i;
            }
        }
        return from(row, first, end + 1);
    }

    /** Whether a name hangs on a preposition: "in Kesht", "of the presidents". */
    static boolean afterPreposition(Row row, int name, int limit) {
        // "Adviser for Security Affairs Menk": the preposition is part of the office.
        boolean office = isPerson(row.at(name))
                && name > limit
                && !row.isName(name - 1)
                && Set.of("NOUN", "PROPN").contains(row.at(name - 1).partOfSpeech());
        if (office) {
            return false;
        }
        boolean article = row.at(name).word().startsWith("the ");
        for (int i = name - 1; i >= limit; i--) {
            if (row.isName(i)) {
                return false;
            }
            // "on Tuesday night the President": before an article another phrase has ended.
            if (article && Set.of("NOUN", "PROPN").contains(row.at(i).partOfSpeech())) {
                return false;
            }
            article |= row.word(i).equals("the");
            if (row.at(i).partOfSpeech().equals("ADP") && !row.word(i).equals("with")) {
                return true;
            }
            if (!INSIDE.contains(row.at(i).partOfSpeech())) {
                return false;
            }
        }
        return false;
    }
}
