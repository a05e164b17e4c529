package dev.readout.store;

import dev.readout.history.Edition;
import dev.readout.record.RecordEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings the kept record up to date with the articles that a store holds.
 *
 * <p>Thread-safe where the deriving function is. Several may work on one store, in one process or in several.
 */
public final class Editions {
    private final RecordStore store;
    private final Function<Holdings, List<RecordEntry>> deriving;
    private final String makers;
    private final Clock clock;

    /**
     * Makes one.
     *
     * @param store what to bring up to date
     * @param deriving makes the whole record of all facts and decisions
     * @param makers the rules and models that it makes it with
     * @param clock for the dates of editions
     */
    public Editions(RecordStore store, Function<Holdings, List<RecordEntry>> deriving, String makers, Clock clock) {
        this.store = Objects.requireNonNull(store);
        this.deriving = Objects.requireNonNull(deriving);
        this.makers = Objects.requireNonNull(makers);
        this.clock = Objects.requireNonNull(clock);
    }

    /** Returns whether the latest edition takes account of all that the store holds, and is made by these makers. */
    public boolean current() {
        long lines = store.lines();
        return store.edition().filter(edition -> covers(edition, lines)).isPresent();
    }

    /**
     * Returns an edition that takes account of at least what the store held when this was called: the latest where it does,
     * else a new one. Whoever else publishes meanwhile is let go first, and what is missing is made again on top.
     */
    public Edition upToDate() {
        long lines = store.lines();
        while (true) {
            Optional<Edition> base = store.edition();
            if (base.isPresent() && covers(base.get(), lines)) {
                return base.get();
            }
            Holdings held = store.holdings();
            List<RecordEntry> entries = deriving.apply(held);
            Optional<Edition> published = store.publish(entries, base, held.lines(), makers, clock.instant());
            if (published.isPresent()) {
                return published.get();
            }
        }
    }

    private boolean covers(Edition edition, long lines) {
        return edition.through() >= lines && edition.makers().equals(makers);
    }

    /** Returns the edition after another. */
    static Edition next(Optional<Edition> latest, long through, String makers, Instant at) {
        return latest.map(before -> new Edition(
                        before.number() + 1,
                        at.isBefore(before.at()) ? before.at() : at,
                        Math.max(through, before.through()),
                        makers))
                .orElseGet(() -> new Edition(1, at, through, makers));
    }
}
