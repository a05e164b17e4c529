package dev.readout.reconcile;

import dev.readout.annotate.Mention.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who belongs to a group, where its report tells: "the leaders of France and Italy" are those whom reports of the time give
 * these offices; "both presidents" are the presidents whom the report names, if they are two.
 */
final class GroupMembers {
    private static final Pattern OF = Pattern.compile(
            "(?i)(?:the )?(?:two |three |four )?(presidents|leaders|chancellors|premiers|prime ministers|foreign ministers|kings)"
                    + " of (.+)");
    private static final Pattern COUNTED =
            Pattern.compile("(?i)(?:both|(?:the |these |those )?(two|three|four)) (?:\\p{L}+ )?"
                    + "(presidents|leaders|chancellors|premiers|prime ministers|foreign ministers|heads of state)");
    private static final Pattern BETWEEN = Pattern.compile(",\\s*(?:and\\s+)?|\\s+and\\s+");
    private static final Map<String, Integer> NUMBERS = Map.of("two", 2, "three", 3, "four", 4);

    private GroupMembers() {}

    static Set<EntityHandle> of(Part group, EntityIndex index) {
        Set<EntityHandle> members = new LinkedHashSet<>();
        for (String alias : group.entity().aliases()) {
            Matcher of = OF.matcher(alias);
            Matcher counted = COUNTED.matcher(alias);
            if (of.matches()) {
                members.addAll(holders(singular(of.group(1)), of.group(2), group, index));
            } else if (counted.matches()) {
                int size = Optional.ofNullable(counted.group(1))
                        .map(number -> NUMBERS.getOrDefault(number.toLowerCase(Locale.ROOT), 0))
                        .orElse(2);
                Set<EntityHandle> named = named(singular(counted.group(2)), group, index);
                members.addAll(named.size() == size ? named : Set.of());
            }
        }
        return members;
    }

    private static String singular(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        return lower.equals("heads of state") ? "head of state" : lower.substring(0, lower.length() - 1);
    }

    private static List<EntityHandle> holders(String role, String owners, Part group, EntityIndex index) {
        List<EntityHandle> holders = new ArrayList<>();
        for (String owner : BETWEEN.split(owners, -1)) {
            Optional<EntityHandle> holder = index.holder("the " + role + " of " + owner, group.day());
            if (holder.isEmpty()) {
                return List.of();
            }
            holders.add(holder.get());
        }
        return holders;
    }

    /**
     * The people whom the report names before, and gives the office; any head of state or government is a leader. Where
     * it gives the office to more, wherever they stand, it is none of these.
     */
    private static Set<EntityHandle> named(String role, Part group, EntityIndex index) {
        Set<EntityHandle> named = new LinkedHashSet<>();
        int at = group.entity().mentions().getFirst().span().begin();
        for (EntityIndex.Placed placed : index.placed(group.article())) {
            boolean holds = placed.part().entity().kind() == Kind.PERSON
                    && placed.part().entity().named()
                    && placed.part().offices().stream()
                            .anyMatch(office -> !office.past()
                                    && (office.role().equals(role)
                                            || office.isHead()
                                                    && (role.equals("leader") || role.equals("head of state"))));
            if (holds && placed.part().entity().mentions().getFirst().span().begin() > at) {
                return Set.of();
            }
            if (holds) {
                named.add(placed.handle());
            }
        }
        return named;
    }
}
