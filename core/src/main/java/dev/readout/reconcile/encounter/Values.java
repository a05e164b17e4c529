package dev.readout.reconcile.encounter;

import dev.readout.article.Span;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.FieldValue;
import dev.readout.reconcile.origin.Root;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values that passages give for one field, and how well each is attested. For one thread. */
final class Values {
    /** What an outlet tells in its own words it stands for itself; what it only passes on weighs a little less. */
    private static final double OWN_WORDS = 1.5;
    /** From this much better attested a value is shown as the one. */
    private static final double PLAINLY = 1.5;

    private final Vouching vouching;
    private final Map<String, Told> byText = new LinkedHashMap<>();

    Values(Vouching vouching) {
        this.vouching = vouching;
    }

    /** One value with everything that speaks for it. */
    static final class Told {
        final FieldValue.Value value;
        private final List<Evidence> evidence = new ArrayList<>();
        private final Map<String, Double> voices = new LinkedHashMap<>();
        private final List<Root> roots = new ArrayList<>();
        private Optional<String> because = Optional.empty();

        Told(FieldValue.Value value) {
            this.value = value;
        }

        double weight() {
            return voices.values().stream().mapToDouble(weight -> weight).sum();
        }
    }

    void add(Passage passage, FieldValue.Value value, Span words, Optional<String> because) {
        Told told = byText.computeIfAbsent(value.toString(), text -> new Told(value));
        Evidence evidence = passage.at(words);
        if (!told.evidence.contains(evidence)) {
            told.evidence.add(evidence);
        }
        Root root = vouching.root(passage);
        told.roots.add(root);
        told.voices.merge(vouching.voice(passage), root.told().attribution().isPresent() ? 1 : OWN_WORDS, Math::max);
        told.because = told.because.or(() -> because);
    }

    boolean isEmpty() {
        return byText.isEmpty();
    }

    /** Returns whether passages give several values. */
    boolean isSeveral() {
        return byText.size() > 1;
    }

    List<Told> sorted() {
        return byText.values().stream()
                .sorted(Comparator.comparingDouble(Told::weight).reversed())
                .toList();
    }

    List<FieldValue> values() {
        return sorted().stream()
                .map(told -> new FieldValue(told.value, told.evidence, told.because, Root.together(told.roots)))
                .toList();
    }

    /** Returns the value that is plainly best attested; nothing where two stand against each other. */
    Optional<FieldValue.Value> plain() {
        List<Told> sorted = sorted();
        boolean plainly = sorted.size() == 1
                || sorted.size() > 1
                        && sorted.get(0).weight() >= PLAINLY * sorted.get(1).weight();
        return plainly ? Optional.of(sorted.getFirst().value) : Optional.empty();
    }

    /** Whether all others together plainly weigh more than one. */
    boolean outweigh(FieldValue.Value value) {
        Map<Boolean, Double> weights = byText.values().stream()
                .collect(Collectors.partitioningBy(
                        told -> told.value.equals(value), Collectors.summingDouble(Told::weight)));
        return Objects.requireNonNull(weights.get(false)) >= PLAINLY * Objects.requireNonNull(weights.get(true));
    }

    Optional<FieldValue.Value> best() {
        return sorted().stream().findFirst().map(told -> told.value);
    }
}
