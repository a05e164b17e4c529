package dev.readout.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.review.Action;
import dev.readout.review.Handle;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A desk on which statements can be kept apart: what is parted from one becomes another, and undone it is one again. */
final class DecidingDesk extends FakeDesk {
    @Override
    Map<EntryKey, String> decided(Map<EntryKey, String> example, Reviews all) {
        Map<EntryKey, String> record = new TreeMap<>(example);
        for (Review review : all.inForce()) {
            if (review.action() instanceof Action.Apart apart && apart.relation() == Action.Relation.STATEMENT) {
                part(
                        record,
                        apart.these().stream()
                                .map(handle ->
                                        ((Handle.Saying) handle).attribution().value())
                                .collect(Collectors.toSet()),
                        "s-parted-" + review.number());
            }
        }
        return record;
    }

    private static void part(Map<EntryKey, String> record, Set<String> parted, String id) {
        ObjectNode first = attribution(record, parted.iterator().next());
        EntryKey from =
                new EntryKey(EntryKind.STATEMENT, first.path("statement").asText());
        ObjectNode rest = (ObjectNode) Json.tree(record.getOrDefault(from, ""));
        ObjectNode other = rest.deepCopy();
        ArrayNode staying = rest.putArray("attributions");
        Json.tree(record.getOrDefault(from, "")).path("attributions").forEach(one -> {
            if (!parted.contains(one.asText())) {
                staying.add(one);
            }
        });
        if (staying.isEmpty()) {
            // All of it: it is one already, apart from others.
            return;
        }
        other.put("id", id).put("text", first.at("/content/0/text").asText());
        ObjectNode evidence = other.putArray("evidence").addObject();
        evidence.set("article", first.path("article"));
        evidence.setAll((ObjectNode) first.at("/content/0"));
        other.putArray("wordings");
        other.remove("drift");
        ArrayNode attributions = other.putArray("attributions");
        for (String one : parted) {
            attributions.add(one);
            ObjectNode attribution = attribution(record, one);
            record.put(
                    new EntryKey(EntryKind.ATTRIBUTION, one),
                    attribution.put("statement", id).toString());
        }
        record.put(from, rest.toString());
        record.put(new EntryKey(EntryKind.STATEMENT, id), other.toString());
    }

    private static ObjectNode attribution(Map<EntryKey, String> record, String id) {
        return (ObjectNode) Json.tree(record.getOrDefault(new EntryKey(EntryKind.ATTRIBUTION, id), ""));
    }
}
