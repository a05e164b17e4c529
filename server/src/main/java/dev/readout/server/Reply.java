package dev.readout.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a request gets.
 *
 * @param status of HTTP
 * @param type the media type
 * @param body what is sent
 * @param basis what the body depends on besides the request, so that equal ones mean equal bodies; empty where it may
 *     differ from one request to the next
 * @param headers beyond those of every reply
 */
@SuppressWarnings("ArrayRecordComponent") // made once, sent once
record Reply(int status, String type, byte[] body, Optional<String> basis, Map<String, String> headers) {
    static final String JSON = "application/json";

    Reply {
        Objects.requireNonNull(type);
        Objects.requireNonNull(body);
        Objects.requireNonNull(basis);
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static Reply json(byte[] body) {
        return new Reply(200, JSON, body, Optional.empty(), Map.of());
    }

    Reply basedOn(String what) {
        return new Reply(status, type, body, Optional.of(what), headers);
    }

    Reply status(int other) {
        return new Reply(other, type, body, basis, headers);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, basis, more);
    }
}
