package dev.readout.review;

import dev.readout.extract.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What people decided to be one and to be kept apart, of one kind of thing, by keys that stand for things in reports.
 *
 * <p>Immutable once made. Where decisions contradict each other, together with others or by themselves, the later holds and
 * of the earlier only what can be true beside it: so no order in which they are given makes a difference.
 */
public final class Bonds {
    /** Of nothing. */
    public static final Bonds NONE = new Bonds();

    private final Map<String, String> parent = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    /** By the key that leads a group, all keys from which it is kept. */
    private final Map<String, Set<String>> against = new HashMap<>();
    /** By key, on which side of which decisions it stands. */
    private final Map<String, TreeMap<Long, String>> sides = new HashMap<>();

    private final Map<Long, Review> reviews = new HashMap<>();

    private Bonds() {}

    /** One decision with what it points at; where {@code those} is empty, all of {@code these} are one. */
    record Bond(Review review, List<String> these, List<String> those) {}

    /** Returns what decisions come to. */
    static Bonds of(Collection<Bond> decided) {
        Bonds bonds = new Bonds();
        decided.stream()
                .sorted((one, other) ->
                        Long.compare(other.review().number(), one.review().number()))
                .forEach(bonds::add);
        return bonds;
    }

    private void add(Bond bond) {
        boolean holds = bond.those().isEmpty() ? together(bond.these()) : apart(bond.these(), bond.those());
        if (holds) {
            long number = bond.review().number();
            reviews.put(number, bond.review());
            String one = bond.those().isEmpty() ? "t" : "a";
            bond.these().forEach(key -> side(key).put(number, one));
            bond.those().forEach(key -> side(key).putIfAbsent(number, "b"));
        }
    }

    private SortedMap<Long, String> side(String key) {
        return sides.computeIfAbsent(key, k -> new TreeMap<>());
    }

    private boolean together(List<String> keys) {
        boolean any = false;
        List<String> leaders = new ArrayList<>();
        for (String key : keys) {
            boolean joined = false;
            for (String leader : leaders) {
                if (!joined && !isApart(leader, key)) {
                    any = true;
                    join(leader, key);
                    joined = true;
                }
            }
            if (!joined) {
                leaders.add(key);
            }
        }
        return any;
    }

    private boolean apart(List<String> these, List<String> those) {
        boolean any = false;
        for (String one : new LinkedHashSet<>(these)) {
            String leader = find(one);
            Set<String> others = new LinkedHashSet<>(those);
            others.removeIf(other -> find(other).equals(leader));
            any |= !others.isEmpty();
            against.computeIfAbsent(leader, l -> new HashSet<>()).addAll(others);
            for (String other : others) {
                against.computeIfAbsent(find(other), l -> new HashSet<>()).add(one);
            }
        }
        return any;
    }

    private String find(String key) {
        String root = key;
        String next = parent.getOrDefault(root, root);
        while (!next.equals(root)) {
            root = next;
            next = parent.getOrDefault(root, root);
        }
        return root;
    }

    private Set<String> group(String leader) {
        return members.getOrDefault(leader, Set.of(leader));
    }

    private void join(String one, String other) {
        String a = find(one);
        String b = find(other);
        if (a.equals(b)) {
            return;
        }
        Set<String> all = members.computeIfAbsent(a, leader -> new LinkedHashSet<>(Set.of(leader)));
        all.addAll(group(b));
        members.remove(b);
        parent.put(b, a);
        Set<String> others = against.remove(b);
        if (others != null) {
            against.computeIfAbsent(a, leader -> new HashSet<>()).addAll(others);
        }
    }

    /** Returns whether nobody decided anything. */
    public boolean isEmpty() {
        return sides.isEmpty();
    }

    /** Returns whether a decision that holds points at it. */
    public boolean concerns(String key) {
        return sides.containsKey(key);
    }

    /** Returns a text that is the same for two of which the same was decided; empty where nothing was. */
    public String signature(String key) {
        TreeMap<Long, String> decided = sides.get(key);
        if (decided == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        decided.forEach((number, side) -> text.append(number).append(side));
        return text.toString();
    }

    /** Returns all that are one with it, itself too. */
    public Set<String> with(String key) {
        return Collections.unmodifiableSet(group(find(key)));
    }

    /** Returns all from which it is kept apart, or anything that is one with it. */
    public Set<String> from(String key) {
        Set<String> all = new LinkedHashSet<>();
        against.getOrDefault(find(key), Set.of()).forEach(other -> all.addAll(group(find(other))));
        return all;
    }

    /** Returns whether two are kept apart, or anything that is one with them. */
    public boolean isApart(String one, String other) {
        Set<String> others = against.getOrDefault(find(one), Set.of());
        return !others.isEmpty() && !Collections.disjoint(others, group(find(other)));
    }

    /** Returns whether any of some is kept apart from any of others. */
    public boolean keepApart(Collection<String> some, Collection<String> others) {
        if (against.isEmpty()) {
            return false;
        }
        List<String> concerned = others.stream().filter(this::concerns).toList();
        return !concerned.isEmpty()
                && some.stream()
                        .filter(this::concerns)
                        .anyMatch(one -> concerned.stream().anyMatch(other -> isApart(one, other)));
    }

    /**
     * Returns the decision by which an entry is what it is: the last that made two of its parts one, or kept one of them
     * from others.
     *
     * @param parts the keys of all that the entry rests on
     */
    public Optional<Decision> decision(Collection<String> parts) {
        Map<Long, Set<String>> named = new TreeMap<>();
        Map<Long, Boolean> decided = new LinkedHashMap<>();
        for (String part : parts) {
            TreeMap<Long, String> of = sides.get(part);
            if (of != null) {
                of.forEach((number, side) -> {
                    Set<String> all = named.computeIfAbsent(number, n -> new TreeSet<>());
                    all.add(part);
                    decided.merge(number, !side.equals("t") || all.size() > 1, Boolean::logicalOr);
                });
            }
        }
        return decided.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .max(Long::compare)
                .map(number -> Objects.requireNonNull(reviews.get(number))
                        .decision(Objects.requireNonNull(named.get(number)).containsAll(parts)));
    }
}
