package dev.readout.reconcile.copies;

import java.util.Objects;
import java.util.Optional;

/**
 * Whose text an article is, by what it says of itself.
 *
 * @param outlet who published it
 * @param dateline one name of the agency in its dateline, be it the outlet's own
 * @param credit the clearest credit to somebody else
 */
record Provenance(Outlet outlet, Optional<String> dateline, Optional<Credit> credit) {
    Provenance {
        Objects.requireNonNull(outlet);
        Objects.requireNonNull(dateline);
        Objects.requireNonNull(credit);
    }

    /** How near the text is to an agency's own: 2 its own page, 1 printed under its name, 0 neither. */
    int rank() {
        if (outlet.agency().isPresent()) {
            return 2;
        }
        return dateline.isPresent()
                        || credit.filter(each -> each.extent() == Copy.Extent.WHOLE)
                                .isPresent()
                ? 1
                : 0;
    }

    /** Returns the agency whose text this is, by a credit for all of it, its dateline or its outlet. */
    private Optional<String> agency() {
        return credit.filter(each -> each.extent() == Copy.Extent.WHOLE)
                .flatMap(Credit::agency)
                .or(() -> dateline)
                .or(outlet::agency);
    }

    /** Returns whether both are agencies' texts, of different agencies. */
    boolean contradicts(Provenance other) {
        return agency().isPresent() && other.agency().isPresent() && !agency().equals(other.agency());
    }
}
