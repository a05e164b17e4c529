package dev.readout.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of a token that lets a program or person in: never the token itself.
 *
 * @param id short, for people to name it by
 * @param name whose it is
 * @param sha256 of the token, lower-case hexadecimal; enough because a token is 256 random bits, which nobody can guess
 * @param rights what it allows; at least one
 * @param made when
 * @param revoked from when on it opens nothing any more
 */
public record AccessToken(
        String id, String name, String sha256, Set<Right> rights, Instant made, Optional<Instant> revoked) {
    public AccessToken {
        Objects.requireNonNull(made);
        Objects.requireNonNull(revoked);
        if (id.isBlank() || name.isBlank() || rights.isEmpty()) {
            throw new IllegalArgumentException("a token without id, name or right");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not the SHA-256 of a token");
        }
        rights = Set.copyOf(EnumSet.copyOf(rights));
    }

    /** Returns it as it is once it opens nothing any more. */
    AccessToken revokedAt(Instant at) {
        return new AccessToken(id, name, sha256, rights, made, Optional.of(at));
    }
}
