package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import dev.readout.extract.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One person, body, place or group across articles.
 *
 * @param id survives another order of arrival; see {@code replaces}
 * @param kind what it is; never an event
 * @param name the fullest form printed anywhere, without titles
 * @param aliases every form printed, the name included, pronouns left out
 * @param roles titles and descriptions as printed, with the time in which reports gave them
 * @param members of a group, those whom its reports tell
 * @param speaksFor those whose spokesman, office or seat this is: a relation, never the same
 * @param mentions every place where it is mentioned
 * @param replaces the ids that it had, or may have had, before articles told that they are one
 * @param by who decided that they are one
 */
public record Entity(
        EntityId id,
        Mention.Kind kind,
        String name,
        List<String> aliases,
        List<Role> roles,
        List<EntityId> members,
        List<EntityId> speaksFor,
        List<EntityMention> mentions,
        List<EntityId> replaces,
        Decision by) {
    /** Orders by kind, people first, then by the number of mentions. */
    public static final Comparator<Entity> BY_MENTIONS = Comparator.comparing(Entity::kind)
            .thenComparing(entity -> entity.mentions().size(), Comparator.reverseOrder())
            .thenComparing(Entity::name)
            .thenComparing(Entity::id);

    public Entity {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(by);
        if (kind == Mention.Kind.EVENT) {
            throw new IllegalArgumentException("an event is no entity: " + name);
        }
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        members = List.copyOf(members);
        speaksFor = List.copyOf(speaksFor);
        mentions = List.copyOf(mentions);
        replaces = List.copyOf(replaces);
    }
}
