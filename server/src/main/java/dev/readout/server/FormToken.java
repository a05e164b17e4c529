package dev.readout.server;

import dev.readout.pages.Pages;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final String FIELD = "token";
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
     * Returns nothing where a form came from a page that this browser was given since the server started; else a page that says
     * so and offers to send the same again, which takes another click of whoever sits there.
     *
     * @param path to which the form was sent
     * @param type of the form
     * @param values of its fields, {@code token} among them
     */
    Optional<Reply> refusal(Ask ask, String path, String type, Map<String, List<String>> values) {
        // In constant time: how long it takes tells nothing of the right one.
        byte[] token = values.getOrDefault(FIELD, List.of("")).getFirst().getBytes(StandardCharsets.UTF_8);
        boolean own = known(ask)
                .filter(id -> MessageDigest.isEqual(token(id).getBytes(StandardCharsets.UTF_8), token))
                .isPresent();
        if (own) {
            return Optional.empty();
        }
        Browser browser = browser(ask);
        Map<String, List<String>> again = new LinkedHashMap<>(values);
        again.put(FIELD, List.of(browser.token()));
        return Optional.of(
                browser.keep(Site.html(ApiProblem.Kind.FOREIGN_ORIGIN.status(), Pages.sendAgain(path, type, again))));
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
