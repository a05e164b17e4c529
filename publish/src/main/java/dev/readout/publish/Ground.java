package dev.readout.publish;

import dev.readout.extract.AttributionId;
import dev.readout.reconcile.Evidence;
import gg.jte.Content;
import java.util.Optional;

/**
 * Words of one report on which an entry rests, ready to be shown.
 *
 * @param at where they stand
 * @param attribution that has them, where they tell what somebody said
 * @param content the sentence around them with outlet and day; phrasing content of HTML, without a link
 * @param href leads to them in the report
 */
public record Ground(Evidence at, Optional<AttributionId> attribution, Content content, String href) {}
