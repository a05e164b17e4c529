package dev.readout.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests each visitor may make: so many at once, and from then on so many a second (a token bucket).
 *
 * <p>Thread-safe. Who has not come for longest is forgotten first, so that many visitors take no more memory than some.
 */
final class RateLimit {
    private static final int VISITORS = 10_000;
    private static final double NANOS = 1e9;

    private final int rate;
    private final int burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > VISITORS;
        }
    };

    /**
     * Makes one.
     *
     * @param rate requests a second; 0 for any number
     * @param burst requests at once
     * @param nanos tells the time
     */
    RateLimit(int rate, int burst, LongSupplier nanos) {
        this.rate = rate;
        this.burst = burst;
        this.nanos = nanos;
    }

    /** What a visitor has left, and since when. */
    private static final class Bucket {
        private double left;
        private long at;

        Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }

    /** Counts a request, and returns how many seconds the visitor is to wait: 0 when it may go on. */
    synchronized int waiting(String visitor) {
        if (rate == 0) {
            return 0;
        }
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(visitor, name -> new Bucket(burst, now));
        bucket.left = Math.min(burst, bucket.left + (now - bucket.at) / NANOS * rate);
        bucket.at = now;
        if (bucket.left >= 1) {
            bucket.left--;
            return 0;
        }
        return (int) Math.ceil((1 - bucket.left) / rate);
    }
}
