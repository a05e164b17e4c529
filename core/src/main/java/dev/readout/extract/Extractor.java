package dev.readout.extract;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.extract.encounter.EncounterExtractor;
import dev.readout.extract.position.DeedExtractor;
import dev.readout.extract.position.PositionExtractor;
import dev.readout.lexicon.Media;
import java.util.List;

/**
 * Turns marked layers into the facts of one article.
 *
 * <p>Thread-safe and pure.
 */
public final class Extractor {
    private final Media media = Media.load();
    private final MeaningEncoder encoder;

    /** @param encoder of what was said */
    public Extractor(MeaningEncoder encoder) {
        this.encoder = encoder;
    }

    /** Returns what the layers come to. */
    public ArticleFacts extract(Annotations annotations) {
        List<LocalEntity> entities = new EntityExtractor(annotations).entities();
        ArticleTimes times = ArticleTimes.of(annotations);
        List<LocalAttribution> attributions =
                new AttributionExtractor(annotations, entities, times, media, encoder).attributions();
        List<LocalPosition> positions =
                new PositionExtractor(annotations, entities, attributions, times.times()).positions();
        return new ArticleFacts(
                annotations.article(),
                entities,
                attributions,
                times,
                new EncounterExtractor(annotations, entities, attributions, times.times()).encounters(),
                positions,
                new DeedExtractor(annotations, entities, attributions, times.times()).deeds(positions));
    }
}
