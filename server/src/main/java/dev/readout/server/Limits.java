package dev.readout.server;

import java.time.Duration;

/**
 * What a server puts up with, from one visitor and from all.
 *
 * @param body the largest report, in bytes
 * @param rate requests a second that a token or an address may make on average; 0 for any number
 * @param burst requests that it may make at once before that counts
 * @param connections open at one time
 * @param listeners to changes at one time
 * @param jobs reports that wait to be read
 * @param idle how long a connection may be silent
 * @param arrival how long a request may take to arrive
 * @param heartbeat how often listeners are told that the line is open
 * @param stop how long requests in progress may take when the server stops
 * @param patience how long whoever decides something on a page waits until the record takes account of it; then the page says
 *     that it will
 */
public record Limits(
        int body,
        int rate,
        int burst,
        int connections,
        int listeners,
        int jobs,
        Duration idle,
        Duration arrival,
        Duration heartbeat,
        Duration stop,
        Duration patience) {
    /** For a server that only this machine reaches. */
    public static final Limits LOCAL = new Limits(
            8 << 20,
            0,
            1,
            512,
            100,
            100,
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5));

    /** For one that others reach: a person with a browser needs a few requests a second, a program hardly more. */
    public static final Limits SHARED = LOCAL.withRate(50, 200);

    private static final int TOGETHER = 8;

    public Limits {
        if (body < 1 || rate < 0 || burst < 1 || connections < 1 || listeners < 0 || jobs < 1) {
            throw new IllegalArgumentException("limits that let nothing through");
        }
    }

    /** Returns how many bytes reports may have that are sent together in one form. */
    long form() {
        return (long) body * TOGETHER;
    }

    /** Returns these with another rate. */
    public Limits withRate(int requests, int atOnce) {
        return new Limits(
                body, requests, atOnce, connections, listeners, jobs, idle, arrival, heartbeat, stop, patience);
    }
}
