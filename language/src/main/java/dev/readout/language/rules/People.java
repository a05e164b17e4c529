package dev.readout.language.rules;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.Span;
import dev.readout.language.rules.Individual.Gender;
import dev.readout.language.rules.Individual.Office;
import dev.readout.language.rules.Words.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the names and descriptions of one article under those they mean. */
final class People {
    private static final Set<String> MALE = Set.of(
            "mr",
            "mr.",
            "sir",
            "lord",
            "king",
            "prince",
            "emperor",
            "sultan",
            "emir",
            "spokesman",
            "chairman",
            "congressman",
            "statesman",
            "pope",
            "patriarch",
            "ayatollah",
            "mullah");
    private static final Set<String> FEMALE = Set.of(
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "miss",
            "lady",
            "dame",
            "queen",
            "princess",
            "spokeswoman",
            "chairwoman",
            "congresswoman");
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "one", "another", "some", "several", "many", "two", "three", "four", "five");
    private static final Set<String> NAME_SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");
    private static final Set<String> OWNERS = Set.of("his", "her", "its", "their");
    /** How far back, in sentences, a bare "the spokesman" still means the last one mentioned. */
    private static final int BARE_REACH = 12;

    private final Text text;
    private final Words words;
    private final Lexicon lexicon;
    private final List<Individual> all = new ArrayList<>();
    private final Map<Mention, Individual> of = new HashMap<>();
    /** Surnames that several people of the article bear, until what stands beside their names has been read. */
    private final List<Mention> sharedSurnames = new ArrayList<>();

    People(Text text, Lexicon lexicon) {
        this.text = text;
        this.words = text.words;
        this.lexicon = lexicon;
    }

    List<Individual> all() {
        return all;
    }

    @Nullable
    Individual of(Mention mention) {
        return of.get(mention);
    }

    void put(Mention mention, Individual individual) {
        individual.mentions.add(mention);
        individual.places.add(mention.span().begin());
        of.put(mention, individual);
    }

    // ---- names

    /** Gathers proper names: the longest first, so that a surname finds its owner wherever it stands. */
    void names() {
        List<Mention> names = text.annotations.mentions().stream()
                .filter(mention -> mention.form() == Form.NAME)
                .sorted(Comparator.comparingInt(
                                (Mention mention) -> nameWords(mention).size())
                        .reversed()
                        .thenComparing(Mention::span))
                .toList();
        Map<String, Individual> byName = new HashMap<>();
        for (Mention mention : names) {
            List<String> name = nameWords(mention);
            String key = mention.kind() + " "
                    + lexicon.countryNamed(String.join(" ", name)).orElse(String.join(" ", name));
            Individual known = byName.get(key);
            if (known == null) {
                List<Individual> fitting = all.stream()
                        .filter(individual -> individual.kind == mention.kind() && contains(individual, name))
                        .toList();
                if (fitting.size() > 1) {
                    sharedSurnames.add(mention);
                    continue;
                }
                known = fitting.isEmpty() ? surnameFirst(mention, name) : fitting.getFirst();
                byName.put(key, known);
            }
            put(mention, known);
            office(mention, known);
        }
    }

    /** "Xi Jinping … Xi": a name said by its first word, where that is one person's. */
    private Individual surnameFirst(Mention mention, List<String> name) {
        List<Individual> fitting = all.stream()
                .filter(individual -> mention.kind() == Kind.PERSON && individual.kind == Kind.PERSON)
                .filter(individual -> name.size() == 1
                        && individual.name.size() > 1
                        && individual.name.getFirst().equals(name.getFirst()))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : newIndividual(mention.kind(), name);
    }

    private void surnamesOfSeveral() {
        sharedSurnames.forEach(mention -> {
            Individual owner = ownerOfSurname(mention);
            put(mention, owner);
            office(mention, owner);
        });
    }

    private List<String> nameWords(Mention mention) {
        Range range = words.range(mention.span());
        List<String> name = new ArrayList<>();
        for (int i = range.begin(); i < range.end(); i++) {
            String lower = words.lower(i);
            boolean suffix = i > range.begin() && NAME_SUFFIXES.contains(lower);
            if (suffix) {
                // In front of the name, so that the surname stays its end.
                name.addFirst(lower.replace(".", ""));
            } else if (words.isWord(i) && !lower.equals("the")) {
                name.add(lower);
            }
        }
        return name;
    }

    private Individual newIndividual(Kind kind, List<String> name) {
        Individual individual = new Individual(kind);
        individual.name = name;
        all.add(individual);
        return individual;
    }

    /** "Merz" is Friedrich Merz, "von der Leyen" is Ursula's, "the Compact" is that of Littoral States. */
    private boolean contains(Individual individual, List<String> name) {
        List<String> full = individual.name;
        if (full.size() <= name.size()) {
            return false;
        }
        return switch (individual.kind) {
            case PERSON -> {
                // "Tavo Aranzel" is not Tavo Aranzel Jr.; "Aranzel" may be.
                boolean withoutSuffix = NAME_SUFFIXES.contains(full.getFirst()) && name.size() > 1;
                yield !withoutSuffix
                        && full.subList(full.size() - name.size(), full.size()).equals(name);
            }
            case ORGANIZATION ->
                full.subList(0, name.size()).equals(name)
                                && (full.get(name.size()).equals("of")
                                        || full.get(name.size()).equals("for"))
                        || (name.size() == 1 && isAcronymOf(name.getFirst(), full))
                        || (name.size() == 1
                                && Roles.isOrganizationWord(name.getFirst())
                                && full.getLast().equals(name.getFirst()));
            case PLACE ->
                full.subList(full.size() - name.size(), full.size()).equals(name)
                        && full.size() > 2
                        && full.get(full.size() - name.size() - 1).equals("of");
            case GROUP, EVENT -> false;
        };
    }

    private static boolean isAcronymOf(String acronym, List<String> full) {
        if (acronym.length() < 3) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : full) {
            if (!word.equals("of") && !word.equals("for") && !word.equals("and")) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString().equals(acronym);
    }

    /** Two with one surname: its form of address decides, else whoever the article mentions most by it. */
    private Individual ownerOfSurname(Mention mention) {
        List<String> name = nameWords(mention);
        List<Individual> fitting = all.stream()
                .filter(individual -> individual.kind == mention.kind() && contains(individual, name))
                .toList();
        Gender gender = mention.title().map(this::gender).orElse(Gender.UNKNOWN);
        List<Individual> sameGender = fitting.stream()
                .filter(individual -> gender == Gender.UNKNOWN || genderOf(individual) == gender)
                .toList();
        if (sameGender.isEmpty()) {
            sameGender = fitting.stream()
                    .filter(individual -> genderOf(individual) == Gender.UNKNOWN)
                    .toList();
        }
        List<Individual> left = sameGender.isEmpty() ? fitting : sameGender;
        Optional<String> role = mention.title().flatMap(this::roleIn);
        return left.stream()
                .max(Comparator.comparing((Individual individual) -> role.isPresent()
                                && individual.offices.stream()
                                        .anyMatch(office -> office.role().equals(role.get())))
                        .thenComparing(individual -> individual.offices.stream()
                                .anyMatch(office -> Roles.office(office.role()).equals("leader")))
                        .thenComparingInt(individual -> individual.mentions.size())
                        .thenComparingInt(individual ->
                                -individual.mentions.getFirst().span().begin()))
                .orElseThrow();
    }

    private Gender genderOf(Individual individual) {
        if (individual.gender == Gender.UNKNOWN) {
            // "Marit Aranzel … she": the pronoun that follows her own name is the only sign, read when it is needed.
            for (Mention mention : individual.mentions) {
                int end = words.range(mention.span()).end();
                int limit = Math.min(words.count(), end + 40);
                for (int i = end; i < limit && text.paragraphOf(i) <= text.paragraphOf(end - 1) + 1; i++) {
                    Mention other = text.mentionBeginningAt(i);
                    if (other != null && other.form() == Form.NAME && other.kind() == Kind.PERSON) {
                        break;
                    }
                    if (words.lower(i).equals("she") || words.lower(i).equals("her")) {
                        return Gender.FEMALE;
                    }
                    if (words.lower(i).equals("he") || words.lower(i).equals("his")) {
                        return Gender.MALE;
                    }
                }
            }
        }
        return individual.gender;
    }

    // ---- offices

    private void office(Mention mention, Individual individual) {
        mention.title().ifPresent(title -> hold(individual, title));
    }

    private void hold(Individual individual, Span title) {
        Gender gender = gender(title);
        if (gender != Gender.UNKNOWN) {
            individual.gender = gender;
        }
        office(title).ifPresent(individual.offices::add);
    }

    private Gender gender(Span title) {
        Range range = words.range(title);
        for (int i = range.begin(); i < range.end(); i++) {
            if (MALE.contains(words.lower(i))) {
                return Gender.MALE;
            }
            if (FEMALE.contains(words.lower(i))) {
                return Gender.FEMALE;
            }
        }
        return Gender.UNKNOWN;
    }

    private Optional<String> roleIn(Span span) {
        Range range = words.range(span);
        int head = head(range);
        return head < 0 ? Optional.empty() : Optional.of(role(range, head));
    }

    /** The word that says what it is: the last role before "of", or the last at all. */
    private int head(Range range) {
        int head = -1;
        for (int i = range.begin(); i < range.end(); i++) {
            String lower = words.lower(i);
            if (head >= 0
                    && (lower.equals("of") || lower.equals("for") || lower.equals("to") || lower.equals("from"))) {
                break;
            }
            if (Roles.kindOf(lower).isPresent()) {
                head = i;
            }
        }
        return head;
    }

    private String role(Range range, int head) {
        String before = head > range.begin() ? words.lower(head - 1) : "";
        String role = words.lower(head);
        return switch (before) {
            case "prime", "foreign", "defense", "defence", "finance", "interior", "vice", "deputy", "press", "state" ->
                before + " " + role;
            default -> role;
        };
    }

    /** Returns the office that a title or a description names. */
    private Optional<Office> office(Span span) {
        Range range = words.range(span);
        int head = head(range);
        if (head < 0) {
            return Optional.empty();
        }
        String of = "";
        for (int i = range.begin(); i < range.end() && of.isEmpty(); i++) {
            boolean possessor = words.lower(i + 1).equals("'s");
            boolean opener = i == range.begin() && words.tag(i).startsWith("DET");
            if (!opener
                    && i != head
                    && (words.isCapitalised(i) || possessor)
                    && Roles.kindOf(words.lower(i)).isEmpty()) {
                of = owner(i, range);
            }
        }
        return Optional.of(new Office(role(range, head), of));
    }

    /** One form for "Keshti", "Kesht's", "of Kesht", "of the Republic of Kesht". */
    private String owner(int word, Range range) {
        int end = word + 1;
        while (end < range.end()
                && words.isCapitalised(end)
                && Roles.kindOf(words.lower(end)).isEmpty()) {
            end++;
        }
        String name = words.text(word, end);
        Optional<String> country = lexicon.country(name);
        if (country.isPresent()) {
            return country.get();
        }
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        if (lower.equals("republic") || lower.equals("kingdom")) {
            return end + 1 < range.end() && words.isCapitalised(end + 1) ? owner(end + 1, range) : "";
        }
        return all.stream()
                .filter(individual -> !individual.name.isEmpty())
                .filter(individual -> String.join(" ", individual.name).equals(lower)
                        || Adjectives.isOf(lower, String.join(" ", individual.name))
                        || (individual.kind == Kind.PERSON
                                && individual.name.getLast().equals(lower))
                        || (individual.name.size() > 2
                                && individual.name.getLast().equals(lower)))
                .map(individual -> individual.kind == Kind.PERSON
                        ? individual.name.getLast()
                        : individual.name.size() > 2
                                        && individual
                                                .name
                                                .get(individual.name.size() - 2)
                                                .equals("of")
                                ? individual.name.getLast()
                                : String.join(" ", individual.name))
                .findFirst()
                .orElse(lower);
    }

    // ---- descriptions

    /** First those that stand beside a name, which tell who holds what office; then the others. */
    void descriptions() {
        List<Mention> descriptions = text.annotations.mentions().stream()
                .filter(mention -> mention.form() == Form.DESCRIPTION)
                .toList();
        List<Mention> left = new ArrayList<>();
        for (Mention description : descriptions) {
            Individual beside = beside(description);
            if (beside == null) {
                left.add(description);
            } else {
                put(description, beside);
                hold(beside, description.span());
            }
        }
        surnamesOfSeveral();
        left.forEach(this::resolve);
    }

    /** "Aranzel's spokesman, Ilmo Brandek," and "Yukhar Zhelimov, the Keshti president,". */
    private @Nullable Individual beside(Mention description) {
        int begin = text.begin(description);
        int end = text.end(description);
        // "the aide to the President, NAME": the widest description is the one that NAME stands beside.
        Mention ending = text.mentionEndingAt(end);
        Mention beginning = text.mentionBeginningAt(begin);
        if (isWider(ending, description) || isWider(beginning, description)) {
            return null;
        }
        if (words.lower(end).equals(",") && sameSentence(end, begin)) {
            Individual after = individualBeginningAt(end + 1, description.kind());
            if (after != null && closesApposition(end + 1) && !heldByAnother(description, after)) {
                return after;
            }
        }
        if (words.lower(begin - 1).equals(",") && sameSentence(begin - 1, begin)) {
            Mention before = text.mentionEndingAt(begin - 1);
            boolean indefiniteGroup = description.kind() == Kind.GROUP;
            if (before != null
                    && before.form() == Form.NAME
                    && before.kind() == description.kind()
                    && !indefiniteGroup
                    && (!words.isWord(end) || end >= words.count() || Cues.isSpeechVerb(words.lower(end)))) {
                return of.get(before);
            }
        }
        // "Brandek is the Varenian leader's spokesman."
        if (Set.of("is", "was").contains(words.lower(begin - 1))) {
            Mention before = text.mentionEndingAt(begin - 1);
            if (before != null && before.form() == Form.NAME && before.kind() == description.kind()) {
                return of.get(before);
            }
        }
        return null;
    }

    private static boolean isWider(@Nullable Mention mention, Mention description) {
        return mention != null && mention.span().length() > description.span().length();
    }

    /** "According to the Chancellor, NAME has no objection": the office is somebody else's, so NAME only follows. */
    private boolean heldByAnother(Mention description, Individual candidate) {
        Optional<Office> office = office(description.span());
        return office.isPresent()
                && office.get().of().isEmpty()
                && candidate.offices.stream().noneMatch(held -> held.fits(office.get()))
                && all.stream()
                        .anyMatch(individual -> individual != candidate
                                && !individual.name.isEmpty()
                                && individual.offices.stream().anyMatch(held -> held.fits(office.get())));
    }

    private boolean closesApposition(int nameBegin) {
        Mention name = text.mentionBeginningAt(nameBegin);
        int end = name == null ? nameBegin : text.end(name);
        String after = words.lower(end);
        return end >= words.count() || !words.isWord(end) || Cues.isSpeechVerb(after) || words.isVerb(end);
    }

    private boolean sameSentence(int one, int other) {
        return one >= 0
                && one < words.count()
                && other < words.count()
                && words.sentenceOf(one) == words.sentenceOf(other);
    }

    private @Nullable Individual individualBeginningAt(int word, Kind kind) {
        Mention mention = text.mentionBeginningAt(word);
        return mention != null && mention.form() == Form.NAME && mention.kind() == kind ? of.get(mention) : null;
    }

    private void resolve(Mention description) {
        Range range = words.range(description.span());
        String first = words.lower(range.begin());
        Individual found = null;
        if (INDEFINITE.contains(first) || description.kind() == Kind.GROUP) {
            found = sameWords(description, range);
        } else if (OWNERS.contains(first)) {
            found = office(description.span())
                    .map(office -> holder(new Office(office.role(), ""), description.kind()))
                    .filter(holder -> !holder.name.isEmpty())
                    .orElse(null);
        } else {
            Office office = office(description.span()).orElse(null);
            if (office != null) {
                found = office.of().isEmpty() ? lastHolder(description, office) : holder(office, description.kind());
            }
            if (found == null && description.kind() == Kind.ORGANIZATION) {
                found = body(description, range);
            }
            if (found == null) {
                found = sameWords(description, range);
            }
        }
        if (found == null) {
            found = newIndividual(description.kind(), List.of());
            office(description.span()).ifPresent(found.offices::add);
        } else if (found.score > 0.8) {
            found.score = 0.8;
        }
        put(description, found);
    }

    /** "the observer mission" is the Joint Observer Mission; "the organisation" is the last body that the article named. */
    private @Nullable Individual body(Mention description, Range range) {
        List<String> bare = bare(range);
        boolean anyBody = bare.size() == 1
                && Set.of("organisation", "organization", "bloc", "agency", "group")
                        .contains(bare.getFirst());
        Individual last = null;
        int lastAt = -1;
        for (Individual individual : all) {
            if (individual.kind != Kind.ORGANIZATION || individual.name.isEmpty() || bare.isEmpty()) {
                continue;
            }
            int size = Math.min(bare.size(), individual.name.size());
            boolean suffix = individual
                    .name
                    .subList(individual.name.size() - size, individual.name.size())
                    .equals(bare);
            // "the Press Service … the Press Service of the Head of State"
            boolean owned = individual.name.size() > 1
                    && bare.size() > individual.name.size()
                    && bare.subList(0, individual.name.size()).equals(individual.name)
                    && bare.get(individual.name.size()).equals("of");
            if (!suffix && !anyBody && !owned) {
                continue;
            }
            int at = individual.lastBefore(description.span().begin());
            if (owned) {
                return individual;
            }
            if (at > lastAt) {
                last = individual;
                lastAt = at;
            }
        }
        boolean near = last != null
                && words.sentenceOf(words.at(description.span().begin())) - words.sentenceOf(words.at(lastAt))
                        <= (anyBody ? 1 : words.count());
        return near ? last : null;
    }

    private @Nullable Individual holder(Office office, Kind kind) {
        List<Individual> holders = all.stream()
                .filter(individual -> individual.kind == kind)
                .filter(individual -> individual.offices.stream().anyMatch(held -> held.fits(office)))
                .toList();
        List<Individual> named = holders.stream()
                .filter(individual -> !individual.name.isEmpty())
                .toList();
        List<Individual> best = named.isEmpty() ? holders : named;
        return best.size() == 1 ? best.getFirst() : null;
    }

    /** "the spokesman": the last one that the article spoke of. */
    private @Nullable Individual lastHolder(Mention description, Office office) {
        int begin = text.begin(description);
        int sentence = words.sentenceOf(begin);
        // "“Varen's chancellor was there,” the president said": nobody inside the words is the one who says them.
        boolean closing = Cues.of(words, text.end(description)) != null
                && (words.lower(begin - 1).equals(",") || text.quoted(begin - 1));
        int before = closing
                ? words.span(words.sentence(begin).begin()).begin()
                : description.span().begin();
        boolean named = all.stream()
                .anyMatch(individual -> !individual.name.isEmpty()
                        && individual.kind == description.kind()
                        && individual.mentions.getFirst().span().begin() < before
                        && individual.offices.stream().anyMatch(held -> held.fits(office)));
        Individual last = null;
        int lastAt = -1;
        for (Individual individual : all) {
            if (individual.kind != description.kind()
                    || (named && individual.name.isEmpty())
                    || individual.offices.stream().noneMatch(held -> held.fits(office))) {
                continue;
            }
            int at = individual.lastBefore(before);
            if (at > lastAt) {
                last = individual;
                lastAt = at;
            }
        }
        boolean near = last != null && sentence - words.sentenceOf(words.at(lastAt)) <= BARE_REACH;
        // "the president" may also be the only one there is, named further down.
        return near ? last : holder(office, description.kind());
    }

    /** "a Kremlin aide" is the Kremlin aide whom the article names; "the officials" are those it spoke of. */
    private @Nullable Individual sameWords(Mention description, Range range) {
        List<String> bare = bare(range);
        if (bare.size() < 2 && description.kind() != Kind.GROUP) {
            return null;
        }
        for (Individual individual : all) {
            if (individual.kind != description.kind()) {
                continue;
            }
            for (Mention mention : individual.mentions) {
                Optional<Span> title = mention.form() == Form.NAME ? mention.title() : Optional.of(mention.span());
                if (title.isPresent() && bare(words.range(title.get())).equals(bare)) {
                    return individual;
                }
            }
        }
        return null;
    }

    private List<String> bare(Range range) {
        String[] lower = new String[range.end() - range.begin()];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = words.lower(range.begin() + i);
        }
        int from = 0;
        while (from < lower.length && (INDEFINITE.contains(lower[from]) || lower[from].equals("the"))) {
            from++;
        }
        return from == lower.length
                ? Collections.emptyList()
                : Arrays.asList(lower).subList(from, lower.length);
    }
}
