package dev.readout.extract.position;

import dev.readout.annotate.Annotations;
import dev.readout.article.Span;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalAttribution.Act;
import dev.readout.extract.LocalDeed;
import dev.readout.extract.LocalDeed.Kind;
import dev.readout.extract.LocalEntity;
import dev.readout.extract.LocalPosition;
import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Row;
import dev.readout.extract.encounter.Rows;
import dev.readout.lexicon.DeedVerbs;
import dev.readout.time.Timex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the passages of an article that tell what was promised, done or not done. For one article and one thread. */
public final class DeedExtractor {
    private static final Pattern QUESTION = Pattern.compile("\\?[\"'\u2019\u201d\\s]*$");

    private final Annotations annotations;
    private final List<Row> rows;
    private final Voices voices;
    private final List<Timex> times;
    private final DeedVerbs verbs = DeedVerbs.load();

    /** An extractor for the article of these layers and what has been made of them. */
    public DeedExtractor(
            Annotations annotations,
            List<LocalEntity> entities,
            List<LocalAttribution> attributions,
            List<Timex> times) {
        this.annotations = annotations;
        this.times =
                times.stream().filter(time -> time.type() == Timex.Type.DATE).toList();
        rows = new Rows(annotations, entities, attributions).rows();
        voices = new Voices(entities, attributions);
    }

    /**
     * Returns the passages, in printed order.
     *
     * @param positions of the article: only what one undertakes or offers is promised
     */
    public List<LocalDeed> deeds(List<LocalPosition> positions) {
        Map<Span, List<LocalPosition>> promised = positions.stream()
                .filter(position -> position.kind() == PositionKind.COMMITMENT || position.kind() == PositionKind.OFFER)
                .collect(Collectors.groupingBy(LocalPosition::sentence));
        List<LocalDeed> found = new ArrayList<>();
        for (Row row : rows) {
            if (QUESTION.matcher(annotations.text(row.sentence())).find()) {
                continue;
            }
            Deeds deeds = new Deeds(row, voices, verbs);
            List<LocalPosition> promises = promised.getOrDefault(row.sentence(), List.of());
            for (int i = 0; i < row.size(); i++) {
                if (row.isName(i) || verbs.word(row.word(i)).isEmpty()) {
                    continue;
                }
                int place = i;
                Span word = row.at(i).span();
                promised(word, promises)
                        .flatMap(position -> deeds.promised(place, position.holder()))
                        .or(() -> isDenied(word) ? Optional.empty() : deeds.told(place))
                        .ifPresent(deed -> found.add(deed.kind() == Kind.PUT_OFF ? deeds.withDay(deed, times) : deed));
            }
        }
        return List.copyOf(found);
    }

    private static Optional<LocalPosition> promised(Span word, List<LocalPosition> promises) {
        return promises.stream()
                .filter(position ->
                        position.text().contains(word) || position.trigger().contains(word))
                .findFirst();
    }

    private boolean isDenied(Span word) {
        return voices.around(word).stream()
                .findFirst()
                .filter(attribution -> attribution
                                .act()
                                .filter(act -> act == Act.DENY || act == Act.ASK)
                                .isPresent()
                        || attribution.polarity() == LocalAttribution.Polarity.NEGATIVE
                        || attribution.modality() != LocalAttribution.Modality.CERTAIN)
                .isPresent();
    }
}
