package dev.readout.publish;

import dev.readout.annotate.Mention;
import dev.readout.article.ArticleId;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Evidence;
import dev.readout.record.ReadoutRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is named in a claim and is not heard on it: people and bodies that its words name by name, that neither affirm nor deny it, and for whom nobody
 * does who speaks for them.
 *
 * <p>Immutable and thread-safe; costs by the report whose words a claim has.
 */
final class Silent {
    private final RecordIndex index;
    private final Voices voices;
    private final Map<ArticleId, List<Named>> named = new HashMap<>();

    private record Named(Entity entity, EntityMention mention) {}

    Silent(ReadoutRecord record, RecordIndex index, Voices voices) {
        this.index = index;
        this.voices = voices;
        for (Entity entity : record.entities()) {
            if (entity.kind() == Mention.Kind.PERSON || entity.kind() == Mention.Kind.ORGANIZATION) {
                for (EntityMention mention : entity.mentions()) {
                    named.computeIfAbsent(mention.at().article(), each -> new ArrayList<>())
                            .add(new Named(entity, mention));
                }
            }
        }
    }

    List<EncounterView.Link> on(Claim claim) {
        Set<EntityId> heard = new HashSet<>();
        Stream.concat(claim.affirm().stream(), claim.deny().stream())
                .flatMap(statement -> voices.speaker(statement).stream())
                .forEach(speaker -> {
                    heard.add(speaker);
                    heard.addAll(index.entity(speaker).speaksFor());
                    heard.addAll(index.entity(speaker).members());
                });
        Map<EntityId, EncounterView.Link> silent = new LinkedHashMap<>();
        for (Evidence words : claim.text()) {
            for (Named each : named.getOrDefault(words.article(), List.of())) {
                EntityId id = each.entity().id();
                // A body that somebody of those heard belongs to is heard too.
                boolean isHeard = heard.contains(id)
                        || each.entity().speaksFor().stream().anyMatch(heard::contains)
                        || each.entity().members().stream().anyMatch(heard::contains);
                if (words.span().contains(each.mention().at().span())
                        && each.mention().form() == Mention.Form.NAME
                        && !isHeard) {
                    silent.putIfAbsent(
                            id,
                            new EncounterView.Link(
                                    each.entity().name(), index.anchors().name(id)));
                }
            }
        }
        return List.copyOf(silent.values());
    }
}
