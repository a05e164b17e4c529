package dev.readout.publish;

import dev.readout.publish.Anchors.Anchor;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.StatementId;
import dev.readout.record.ReadoutRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the claims of a record into what is shown of them. */
final class ClaimViewer {
    private final RecordIndex index;
    private final OriginViewer origins;
    private final Voices voices;
    private final List<Claim> shown;
    private final Map<StatementId, Claim> affirmed = new HashMap<>();
    private final Set<Claim> worth;

    ClaimViewer(ReadoutRecord record, RecordIndex index, OriginViewer origins, Voices voices) {
        this.index = index;
        this.origins = origins;
        this.voices = voices;
        record.claims().forEach(c -> c.affirm().forEach(s -> affirmed.putIfAbsent(s, c)));
        this.shown = record.claims().stream()
                .filter(this::isWorthALine)
                // What somebody denies first: that is what a reporter must not miss.
                .sorted(Comparator.comparing((Claim c) -> c.deny().isEmpty())
                        .thenComparingLong(c -> -c.independent())
                        .thenComparingInt(c -> -c.affirm().size()))
                .toList();
        this.worth = new HashSet<>(shown);
    }

    /** Whether it says more than its statement does: several affirm it, somebody denies it, or two can know it. */
    private boolean isWorthALine(Claim claim) {
        return !claim.deny().isEmpty() || claim.independent() > 1 || speakers(claim.affirm()) > 1;
    }

    private long speakers(List<StatementId> statements) {
        return statements.stream()
                .flatMap(s -> voices.speaker(s).stream())
                .distinct()
                .count();
    }

    /** Returns the claims that say more than their statement does, in the order in which they are shown. */
    List<Claim> shown() {
        return shown;
    }

    List<ClaimView> claims() {
        return shown.stream().map(this::view).toList();
    }

    ClaimView view(Claim claim) {
        return new ClaimView(
                index.anchors().claim(claim.id()),
                claim.text().stream().map(index::words).toList(),
                index.source(claim.text().getFirst().article()),
                origins.view(claim.origins()),
                origins.view(claim.denials()),
                claim.affirm().stream().map(voices::voice).toList(),
                claim.deny().stream().map(voices::voice).toList(),
                RecordViewer.by(claim.by()));
    }

    /** Returns how many can know what a statement affirms; empty where nobody asked. */
    String sources(StatementId statement) {
        return Optional.ofNullable(affirmed.get(statement))
                .filter(c -> !c.origins().isEmpty())
                .map(c -> origins.view(c.origins()).count())
                .orElse("");
    }

    /** Returns where what a statement affirms has an entry of its own. */
    Optional<Anchor> anchor(StatementId statement) {
        return Optional.ofNullable(affirmed.get(statement))
                .filter(worth::contains)
                .map(c -> index.anchors().claim(c.id()));
    }
}
