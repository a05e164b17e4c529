package dev.readout.export;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that may stand in a link. */
final class WebAddress {
    private WebAddress() {}

    /** Returns whether a text is the address of a page of the web: http or https, a host, and nobody's password. */
    static boolean isOne(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
