package dev.readout.reconcile.encounter;

import dev.readout.extract.EncounterKind;
import dev.readout.extract.LocalEncounter.Bearing;
import dev.readout.extract.When;
import dev.readout.reconcile.Affiliations;
import dev.readout.review.Bonds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which passages of one article tell of one encounter: "the call" is the one it told of, "that meeting" the last one.
 *
 * <p>For one article and one thread.
 */
final class ArticleGatherings {
    private static final Set<String> JOINING =
            Set.of("participated", "participate", "attended", "attend", "joined", "took part");
    /** Of several that fit alike, the nearest before is meant. */
    private static final double NEARER = 0.01;

    private final Affiliations affiliations;
    private final Bonds bonds;
    private final List<Gathering> gatherings = new ArrayList<>();

    private ArticleGatherings(Affiliations affiliations, Bonds bonds) {
        this.affiliations = affiliations;
        this.bonds = bonds;
    }

    /** @param bonds what people decided, by the keys of passages */
    static List<Gathering> of(List<Passage> passages, Affiliations affiliations, Bonds bonds) {
        return new ArticleGatherings(affiliations, bonds).gather(passages);
    }

    private List<Gathering> gather(List<Passage> passages) {
        List<Passage> left = new ArrayList<>();
        Gathering last = null;
        for (Passage passage : passages) {
            if (passage.local().bearing() == Bearing.SUPPOSES) {
                continue;
            }
            Gathering best = isJoining(passage) && !isKeptFrom(passage, last) ? last : best(passage);
            if (best == null && tells(passage)) {
                best = new Gathering(affiliations);
                gatherings.add(best);
            }
            if (best == null) {
                left.add(passage);
            } else {
                best.add(passage);
                last = best;
            }
        }
        for (Passage passage : left) {
            Gathering best = isJoining(passage) ? null : best(passage);
            if (best != null) {
                best.add(passage);
            }
        }
        return gatherings;
    }

    private static boolean isJoining(Passage passage) {
        String trigger = passage.local().trigger().in(passage.facts().article().body());
        return JOINING.contains(trigger.toLowerCase(Locale.ROOT));
    }

    private static boolean tells(Passage passage) {
        int parties = passage.known().size() + passage.open().size();
        boolean enough = passage.local().bearing() == Bearing.TELLS || parties >= 2;
        return enough && passage.status().isPresent() && parties > 0;
    }

    private boolean isKeptFrom(Passage passage, @Nullable Gathering gathering) {
        return gathering != null
                && bonds.concerns(passage.key())
                && bonds.keepApart(List.of(passage.key()), gathering.keys());
    }

    private @Nullable Gathering best(Passage passage) {
        if (bonds.concerns(passage.key())) {
            for (Gathering gathering : gatherings) {
                if (!Collections.disjoint(gathering.keys(), bonds.with(passage.key()))) {
                    return gathering;
                }
            }
        }
        Gathering best = null;
        double highest = SameEncounter.YES;
        double later = 0;
        for (Gathering gathering : gatherings) {
            later += NEARER;
            double score = isKeptFrom(passage, gathering) ? SameEncounter.NO : affinity(passage, gathering);
            if (score >= SameEncounter.YES && score + later >= highest) {
                highest = score + later;
                best = gathering;
            }
        }
        return best;
    }

    private double affinity(Passage passage, Gathering gathering) {
        Gathering alone = new Gathering(affiliations);
        alone.add(passage);
        if (passage.local().bearing() == Bearing.TELLS && SameEncounter.isToldApart(alone, gathering)
                || SameEncounter.areTurnsApart(alone, gathering)) {
            return SameEncounter.NO;
        }
        double score = SameEncounter.score(alone, gathering);
        if (score >= SameEncounter.YES || passage.local().bearing() != Bearing.REFERS) {
            return score;
        }
        boolean fits = passage.isCall() == gathering.isCall()
                && statusFits(alone, gathering)
                && alone.isGoingOn() == gathering.isGoingOn()
                && daysFit(alone, gathering)
                && !SameEncounter.counted(alone, gathering)
                && (passage.kind() != EncounterKind.VISIT || gathering.isVisit());
        if (!fits) {
            return SameEncounter.NO;
        }
        boolean somewhere = !Collections.disjoint(alone.places(), gathering.places());
        if (passage.known().isEmpty() && passage.open().isEmpty()) {
            boolean elsewhere = !somewhere
                    && !alone.places().isEmpty()
                    && !gathering.places().isEmpty();
            // "the meeting in Sarn" is not the one at the palace: whether Sarn has that palace nothing here tells.
            if (elsewhere) {
                return SameEncounter.NO;
            }
            boolean alike = gathering.kinds().contains(passage.kind());
            return alike || somewhere ? 0.7 : 0.55;
        }
        // "their summit", of two whom nothing tells, is not whatever the report told of last.
        boolean known = !passage.known().isEmpty() && gathering.known().containsAll(passage.known());
        if (known) {
            return 0.75;
        }
        return somewhere && gathering.isOpen() ? 0.6 : SameEncounter.NO;
    }

    private static boolean statusFits(Gathering one, Gathering other) {
        Optional<Boolean> a = one.happened();
        Optional<Boolean> b = other.happened();
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private static boolean daysFit(Gathering one, Gathering other) {
        List<When> dates = one.dates();
        List<When> others = other.dates();
        return dates.isEmpty() || others.isEmpty() || SameEncounter.gap(dates, others) == 0;
    }
}
