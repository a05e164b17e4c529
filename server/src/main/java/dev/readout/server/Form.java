package dev.readout.server;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form of a page sent.
 *
 * @param values by the name of the field, each as it was typed
 */
record Form(Map<String, List<String>> values) {
    static final String TYPE = "application/x-www-form-urlencoded";

    /** Nobody ticks so many boxes of one form. */
    private static final int MOST = 1000;

    Form {
        values = Map.copyOf(values);
    }

    /**
     * Reads one.
     *
     * @param largest how many bytes it may have
     * @throws ApiProblem when it is none, or does not arrive
     */
    static Form read(Ask ask, int largest) {
        byte[] bytes;
        try {
            bytes = ask.body().readNBytes(largest + 1);
        } catch (IOException e) {
            throw new ApiProblem(ApiProblem.Kind.TIMEOUT, "The form did not arrive whole.");
        }
        if (bytes.length > largest) {
            throw Routes.tooLarge(largest);
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        String[] pairs = new String(bytes, StandardCharsets.UTF_8).split("&", MOST + 1);
        if (pairs.length > MOST) {
            throw new ApiProblem(ApiProblem.Kind.BAD_REQUEST, "The form has too many fields.");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)).strip());
            }
        }
        values.replaceAll((name, all) -> List.copyOf(all));
        return new Form(values);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(ApiProblem.Kind.BAD_REQUEST, "The form has a % that no two digits follow.");
        }
    }

    /** Returns the same with another value of a field. */
    Form with(String field, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.put(field, List.of(value));
        return new Form(all);
    }

    /** Returns the first value of a field; empty for none. */
    String text(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }
}
