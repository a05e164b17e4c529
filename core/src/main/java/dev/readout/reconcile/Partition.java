package dev.readout.reconcile;

import dev.readout.annotate.Mention.Kind;
import dev.readout.lexicon.Countries;
import dev.readout.name.BodyNames;
import dev.readout.name.NameMatcher;
import dev.readout.name.NameVerdict;
import dev.readout.name.NameVerdict.Outcome;
import dev.readout.name.Spelling;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * Which of the names that could be one's are one's: a function of the names and of who stands beside whom, so that no order
 * of reading matters.
 *
 * <p>Names that are the same word by word are joined first, then shorter forms to the one fuller form that they fit, then
 * family names alone to their one bearer. What fits several stays apart and is listed.
 */
final class Partition {
    private static final double SURNAME = 0.8;
    private static final double BY_OFFICE = 0.75;
    private static final double BY_NUMBER = 0.7;
    private static final double SHORT_FORM = 0.8;
    private static final double SEVERAL = 0.5;
    /** Shortest single name that another spelling may join: below it different names sound alike too easily. */
    private static final int SHORTEST_RESPELT = 5;
    /** A family name alone is the one's who stands in so many times as many reports as all others of the name together… */
    private static final int OVERWHELMING = 10;
    /** …and in at least so many. */
    private static final int MANY_REPORTS = 20;

    private final List<Usage> usages;
    private final Function<Usage, Kind> kinds;
    private final Countries countries;
    private final NameMatcher matcher;
    private final Map<Usage, Integer> numbers = new HashMap<>();
    private final int[] parent;
    private final double[] scores;
    private final boolean[] apart;
    private final Map<Usage, List<Usage.Doubt>> doubts = new LinkedHashMap<>();
    /** The members of each block, at the number that leads it, and the numbers that any of them is kept apart from. */
    private final BitSet[] members;

    private final BitSet[] different;
    private int patience = Integer.MAX_VALUE;

    Partition(Collection<Usage> together, Function<Usage, Kind> kinds, Countries countries, NameMatcher matcher) {
        usages = together.stream()
                .sorted(Comparator.comparing(usage -> usage.key))
                .toList();
        this.kinds = kinds;
        this.countries = countries;
        this.matcher = matcher;
        parent = new int[usages.size()];
        scores = new double[usages.size()];
        apart = new boolean[usages.size()];
        members = new BitSet[usages.size()];
        different = new BitSet[usages.size()];
        for (int i = 0; i < parent.length; i++) {
            members[i] = new BitSet();
            members[i].set(i);
            different[i] = new BitSet();
            numbers.put(usages.get(i), i);
            parent[i] = i;
            scores[i] = 1;
        }
        reviewed();
        for (Usage usage : usages) {
            for (Usage other : usage.beside) {
                // What a person says to be one is one, though a report has two names side by side.
                if (numbers.containsKey(other) && find(number(usage)) != find(number(other))) {
                    separate(number(usage), number(other));
                }
            }
        }
        people();
        bodies();
        places();
        groups();
    }

    /** How many more reports may name these before their numbers could decide otherwise. */
    int patience() {
        return patience;
    }

    /** Usages that are one entity, in order; those that are decided part by part are left out. */
    List<List<Usage>> blocks() {
        Map<Integer, List<Usage>> blocks = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            if (!apart[i]) {
                blocks.computeIfAbsent(find(i), root -> new ArrayList<>()).add(usages.get(i));
            }
        }
        return new ArrayList<>(blocks.values());
    }

    double score(Usage usage) {
        return scores[find(number(usage))];
    }

    List<Usage.Doubt> doubts(Usage usage) {
        List<Usage.Doubt> all = doubts.getOrDefault(usage, List.of());
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(doubt -> !areKeptApart(number(usage), number(doubt.other())))
                        .toList();
    }

    /** Of what a person decided there is no doubt. */
    private boolean areKeptApart(int one, int other) {
        BitSet others = members[find(other)];
        return members[find(one)].stream()
                .mapToObj(usages::get)
                .flatMap(usage -> usage.kept.stream())
                .anyMatch(kept -> numbers.containsKey(kept) && others.get(number(kept)));
    }

    // ---- what people decided

    private void reviewed() {
        for (Usage usage : usages) {
            for (Usage other : usage.one) {
                if (numbers.containsKey(other)) {
                    join(number(usage), number(other), 1);
                }
            }
        }
        for (Usage usage : usages) {
            for (Usage other : usage.kept) {
                if (numbers.containsKey(other)) {
                    separate(number(usage), number(other));
                    if (number(usage) < number(other)) {
                        namesakes(usage, other);
                    }
                }
            }
        }
    }

    /** Whoever is called as two are that a person keeps apart is the one who stands in far more reports, or neither. */
    private void namesakes(Usage one, Usage other) {
        int ones = articles(one);
        int others = articles(other);
        for (Usage usage : usages) {
            int number = number(usage);
            boolean open = find(number) != find(number(one)) && find(number) != find(number(other));
            boolean asOne = usage.isNamed() && usage.words.equals(one.words);
            boolean asOther = usage.isNamed() && usage.words.equals(other.words);
            if (!open || !asOne && !asOther) {
                continue;
            }
            // The number of reports can turn with every report.
            patience = 1;
            if (!asOther || asOne && ones >= OVERWHELMING * others) {
                separate(number, number(other));
            } else if (!asOne || others >= OVERWHELMING * ones) {
                separate(number, number(one));
            } else {
                separate(number, number(one));
                separate(number, number(other));
            }
        }
    }

    private int articles(Usage usage) {
        return members[find(number(usage))].stream()
                .map(member -> usages.get(member).articles.size())
                .sum();
    }

    // ---- people

    private record Edge(int one, int other, double score) {}

    private void people() {
        List<Usage> full = of(Kind.PERSON, Usage.Shape.NAME);
        NameVerdict[][] verdicts = new NameVerdict[usages.size()][usages.size()];
        List<Edge> same = new ArrayList<>();
        for (int i = 0; i < full.size(); i++) {
            for (int j = i + 1; j < full.size(); j++) {
                int a = number(full.get(i));
                int b = number(full.get(j));
                NameVerdict verdict = full.get(i).compared(full.get(j), matcher);
                verdicts[a][b] = verdict;
                verdicts[b][a] = verdict;
                switch (verdict.outcome()) {
                    case SAME -> same.add(new Edge(a, b, verdict.score()));
                    case DIFFERENT -> {
                        // Of two spellings with other sounds a third may tell that they are one; of two given names
                        // none can.
                        if (sharesSurname(full.get(i), full.get(j))) {
                            separate(a, b);
                        }
                    }
                    case FULLER, UNDECIDED -> {}
                }
            }
        }
        same.sort(Comparator.comparingDouble(Edge::score)
                .reversed()
                .thenComparingInt(Edge::one)
                .thenComparingInt(Edge::other));
        same.forEach(
                edge -> joinOrDoubt(edge.one, edge.other, edge.score, "the same name, in one report side by side"));
        shorterForms(full, verdicts);
        for (int i = 0; i < full.size(); i++) {
            for (int j = i + 1; j < full.size(); j++) {
                NameVerdict verdict = verdicts[number(full.get(i))][number(full.get(j))];
                if (verdict.outcome() == Outcome.UNDECIDED && !conflict(number(full.get(i)), number(full.get(j)))) {
                    doubt(full.get(i), full.get(j), verdict.score(), verdict.reason());
                }
            }
        }
        surnames(full);
    }

    private void shorterForms(List<Usage> full, NameVerdict[][] verdicts) {
        List<Usage> bySize = full.stream()
                .sorted(Comparator.comparingInt(Partition::letters).reversed().thenComparing(usage -> usage.key))
                .toList();
        for (Usage shorter : bySize) {
            Map<Integer, Usage> fuller = new TreeMap<>();
            double score = 1;
            for (Usage other : full) {
                NameVerdict verdict = other == shorter ? null : verdicts[number(shorter)][number(other)];
                boolean fits = verdict != null
                        && verdict.outcome() == Outcome.FULLER
                        && letters(other) > letters(shorter)
                        && find(number(other)) != find(number(shorter));
                if (fits && !conflict(number(shorter), number(other))) {
                    fuller.putIfAbsent(find(number(other)), other);
                    score = Math.min(score, Objects.requireNonNull(verdict).score());
                }
            }
            if (fuller.size() == 1) {
                join(number(shorter), fuller.keySet().iterator().next(), score);
            } else {
                fuller.values()
                        .forEach(other -> doubt(shorter, other, SEVERAL, "several have fuller forms of this name"));
            }
        }
    }

    /** How much of a name is there: an initial is half a word. */
    private static int letters(Usage usage) {
        return usage.name.weight();
    }

    private static boolean sharesSurname(Usage one, Usage other) {
        return !Collections.disjoint(one.familySounds, other.familySounds);
    }

    private void surnames(List<Usage> full) {
        List<Usage> unborne = new ArrayList<>();
        for (Usage alone : of(Kind.PERSON, Usage.Shape.SURNAME)) {
            Map<Integer, List<Usage>> bearers = new TreeMap<>();
            for (Usage other : full) {
                if (sharesSurname(alone, other)) {
                    bearers.computeIfAbsent(find(number(other)), root -> new ArrayList<>())
                            .add(other);
                }
            }
            bearers.keySet().removeIf(bearer -> conflict(number(alone), bearer));
            bearers.values().removeIf(names -> otherGender(alone, names));
            if (bearers.isEmpty()) {
                unborne.add(alone);
                continue;
            }
            if (bearers.size() == 1) {
                join(bearers.keySet().iterator().next(), number(alone), SURNAME);
                continue;
            }
            // "President Obama" is the Obama whom other reports call president.
            List<Integer> sameOffice = bearers.entrySet().stream()
                    .filter(bearer -> bearer.getValue().stream()
                            .anyMatch(name -> !Collections.disjoint(name.offices, alone.roles)))
                    .map(Map.Entry::getKey)
                    .toList();
            List<Integer> foremost = foremost(bearers);
            if (sameOffice.size() == 1) {
                join(sameOffice.getFirst(), number(alone), BY_OFFICE);
            } else if (sameOffice.isEmpty() && foremost.size() == 1) {
                join(foremost.getFirst(), number(alone), BY_NUMBER);
            } else {
                apart[number(alone)] = true;
                bearers.values()
                        .forEach(names -> doubt(
                                alone,
                                names.getFirst(),
                                SEVERAL,
                                "several people bear this surname, and the report gives no other name"));
            }
        }
        for (int i = 0; i < unborne.size(); i++) {
            for (int j = i + 1; j < unborne.size(); j++) {
                Usage one = unborne.get(i);
                Usage other = unborne.get(j);
                boolean equal = one.name.plainOrder().equals(other.name.plainOrder());
                boolean alike = one.name.plainOrder().length() >= SHORTEST_RESPELT && sharesSurname(one, other);
                if ((equal || alike) && !otherGender(one, List.of(other)) && !conflict(number(one), number(other))) {
                    join(number(one), number(other), equal ? 1 : SHORT_FORM);
                }
            }
        }
    }

    private static boolean otherGender(Usage one, List<Usage> others) {
        Set<Usage.Gender> known = new HashSet<>();
        others.forEach(other -> known.addAll(other.genders));
        return one.genders.size() == 1 && known.size() == 1 && Collections.disjoint(one.genders, known);
    }

    /** Those who stand in so many more reports than all others together that who prints the name alone means them. */
    private List<Integer> foremost(Map<Integer, List<Usage>> bearers) {
        Map<Integer, Integer> articles = new TreeMap<>();
        bearers.forEach((bearer, names) -> articles.put(
                bearer, names.stream().mapToInt(usage -> usage.articles.size()).sum()));
        int all = articles.values().stream().mapToInt(Integer::intValue).sum();
        List<Integer> foremost = new ArrayList<>();
        articles.forEach((bearer, own) -> {
            int ahead = own - OVERWHELMING * (all - own);
            if (own >= MANY_REPORTS && ahead >= 0) {
                foremost.add(bearer);
                patience = Math.min(patience, ahead / OVERWHELMING + 1);
            } else {
                patience = Math.min(patience, Math.max(MANY_REPORTS - own, -ahead));
            }
        });
        return foremost;
    }

    // ---- bodies, places, groups

    private void bodies() {
        List<Usage> bodies = of(Kind.ORGANIZATION, Usage.Shape.NAME);
        pairs(bodies, Usage::likeBody);
        for (Usage shorter : bodies) {
            Map<Integer, Usage> longer = new TreeMap<>();
            Map<Integer, Usage> untold = new TreeMap<>();
            for (Usage other : bodies) {
                boolean open =
                        find(number(other)) != find(number(shorter)) && !conflict(number(shorter), number(other));
                if (open && shorter.isAcronymOf(other)) {
                    boolean told = other.acronyms.contains(shorter.words.getFirst());
                    (told ? longer : untold).putIfAbsent(find(number(other)), other);
                } else if (open && (shorter.leavesOutOwnerOf(other) || shorter.leavesOutPlaceOf(other, countries))) {
                    longer.putIfAbsent(find(number(other)), other);
                }
            }
            if (longer.size() == 1) {
                join(longer.keySet().iterator().next(), number(shorter), SHORT_FORM);
            } else {
                longer.values()
                        .forEach(other -> doubt(shorter, other, SEVERAL, "several bodies may be called so in short"));
                untold.values()
                        .forEach(
                                other -> doubt(shorter, other, SEVERAL, "its first letters, which no report explains"));
            }
        }
    }

    private void places() {
        pairs(of(Kind.PLACE, Usage.Shape.NAME), (one, other) -> {
            String a = one.placeName;
            String b = other.placeName;
            if (a.equals(b)) {
                return 1;
            }
            boolean known = one.country.isPresent() || other.country.isPresent();
            boolean longEnough = Math.min(a.length(), b.length()) >= SHORTEST_RESPELT;
            return !known && longEnough && Spelling.sound(a).equals(Spelling.sound(b)) ? BodyNames.RESPELT : 0;
        });
    }

    private void groups() {
        pairs(of(Kind.GROUP, Usage.Shape.NAME), (one, other) -> one.words.equals(other.words) ? 1 : 0);
    }

    private void pairs(List<Usage> all, ToDoubleBiFunction<Usage, Usage> likeness) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                double score = likeness.applyAsDouble(all.get(i), all.get(j));
                if (score > 0) {
                    joinOrDoubt(
                            number(all.get(i)), number(all.get(j)), score, "the same name, in one report side by side");
                }
            }
        }
    }

    // ---- union-find

    private List<Usage> of(Kind kind, Usage.Shape shape) {
        return usages.stream()
                // A single name that turns out to be a place's is no surname.
                .filter(usage ->
                        usage.isNamed() && kinds.apply(usage) == kind && (usage.shape == shape || kind != Kind.PERSON))
                .toList();
    }

    private int number(Usage usage) {
        return Objects.requireNonNull(numbers.get(usage));
    }

    private int find(int member) {
        int root = member;
        while (parent[root] != root) {
            root = parent[root];
        }
        parent[member] = root;
        return root;
    }

    private void separate(int one, int other) {
        different[find(one)].set(other);
        different[find(other)].set(one);
    }

    /** Returns whether anything said of the two, or of what has been joined to them, keeps them apart. */
    private boolean conflict(int one, int other) {
        return different[find(one)].intersects(members[find(other)]);
    }

    private void joinOrDoubt(int one, int other, double score, String otherwise) {
        if (find(one) == find(other)) {
            return;
        }
        if (conflict(one, other)) {
            boolean reviewed =
                    !usages.get(one).kept.isEmpty() || !usages.get(other).kept.isEmpty();
            doubt(
                    usages.get(one),
                    usages.get(other),
                    SEVERAL,
                    reviewed ? "the same name, of which a person keeps two apart" : otherwise);
        } else {
            join(one, other, score);
        }
    }

    private void join(int one, int other, double score) {
        int a = find(one);
        int b = find(other);
        double least = Math.min(score, Math.min(scores[a], scores[b]));
        if (a != b) {
            int leader = Math.min(a, b);
            int joined = Math.max(a, b);
            parent[joined] = leader;
            members[leader].or(members[joined]);
            different[leader].or(different[joined]);
        }
        scores[Math.min(a, b)] = least;
    }

    private void doubt(Usage one, Usage other, double score, String reason) {
        doubts.computeIfAbsent(one, usage -> new ArrayList<>()).add(new Usage.Doubt(other, score, reason));
    }
}
