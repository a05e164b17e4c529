package dev.readout.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a request gets.
 *
 * @param status of HTTP
 * @param type the media type
 * @param body what is sent; of a long answer its beginning, which is empty
 * @param rest writes a long answer, which never lies in memory as a whole; empty where the body is all
 * @param basis what the body depends on besides the request, so that equal ones mean equal bodies; empty where it may
 *     differ from one request to the next
 * @param headers beyond those of every reply
 */
@SuppressWarnings("ArrayRecordComponent") // made once, sent once
record Reply(
        int status,
        String type,
        byte[] body,
        Optional<Rest> rest,
        Optional<String> basis,
        Map<String, String> headers) {
    static final String JSON = "application/json";

    /** Writes a long answer to a stream, which it leaves open. */
    interface Rest {
        void writeTo(OutputStream to) throws IOException;
    }

    Reply {
        Objects.requireNonNull(type);
        Objects.requireNonNull(body);
        Objects.requireNonNull(rest);
        Objects.requireNonNull(basis);
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static Reply json(byte[] body) {
        return new Reply(200, JSON, body, Optional.empty(), Optional.empty(), Map.of());
    }

    /** Returns one whose object is written while it is sent. */
    static Reply json(Json.Document fields) {
        return written(JSON, to -> Json.object(to, fields));
    }

    /** Returns one that is written while it is sent. */
    static Reply written(String type, Rest rest) {
        return new Reply(200, type, new byte[0], Optional.of(rest), Optional.empty(), Map.of());
    }

    Reply basedOn(String what) {
        return new Reply(status, type, body, rest, Optional.of(what), headers);
    }

    Reply status(int other) {
        return new Reply(other, type, body, rest, basis, headers);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, rest, basis, more);
    }
}
