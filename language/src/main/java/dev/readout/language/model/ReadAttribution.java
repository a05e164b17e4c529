package dev.readout.language.model;

import java.util.List;

/**
 * One attribution as the model reads it.
 *
 * @param source runs in printed order
 * @param cue runs in printed order
 * @param content runs in printed order
 * @param score how sure the model is of all of it, 0 to 1
 */
public record ReadAttribution(List<WordRun> source, List<WordRun> cue, List<WordRun> content, double score) {
    public ReadAttribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
