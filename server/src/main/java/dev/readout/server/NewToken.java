package dev.readout.server;

import dev.readout.article.Hash;
import dev.readout.store.AccessToken;
import dev.readout.store.Right;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A token that was just made: the only moment at which it is known.
 *
 * @param secret what its holder sends
 * @param kept what a store keeps of it
 */
public record NewToken(String secret, AccessToken kept) {
    /** By this people and programs that look for secrets in files know one of Readout's. */
    static final String BEGINNING = "readout_";

    private static final int RANDOM_BYTES = 32;
    private static final int ID_BYTES = 6;

    public NewToken {
        Objects.requireNonNull(secret);
        Objects.requireNonNull(kept);
    }

    /** Makes one. */
    public static NewToken make(String name, Set<Right> rights, Instant at) {
        return make(name, rights, at, new SecureRandom());
    }

    static NewToken make(String name, Set<Right> rights, Instant at, RandomGenerator random) {
        String secret = BEGINNING + letters(random, RANDOM_BYTES);
        // Lower-case and without signs, so that it can be typed behind a command.
        String id = Hash.sha256(letters(random, RANDOM_BYTES)).substring(0, 2 * ID_BYTES);
        return new NewToken(secret, new AccessToken(id, name, hash(secret), rights, at, Optional.empty()));
    }

    /** Returns what is kept of a token. */
    static String hash(String secret) {
        return Hash.sha256(secret);
    }

    private static String letters(RandomGenerator random, int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return new String(Base64.getUrlEncoder().withoutPadding().encode(drawn), StandardCharsets.US_ASCII);
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "a token of " + kept.name();
    }
}
