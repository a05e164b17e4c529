package dev.readout.language;

import java.util.EnumSet;
import java.util.Set;

/**
 * What rules and model have to say in the understanding of a report; all but {@link #SHIPPED} is for measuring what each
 * of them adds.
 *
 * @param rules kinds of attribution rules whose finds stand where the model sees none
 * @param leastRead score from which an attribution that only the model sees is taken
 * @param leastCue how far the model must take a rule's cue for one, so that the rule's find stands
 * @param names whether the model's names join those of the rules
 * @param pronouns whether the model says whom pronouns mean
 */
public record Policy(Set<Rule> rules, double leastRead, double leastCue, boolean names, boolean pronouns) {
    /** What ships. */
    public static final Policy SHIPPED = new Policy(EnumSet.allOf(Rule.class), 0.8, 0.2, true, true);

    /** Kinds of rules that find attributions. */
    public enum Rule {
        /** What stands in quotation marks. */
        QUOTED,
        /** "According to", "as reported by", "citing". */
        PASSED_ON,
        /** A verb of saying with its clause. */
        CLAUSE
    }

    public Policy {
        rules = Set.copyOf(rules);
    }
}
