package dev.readout.extract.position;

import dev.readout.annotate.Annotations;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEntity;
import dev.readout.extract.LocalPosition;
import dev.readout.time.Timex;
import java.util.List;
import java.util.Objects;

/** Finds the passages of an article that tell of positions. For one article and one thread. */
public final class PositionExtractor {
    /** An extractor for the article of these layers and what has been made of them. */
    public PositionExtractor(
            Annotations annotations,
            List<LocalEntity> entities,
            List<LocalAttribution> attributions,
            List<Timex> times) {
        Objects.requireNonNull(annotations);
    }

    /** Returns the passages, in printed order. */
    public List<LocalPosition> positions() {
        return List.of();
    }
}
