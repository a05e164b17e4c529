package dev.readout.server;

import dev.readout.pages.Pages;
import dev.readout.server.Parameter.Shape;
import dev.readout.store.Right;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How people come in on a server that others reach: a browser has no token to send, so they type theirs in once and a cookie
 * keeps it. What it may do is what the token may, for as long as that is not revoked.
 *
 * <p>Thread-safe.
 */
final class SignIn {
    static final String PATH = "/sign-in";
    static final String COOKIE = "readout-token";

    private static final String OUT = "/sign-out";
    private static final int FORTNIGHT_SECONDS = 14 * 24 * 3600;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_FORM = 10_000;
    private static final Parameter TO = Parameter.inQuery(
            "to", new Shape.Text(LONGEST_ADDRESS), "the address, on this server, of the page to go on to");

    private final Guard guard;
    private final FormToken tokens;

    SignIn(Guard guard, FormToken tokens) {
        this.guard = guard;
        this.tokens = tokens;
    }

    /** Returns whether an address is open to whoever has no token: by what is there one comes in. */
    static boolean isOpen(String path) {
        return path.equals(PATH) || path.startsWith("/assets/");
    }

    /** Returns what leads whoever has to sign in first to where that is done, and then back. */
    static Reply first(String path, Optional<String> query) {
        String to = path + query.map(text -> "?" + text).orElse("");
        return Site.html(303, "").with("Location", PATH + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    List<Route> routes() {
        return List.of(
                Site.page(PATH, List.of(TO), this::page),
                Site.form(PATH, Right.READ, List.of(Form.TYPE), List.of(), this::in),
                Site.form(OUT, Right.READ, List.of(Form.TYPE), List.of(), this::out));
    }

    private Reply page(Ask ask) {
        return shown(ask, 200, to(ask.text(TO.name())), "");
    }

    private Reply shown(Ask ask, int status, String to, String wrong) {
        FormToken.Browser browser = tokens.browser(ask);
        return browser.keep(Site.html(status, Pages.signIn(ask.visitor().person(), to, browser.token(), wrong)));
    }

    private Reply in(Ask ask) {
        Form form = Form.read(ask, LONGEST_FORM);
        String to = to(Optional.of(form.text(TO.name())));
        String secret = form.text("secret");
        // A form that is older than the server holds a secret, which no page repeats.
        if (tokens.refusal(ask, PATH, Form.TYPE, form.values()).isPresent()) {
            return shown(
                    ask, 403, to, "Readout was started again since this page was loaded: please sign in once more.");
        }
        if (guard.holder(secret).isEmpty()) {
            return shown(
                    ask,
                    403,
                    to,
                    "This token is not known here, or it was revoked. Whoever keeps this server makes one with: readout token"
                            + " add.");
        }
        return Site.html(303, "")
                .with("Location", to)
                .with("Set-Cookie", COOKIE + "=" + secret + "; Max-Age=" + FORTNIGHT_SECONDS + attributes(ask));
    }

    private Reply out(Ask ask) {
        Form form = Form.read(ask, LONGEST_FORM);
        Optional<Reply> refusal = tokens.refusal(ask, OUT, Form.TYPE, form.values());
        return refusal.orElseGet(() -> Site.html(303, "")
                .with("Location", PATH)
                .with("Set-Cookie", COOKIE + "=; Max-Age=0" + attributes(ask)));
    }

    /** Not strict: who comes by a link from elsewhere stays signed in; what changes something needs a form of a page. */
    private static String attributes(Ask ask) {
        return "; Path=/; HttpOnly; SameSite=Lax" + (ask.encrypted() ? "; Secure" : "");
    }

    /** A page of this server alone: whatever else an address says, it leads to the desk. */
    private static String to(Optional<String> asked) {
        return asked.filter(to -> to.startsWith("/") && !to.startsWith("//") && to.indexOf('\\') < 0 && !isOpen(to))
                .orElse("/");
    }
}
