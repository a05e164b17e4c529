package dev.readout.review;

import dev.readout.article.ArticleId;
import dev.readout.extract.AttributionId;
import java.util.Objects;

/** What a decision points at: something in one report that stays when the record is derived anew. Immutable. */
public sealed interface Handle {
    /** Returns the report. */
    ArticleId article();

    /**
     * An attribution.
     *
     * @param article that has it
     * @param attribution its id, which is made of the article and the place of the cue
     */
    record Saying(ArticleId article, AttributionId attribution) implements Handle {
        public Saying {
            Objects.requireNonNull(article);
            Objects.requireNonNull(attribution);
        }
    }

    /**
     * Words of a report: a mention of somebody, or those that tell of an encounter.
     *
     * @param article that prints them
     * @param begin the first, in Unicode code points of the body, as {@code readout-record/1} counts
     * @param end the one after the last
     */
    record Words(ArticleId article, int begin, int end) implements Handle {
        public Words {
            Objects.requireNonNull(article);
            if (begin < 0 || end <= begin) {
                throw new IllegalArgumentException("no words from " + begin + " to " + end);
            }
        }
    }
}
