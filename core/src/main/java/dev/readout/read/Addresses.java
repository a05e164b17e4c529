package dev.readout.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One normal form for the addresses of articles, so that one page met twice has one address (RFC 3986, 6.2). */
final class Addresses {
    private static final int LONGEST = 4096;
    private static final Pattern TRACKING =
            Pattern.compile("(?:utm_[^=]*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid)(?:=.*)?");

    private Addresses() {}

    /**
     * Returns the address with its scheme and host in lower case, without fragment, default port or tracking
     * parameters; empty for anything but an absolute http(s) address.
     */
    static Optional<String> normal(String address) {
        String trimmed = address.strip();
        if (trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(trimmed.replace(" ", "%20"));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String authority = uri.getRawAuthority();
            if (!(scheme.equals("http") || scheme.equals("https")) || authority == null) {
                return Optional.empty();
            }
            String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
            String port = scheme.equals("http") ? ":80" : ":443";
            if (host.endsWith(port)) {
                host = host.substring(0, host.length() - port.length());
            }
            if (host.isEmpty() || host.startsWith(":")) {
                return Optional.empty();
            }
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return Optional.of(
                    scheme + "://" + host + path + query(uri.getRawQuery() == null ? "" : uri.getRawQuery()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String query(String query) {
        String kept = Arrays.stream(query.split("&", -1))
                .filter(parameter ->
                        !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
