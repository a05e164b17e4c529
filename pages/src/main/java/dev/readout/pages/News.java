package dev.readout.pages;

import dev.readout.history.Change;
import dev.readout.history.JournalLine;
import dev.readout.publish.ChangeWords;
import dev.readout.record.EntryFields;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What some editions brought, entry by entry, whichever of them did it.
 *
 * <p>Listed is what reports or people brought. What the program reads otherwise because it is another version, or because of
 * other entries alone, is no news and only counted.
 *
 * <p>Thread-safe: what it says never changes.
 */
public final class News {
    private static final Set<EntryKind> LISTED = Set.of(
            EntryKind.ARTICLE,
            EntryKind.STATEMENT,
            EntryKind.CLAIM,
            EntryKind.ENCOUNTER,
            EntryKind.POSITION,
            EntryKind.DIFFERENCE);

    private final Map<Group, Map<EntryKey, List<String>>> groups = new EnumMap<>(Group.class);
    private final int aside;
    private final int gone;

    /** Some of the news, in the order in which a reader wants them. */
    public enum Group {
        BECAME("What became of plans and promises", "outcome"),
        MET("Who met whom", "encounter"),
        SAID("Who said what", "statement"),
        OFFERED("Offers and demands", "offer or demand"),
        CLAIMED("What several say", "claim"),
        DIFFER("Reports differ", "difference between reports"),
        MORE("More is known of these", "entry of which more is known"),
        REPORTS("Reports", "report");

        private final String heading;
        private final String noun;

        Group(String heading, String noun) {
            this.heading = heading;
            this.noun = noun;
        }

        String heading() {
            return heading;
        }

        /** Returns the word of addresses for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** "1 statement", "3 statements". */
        String count(int number) {
            String several = switch (this) {
                case OFFERED -> "offers and demands";
                case DIFFER -> "differences between reports";
                case MORE -> "entries of which more is known";
                default -> noun + "s";
            };
            return number + " " + (number == 1 ? noun : several);
        }
    }

    /** What became of one entry over all editions. */
    private record Course(Optional<String> before, Optional<String> after, boolean caused) {}

    private News(List<Change> changes, Function<EntryKey, Optional<EntryFields>> lookup) {
        Map<EntryKey, Course> courses = new LinkedHashMap<>();
        for (Change change : changes) {
            boolean caused = change.causes().stream().anyMatch(line -> line.deed() != JournalLine.Deed.REREAD);
            courses.merge(
                    change.key(),
                    new Course(change.before(), change.after(), caused),
                    (first, last) -> new Course(first.before(), last.after(), first.caused() || last.caused()));
        }
        Map<EntryKey, String> withdrawn = new HashMap<>();
        courses.forEach((key, course) -> {
            if (course.after().isEmpty()) {
                course.before().ifPresent(before -> withdrawn.put(key, before));
            }
        });
        ChangeWords words = new ChangeWords(lookup::apply);
        int others = 0;
        for (Map.Entry<EntryKey, Course> each : courses.entrySet()) {
            EntryKey key = each.getKey();
            Course course = each.getValue();
            if (!LISTED.contains(key.kind())
                    || course.after().isEmpty()
                    || course.before().equals(course.after())) {
                continue;
            }
            if (!course.caused()) {
                others++;
                continue;
            }
            EntryFields after = EntryFields.of(course.after().get());
            Optional<String> before = course.before().or(() -> takenIn(key.kind(), after, withdrawn));
            if (before.isEmpty()) {
                put(group(key.kind()), key, List.of());
            } else if (key.kind() != EntryKind.ARTICLE && key.kind() != EntryKind.DIFFERENCE) {
                EntryFields said = EntryFields.of(before.get());
                List<String> remarks = words.of(said, after);
                if (!remarks.isEmpty()) {
                    boolean became = !said.all("outcome").equals(after.all("outcome"))
                            || !said.all("status").equals(after.all("status"));
                    put(became ? Group.BECAME : Group.MORE, key, remarks);
                }
            }
        }
        this.aside = others;
        this.gone = (int) withdrawn.keySet().stream()
                .filter(key -> key.kind() == EntryKind.ARTICLE)
                .count();
    }

    /**
     * Gathers them.
     *
     * @param changes oldest first
     * @param lookup what an entry says as of the last edition; empty where there is none
     */
    public static News of(List<Change> changes, Function<EntryKey, Optional<EntryFields>> lookup) {
        return new News(changes, lookup);
    }

    /** A new entry that goes on where others ended is no news of its own. */
    private static Optional<String> takenIn(EntryKind kind, EntryFields after, Map<EntryKey, String> withdrawn) {
        if (withdrawn.isEmpty()) {
            return Optional.empty();
        }
        return after.all("replaces").stream()
                .flatMap(List::stream)
                .map(id -> new EntryKey(kind, id))
                .filter(withdrawn::containsKey)
                .map(key -> withdrawn.getOrDefault(key, ""))
                .findFirst();
    }

    private void put(Group group, EntryKey key, List<String> remarks) {
        groups.computeIfAbsent(group, g -> new LinkedHashMap<>()).put(key, remarks);
    }

    private static Group group(EntryKind kind) {
        return switch (kind) {
            case ARTICLE -> Group.REPORTS;
            case STATEMENT -> Group.SAID;
            case CLAIM -> Group.CLAIMED;
            case ENCOUNTER -> Group.MET;
            case POSITION -> Group.OFFERED;
            case DIFFERENCE -> Group.DIFFER;
            case ENTITY, ATTRIBUTION, UNDECIDED -> throw new IllegalArgumentException("no news of " + kind);
        };
    }

    /**
     * Returns the entries of a group, with what changed in each.
     *
     * @param shown which entries pages show at all
     */
    Map<EntryKey, List<String>> of(Group group, Predicate<EntryKey> shown) {
        Map<EntryKey, List<String>> all = new LinkedHashMap<>(groups.getOrDefault(group, Map.of()));
        all.keySet().removeIf(shown.negate());
        return all;
    }

    /** Returns how many entries are read otherwise though no report that they rest on came. */
    int aside() {
        return aside;
    }

    /** Returns how many reports were removed. */
    int gone() {
        return gone;
    }

    /** Returns whether there are none. */
    boolean isEmpty() {
        return groups.isEmpty() && gone == 0;
    }

    /** Returns the words of addresses that stand for groups. */
    public static List<String> words() {
        return List.of(Group.values()).stream().map(Group::word).toList();
    }

    /** Returns the group that a word of an address stands for. */
    public static Optional<Group> group(String word) {
        return List.of(Group.values()).stream()
                .filter(group -> group.word().equals(word))
                .findFirst();
    }
}
