package dev.readout.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells forms of this server's own pages from those of others: a form holds a token that follows from a cookie of the browser
 * and a key that this server alone has.
 *
 * <p>Thread-safe. What a page of another site sends is refused by {@link Guard} already; this holds where a browser does not say
 * whose page it was, and where another server of this machine sets cookies for the same name. Tokens end with the server.
 */
final class FormToken {
    private static final String COOKIE = "readout-form";
    private static final String HMAC = "HmacSHA256";
    private static final int KEY = 32;
    private static final int ID = 16;
    private static final Pattern IDS = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    FormToken() {
        this.key = new SecretKeySpec(bytes(KEY), HMAC);
    }

    /**
     * A browser, known by its cookie.
     *
     * @param id in the cookie
     * @param known whether the browser has the cookie already
     * @param token that its forms hold
     */
    record Browser(String id, boolean known, String token) {
        /** Returns a reply that has the browser keep its cookie. */
        Reply keep(Reply reply) {
            return known ? reply : reply.with("Set-Cookie", COOKIE + "=" + id + "; Path=/; HttpOnly; SameSite=Strict");
        }
    }

    /** Returns the browser that asks, for a page with a form. */
    Browser browser(Ask ask) {
        Optional<String> known = known(ask);
        String id = known.orElseGet(() -> TEXT.encodeToString(bytes(ID)));
        return new Browser(id, known.isPresent(), token(id));
    }

    /**
     * Checks that a form came from a page that this browser was given.
     *
     * @param token that the form holds
     * @throws ApiProblem when it did not
     */
    void check(Ask ask, String token) {
        // In constant time: how long it takes tells nothing of the right one.
        boolean own = known(ask)
                .filter(id -> MessageDigest.isEqual(
                        token(id).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
        if (!own) {
            throw new ApiProblem(
                    ApiProblem.Kind.FOREIGN_ORIGIN,
                    "This form is not of a page that this browser was given since the server started. Go back, load the page"
                            + " again, and send it once more.");
        }
    }

    private static Optional<String> known(Ask ask) {
        return ask.cookie(COOKIE).filter(id -> IDS.matcher(id).matches());
    }

    private String token(String id) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return TEXT.encodeToString(mac.doFinal(id.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    private byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }
}
