package dev.readout.extract;

import dev.readout.annotate.Mention;
import java.util.List;
import java.util.Objects;

/**
 * A person, body, place or group as one article names it.
 *
 * @param id its place in {@link ArticleFacts#entities()}
 * @param kind what it is; never an event
 * @param name the fullest form that the article prints, without titles
 * @param aliases every form printed, titles included, pronouns left out, in order of first appearance
 * @param roles titles and roles that the article gives it, as printed
 * @param mentions where it is mentioned, in printed order
 * @param by who decided that these mentions are one
 */
public record LocalEntity(
        int id,
        Mention.Kind kind,
        String name,
        List<String> aliases,
        List<String> roles,
        List<Mention> mentions,
        Decision by) {
    public LocalEntity {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(by);
        if (kind == Mention.Kind.EVENT) {
            throw new IllegalArgumentException("an event is no entity: " + name);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("an entity without a name");
        }
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
    }

    /** Returns whether the article ever names it by a proper name. */
    public boolean named() {
        return mentions.stream().anyMatch(m -> m.form() == Mention.Form.NAME);
    }
}
