package dev.readout.reconcile.statement;

import dev.readout.extract.LocalAttribution.Act;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything by which one attribution of an article could be told from another that has its speaker say the same words.
 *
 * @param speaker in {@link dev.readout.extract.ArticleFacts#entities()}
 * @param told whether somebody else tells what was said
 * @param marked whether all of it stands in quotation marks
 */
record Utterance(
        int speaker,
        Act act,
        Optional<LocalDate> said,
        boolean told,
        boolean retold,
        boolean restated,
        boolean marked,
        String words) {

    /** Returns none where nobody knows who speaks. */
    static Optional<Utterance> of(Said said) {
        return said.attribution()
                .speaker()
                .map(speaker -> new Utterance(
                        speaker,
                        said.act(),
                        said.attribution().said(),
                        said.attribution().within().isPresent(),
                        said.retold(),
                        said.restated(),
                        said.wholeInMarks(),
                        said.text()));
    }
}
