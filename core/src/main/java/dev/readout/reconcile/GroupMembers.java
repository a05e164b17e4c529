package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.Article;
import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who belongs to a group, where its report tells: "the leaders of France and Italy" are those whom reports of the time give
 * these offices; "both presidents" are the presidents whom the report names, if they are two.
 */
final class GroupMembers {
    private static final String OFFICES =
            "presidents|leaders|chancellors|premiers|prime ministers|foreign ministers|defence ministers"
                    + "|defense ministers|kings|heads of state";
    private static final Pattern OF =
            Pattern.compile("(?i)(?:the )?(?:two |three |four )?(" + OFFICES + ") of (?:the )?(.+)");
    private static final Pattern COUNTED =
            Pattern.compile("(?i)(?:both|(?:the |these |those )?(two|three|four)) (?:\\p{L}+ )?(" + OFFICES + ")");
    /** Those whom two states named beside them send. */
    private static final Pattern OF_BOTH = Pattern.compile("(?i)(?:their|both|(?:the )?two) (" + OFFICES + ")");

    private static final String DELEGATIONS =
            "delegations|governments|sides|negotiators|representatives|delegates|countries|neighbours|capitals";
    private static final Pattern SENT_BY = Pattern.compile("(?i)(?:the )?(?:" + DELEGATIONS + ") of (?:the )?(.+)");
    private static final Pattern SENT = Pattern.compile("(?i)(?:their|both|(?:the )?two) (?:" + DELEGATIONS + ")");
    private static final Pattern FROM_BOTH =
            Pattern.compile("(?i).* (?:of|from|on) both (?:countries|governments|sides|nations|states|capitals)");
    private static final Pattern BETWEEN = Pattern.compile(",\\s*(?:and\\s+)?|\\s+and\\s+");
    private static final Map<String, Integer> NUMBERS = Map.of("two", 2, "three", 3, "four", 4);
    private static final String AND = " and ";
    /** How far before the words for the two the states may stand, in characters: a long sentence. */
    private static final int REACH = 400;

    private final EntityIndex index;
    private final Map<EntityHandle, Set<String>> rolesOf;

    /** @param rolesOf the offices that any report gives somebody */
    GroupMembers(EntityIndex index, Map<EntityHandle, Set<String>> rolesOf) {
        this.index = index;
        this.rolesOf = rolesOf;
    }

    Set<EntityHandle> of(Part group) {
        Set<EntityHandle> members = new LinkedHashSet<>();
        for (String alias : group.entity().aliases()) {
            Matcher of = OF.matcher(alias);
            Matcher counted = COUNTED.matcher(alias);
            Matcher both = OF_BOTH.matcher(alias);
            Matcher sentBy = SENT_BY.matcher(alias);
            if (of.matches()) {
                members.addAll(holders(singular(of.group(1)), List.of(BETWEEN.split(of.group(2), -1)), group));
            } else if (sentBy.matches()) {
                members.addAll(states(List.of(BETWEEN.split(sentBy.group(1), -1)), group));
            } else if (SENT.matcher(alias).matches() || FROM_BOTH.matcher(alias).matches()) {
                members.addAll(states(pair(group, 0), group));
            }
            if (members.isEmpty() && counted.matches()) {
                int size = Optional.ofNullable(counted.group(1))
                        .map(number -> NUMBERS.getOrDefault(number.toLowerCase(Locale.ROOT), 0))
                        .orElse(2);
                Set<EntityHandle> named = named(singular(counted.group(2)), group);
                members.addAll(named.size() == size ? named : Set.of());
            }
            if (members.isEmpty() && both.matches()) {
                String role = singular(both.group(1));
                // Of leaders reports name more pairs than one: "both presidents" are those of the states beside them.
                int from = Office.isHead(role) ? sentenceBegin(group) : 0;
                members.addAll(holders(role, pair(group, from), group));
            }
        }
        return members;
    }

    private static int sentenceBegin(Part group) {
        String body = group.facts().article().body();
        int at = group.entity().mentions().getFirst().span().begin();
        return Math.max(0, Math.max(body.lastIndexOf(Article.PARAGRAPH_BREAK, at), body.lastIndexOf(". ", at)));
    }

    /** The two states named together nearest before the group, or after it in its sentence: "Kesht and Varen have agreed". */
    private List<String> pair(Part group, int from) {
        String body = group.facts().article().body();
        int at = group.entity().mentions().getFirst().span().begin();
        int paragraph = body.indexOf(Article.PARAGRAPH_BREAK, at);
        int stop = body.indexOf(". ", at);
        int end = paragraph < 0 || stop >= 0 && stop < paragraph ? stop : paragraph;
        int to = end < 0 ? Math.min(body.length(), at + REACH) : Math.min(end, at + REACH);
        TreeMap<Integer, Span> names = new TreeMap<>();
        for (EntityIndex.Placed placed : index.placed(group.article())) {
            boolean state = index.kind(placed.usage()) == Kind.PLACE
                    || !placed.part().entity().name().contains(" ");
            if (state && placed.part().entity().named()) {
                placed.part().entity().mentions().stream()
                        .map(Mention::span)
                        .filter(span -> span.begin() >= from && span.end() <= to)
                        .forEach(span -> names.put(span.begin(), span));
            }
        }
        List<String> nearest = List.of();
        for (Span first : names.values()) {
            Span second = names.get(first.end() + AND.length());
            if (second != null && body.startsWith(AND, first.end())) {
                nearest = List.of(first.in(body), second.in(body));
            }
        }
        return nearest;
    }

    private List<EntityHandle> states(List<String> names, Part group) {
        List<EntityHandle> states = new ArrayList<>();
        for (String name : names) {
            Optional<EntityHandle> state = index.placed(group.article()).stream()
                    .filter(placed -> placed.part().entity().aliases().contains(name)
                            || placed.part().entity().name().equals(name))
                    .filter(placed -> placed.part().entity().kind() != Kind.GROUP)
                    .map(EntityIndex.Placed::handle)
                    .findFirst();
            if (state.isEmpty()) {
                return List.of();
            }
            states.add(state.get());
        }
        return states;
    }

    private static String singular(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        return lower.equals("heads of state") ? "head of state" : lower.substring(0, lower.length() - 1);
    }

    private List<EntityHandle> holders(String role, List<String> owners, Part group) {
        List<EntityHandle> holders = new ArrayList<>();
        for (String owner : owners) {
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
    private Set<EntityHandle> named(String role, Part group) {
        Set<EntityHandle> named = new LinkedHashSet<>();
        int at = group.entity().mentions().getFirst().span().begin();
        for (EntityIndex.Placed placed : index.placed(group.article())) {
            boolean person = placed.part().entity().kind() == Kind.PERSON
                    && placed.part().entity().named();
            if (!person) {
                continue;
            }
            Set<String> roles = rolesOf.getOrDefault(placed.handle(), Set.of());
            boolean before = placed.part().entity().mentions().getFirst().span().begin() < at;
            if (roles.isEmpty() && before) {
                // One of whom no report tells the office may hold it too.
                return Set.of();
            }
            boolean holds = roles.contains(role)
                    || (role.equals("leader") || role.equals("head of state"))
                            && roles.stream().anyMatch(Office::isHead);
            if (holds && !before) {
                return Set.of();
            }
            if (holds) {
                named.add(placed.handle());
            }
        }
        return named;
    }
}
