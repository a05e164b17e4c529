package dev.readout.server;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request whose parameters are known and look as they should.
 *
 * @param values by the name of the parameter
 * @param visitor who asks
 * @param type the media type of the body, lower-case and without its parameters; empty where there is none
 * @param body what was sent; may be read once
 * @param cookies what a browser kept, by name
 * @param encrypted whether a proxy before the server says that the way to it is
 */
record Ask(
        Map<String, String> values,
        Visitor visitor,
        String type,
        InputStream body,
        Function<String, Optional<String>> cookies,
        boolean encrypted) {
    Ask {
        values = Map.copyOf(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<String> cookie(String name) {
        return cookies.apply(name);
    }

    /** Returns a parameter that is always there: one of the path, or one that is required. */
    String given(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return value;
    }

    int number(String name, int otherwise) {
        return text(name).map(Integer::parseInt).orElse(otherwise);
    }
}
