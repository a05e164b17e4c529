package dev.readout.train.data;

import dev.readout.article.Span;
import java.util.List;

/**
 * One attribution that an annotator marked; each part may be empty or in pieces.
 *
 * @param source pieces in printed order
 * @param cue pieces in printed order
 * @param content pieces in printed order
 */
public record LabelledAttribution(List<Span> source, List<Span> cue, List<Span> content) {
    public LabelledAttribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
