package dev.readout.server;

import dev.readout.store.AccessToken;
import dev.readout.store.Right;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides who comes in: by the name that a request is for, the page that it comes from, its token, and how many came before.
 *
 * <p>Thread-safe.
 */
final class Guard {
    /** Names that no other machine can make a browser use for this one. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Set<Right> ALL = Set.of(Right.values());
    private static final long FRESH_NANOS = 1_000_000_000;

    private final boolean loopback;
    private final Optional<String> proxied;
    private final RateLimit rate;
    private final Supplier<List<AccessToken>> tokens;
    private final LongSupplier nanos;
    private @Nullable Known known;

    /** The tokens as they were at some moment: who revokes one waits a second at most. */
    private record Known(List<AccessToken> tokens, long at) {}

    Guard(boolean loopback, Settings settings, Supplier<List<AccessToken>> tokens, LongSupplier nanos) {
        this.loopback = loopback;
        this.proxied = settings.proxied().map(name -> name.toLowerCase(Locale.ROOT));
        this.rate = new RateLimit(settings.limits().rate(), settings.limits().burst(), nanos);
        this.tokens = tokens;
        this.nanos = nanos;
    }

    /**
     * Lets a request in.
     *
     * @throws ApiProblem when it does not
     */
    Visitor admit(Context request) {
        checkHost(request);
        checkOrigin(request);
        String authorization = request.header("Authorization");
        String address = network(request.req().getRemoteAddr());
        if (authorization == null && loopback && proxied.isEmpty()) {
            return counted(new Visitor(address, ALL, Optional.empty()));
        }
        Optional<AccessToken> token = secret(request).flatMap(this::holder);
        if (token.isPresent()) {
            return counted(new Visitor(
                    "token " + token.get().id(),
                    token.get().rights(),
                    Optional.of(token.get().name())));
        }
        counted(new Visitor(address, Set.of(), Optional.empty()));
        if (authorization != null) {
            throw new ApiProblem(ApiProblem.Kind.WRONG_TOKEN, "This token is not known, or it was revoked.")
                    .with("WWW-Authenticate", "Bearer realm=\"readout\", error=\"invalid_token\"");
        }
        if (SignIn.isOpen(request.path())) {
            return new Visitor(address, Set.of(Right.READ), Optional.empty());
        }
        throw new ApiProblem(
                        ApiProblem.Kind.NO_TOKEN,
                        "Send a token with the request: Authorization: Bearer readout_…; whoever keeps this server makes"
                                + " one with: readout token add.")
                .with("WWW-Authenticate", "Bearer realm=\"readout\"");
    }

    /** What a program sends in a header, and a browser that is signed in with each page: never with what programs ask for. */
    private static Optional<String> secret(Context request) {
        String authorization = request.header("Authorization");
        if (authorization != null) {
            return authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())
                    ? Optional.of(authorization.substring("Bearer ".length()).strip())
                    : Optional.empty();
        }
        return Route.isPage(request.path()) ? Optional.ofNullable(request.cookie(SignIn.COOKIE)) : Optional.empty();
    }

    /** Returns whether somebody who was let in would be let in again. */
    boolean stillWelcome(Visitor visitor) {
        return !visitor.name().startsWith("token ")
                || live().stream().anyMatch(token -> visitor.name().equals("token " + token.id()));
    }

    private Visitor counted(Visitor visitor) {
        int seconds = rate.waiting(visitor.name());
        if (seconds > 0) {
            throw new ApiProblem(
                            ApiProblem.Kind.TOO_MANY, "Too many requests; go on in " + Math.max(1, seconds) + " s.")
                    .with("Retry-After", Integer.toString(Math.max(1, seconds)));
        }
        return visitor;
    }

    /** A page of another site can have its own name lead here, and would then be this site to a browser. */
    private void checkHost(Context request) {
        if (!loopback) {
            return;
        }
        String host = name(request.header("Host"));
        if (!THIS_MACHINE.contains(host) && !proxied.equals(Optional.of(host))) {
            throw new ApiProblem(
                    ApiProblem.Kind.WRONG_HOST,
                    "Ask under the name localhost or 127.0.0.1; --proxied NAME allows another one.");
        }
    }

    /** A page of another site can have a browser send what it likes, and the browser then says whose page it was. */
    private static void checkOrigin(Context request) {
        if (request.method().name().equals("GET") || request.method().name().equals("HEAD")) {
            return;
        }
        String origin = request.header("Origin");
        String site = request.header("Sec-Fetch-Site");
        boolean own = origin == null || origin.replaceFirst("^https?://", "").equals(request.header("Host"));
        if (!own || (site != null && !site.equals("same-origin") && !site.equals("none"))) {
            throw new ApiProblem(ApiProblem.Kind.FOREIGN_ORIGIN, "Pages of other sites may not send anything here.");
        }
    }

    private static String name(@Nullable String host) {
        if (host == null) {
            return "";
        }
        return host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    }

    /** Returns what is known of a token; empty where nobody holds it, or it was revoked. */
    Optional<AccessToken> holder(String secret) {
        byte[] hash = NewToken.hash(secret).getBytes(StandardCharsets.US_ASCII);
        Optional<AccessToken> holder = Optional.empty();
        // All are compared, each in constant time: how long it takes tells nothing.
        for (AccessToken token : live()) {
            if (MessageDigest.isEqual(hash, token.sha256().getBytes(StandardCharsets.US_ASCII))) {
                holder = Optional.of(token);
            }
        }
        return holder;
    }

    private synchronized List<AccessToken> live() {
        long now = nanos.getAsLong();
        Known last = known;
        if (last == null || now - last.at() > FRESH_NANOS) {
            last = new Known(
                    tokens.get().stream()
                            .filter(token -> token.revoked().isEmpty())
                            .toList(),
                    now);
            known = last;
        }
        return last.tokens();
    }

    /** Who has one IPv6 address has 2^64 of them. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) + "::/64" : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
