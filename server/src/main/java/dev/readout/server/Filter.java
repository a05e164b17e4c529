package dev.readout.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.record.EntryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One way to ask for some entries of a list alone.
 *
 * @param name of the parameter
 * @param match how what was asked for is compared with what an entry says
 * @param description for people
 * @param paths where an entry says it: names joined by dots; a list on the way means each of its elements
 */
record Filter(String name, Match match, String description, List<String> paths) {
    Filter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(match);
        Objects.requireNonNull(description);
        paths = List.copyOf(paths);
    }

    /** How values are compared. */
    enum Match {
        /** One of the values is the one asked for. */
        IS,
        /** One of the values holds the letters asked for, in capitals or not. */
        HOLDS,
        /** The last day that a value may mean is not before the day asked for. */
        FROM,
        /** The first day that a value may mean is not after the day asked for. */
        UNTIL
    }

    /** Returns the filters of a list, in the order in which they are described. */
    static List<Filter> of(EntryKind kind) {
        return switch (kind) {
            case ARTICLE ->
                List.of(
                        is("outlet", "printed by this outlet", "outlet"),
                        is("language", "in this language", "language"),
                        is("copy-of", "copies of this article", "copyOf.article"),
                        from("published", "published"),
                        until("published", "published"));
            case ENTITY ->
                List.of(
                        is("kind", "of this kind: person, organization, place or group", "kind"),
                        new Filter(
                                "name",
                                Match.HOLDS,
                                "with these letters in the name or in a form of it that was seen",
                                List.of("name", "aliases")));
            case ATTRIBUTION ->
                List.of(
                        is("article", "in this article", "article"),
                        is("statement", "that carry this statement", "statement"),
                        is("speaker", "by this speaker", "speaker"),
                        is("addressee", "addressed to this entity", "addressees"),
                        is("kind", "of this kind: direct, mixed or indirect", "kind"),
                        is("act", "of this speech act, as assert or deny", "act"),
                        is("sourcing", "sourced so: named, unnamed, document or post", "sourcing"),
                        is("channel", "made on this channel", "channel"));
            case STATEMENT ->
                List.of(
                        is("speaker", "by this speaker", "speaker"),
                        is("article", "that this article carries", "evidence.article", "wordings.articles"),
                        from("said", "said"),
                        until("said", "said"));
            case CLAIM ->
                List.of(
                        is("statement", "that this statement affirms or denies", "affirm", "deny"),
                        is("origin", "that this entity can know by itself", "origins.entity", "denials.entity"),
                        is("article", "that this article tells of", "origins.articles", "denials.articles"));
            case ENCOUNTER ->
                List.of(
                        is("kind", "of this kind: call, meeting, summit, visit or talks", "kind"),
                        is("status", "of this status: held, ongoing, planned, proposed, cancelled or denied", "status"),
                        is("outcome", "with this outcome of a plan", "outcome"),
                        is("participant", "with this entity", "participants.entity"),
                        is("article", "that this article tells of", "evidence.article"),
                        from("on", "date", "start", "end", "due"),
                        until("on", "date", "start", "end", "due"));
            case POSITION ->
                List.of(
                        is("holder", "of this party", "holder"),
                        is("toward", "toward this entity", "toward"),
                        is(
                                "kind",
                                "of this kind: proposal, offer, demand, condition, commitment, refusal or support",
                                "kind"),
                        is("outcome", "with this outcome of what was promised or offered", "outcome"),
                        is("article", "that this article tells of", "evidence.article"),
                        from("due", "due"),
                        until("due", "due"));
            case DIFFERENCE ->
                List.of(
                        is("subject", "about this encounter, statement or article", "subject.id"),
                        is("field", "in this field", "field"),
                        is("article", "with a value that this article gives", "values.articles"));
            case UNDECIDED ->
                List.of(
                        is(
                                "relation",
                                "of this relation: sameEntity, sameStatement, sameEncounter or sameClaim",
                                "relation"),
                        is("of", "with this entry on either side", "a", "b"));
        };
    }

    private static Filter is(String name, String description, String... paths) {
        return new Filter(name, Match.IS, description, List.of(paths));
    }

    private static Filter from(String name, String... paths) {
        return new Filter(
                name + "-from", Match.FROM, name(name) + " on this day or later, as 2026-03-02", List.of(paths));
    }

    private static Filter until(String name, String... paths) {
        return new Filter(
                name + "-until", Match.UNTIL, name(name) + " on this day or earlier, as 2026-03-02", List.of(paths));
    }

    private static String name(String name) {
        return name.equals("on") ? "that take place" : name;
    }

    /** Returns all that an entry says there. */
    List<String> values(JsonNode entry) {
        List<String> values = new ArrayList<>();
        for (String path : paths) {
            collect(entry, path.split("\\.", -1), 0, values);
        }
        return values;
    }

    private static void collect(JsonNode node, String[] path, int at, List<String> values) {
        if (node.isArray()) {
            for (JsonNode each : node) {
                collect(each, path, at, values);
            }
        } else if (at < path.length) {
            collect(node.path(path[at]), path, at + 1, values);
        } else if (node.isValueNode()) {
            values.add(node.asText());
        }
    }

    /** Returns whether one of the values is what was asked for. */
    boolean matches(List<String> values, String asked) {
        for (String value : values) {
            boolean matches = switch (match) {
                case IS -> value.equals(asked);
                case HOLDS -> value.toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT));
                case FROM -> lastDay(value).compareTo(asked) >= 0;
                case UNTIL -> firstDay(value).compareTo(asked) <= 0;
            };
            if (matches) {
                return true;
            }
        }
        return false;
    }

    /** Days as ISO writes them are in the order of their letters; a month begins before its first day and ends after its last. */
    private static String firstDay(String value) {
        return day(value.substring(0, value.indexOf('/') < 0 ? value.length() : value.indexOf('/')));
    }

    private static String lastDay(String value) {
        String day = day(value.substring(value.indexOf('/') + 1));
        return day.length() < 10 ? day + "~" : day;
    }

    private static String day(String value) {
        return value.length() > 10 ? value.substring(0, 10) : value;
    }
}
