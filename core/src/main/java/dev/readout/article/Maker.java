package dev.readout.article;

import java.util.Objects;

/**
 * Who made a decision: a rule or a model, by name and version.
 *
 * @param name what the rule or model is called, such as {@code rules/attribution}
 * @param version changes whenever its decisions may
 */
public record Maker(String name, String version) {
    public Maker {
        Objects.requireNonNull(name);
        Objects.requireNonNull(version);
    }
}
