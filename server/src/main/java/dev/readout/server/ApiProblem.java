package dev.readout.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An answer that a request does not get what it asked for: why, in one plain sentence.
 *
 * <p>It leaves as {@code application/problem+json} (RFC 9457), the one shape of every error.
 */
final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    ApiProblem(Kind kind, String detail) {
        // No stack trace: it is an answer, not a fault, and whoever sends nonsense should not make it dear.
        super(detail, null, false, false);
        this.kind = Objects.requireNonNull(kind);
    }

    static ApiProblem wrongParameter(String name, String why) {
        return new ApiProblem(Kind.WRONG_PARAMETER, "The parameter " + name + " " + why);
    }

    ApiProblem with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Kind kind() {
        return kind;
    }

    String detail() {
        return Objects.requireNonNull(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The kinds of problem; none of these ever changes its name or status. */
    enum Kind {
        BAD_REQUEST(400, "The request makes no sense"),
        WRONG_PARAMETER(400, "A parameter makes no sense"),
        NO_TOKEN(401, "A token is needed"),
        WRONG_TOKEN(401, "The token opens nothing"),
        NOT_ALLOWED(403, "Not allowed"),
        FOREIGN_ORIGIN(403, "Another site may not do this"),
        NOT_FOUND(404, "There is no such thing"),
        WRONG_METHOD(405, "It cannot be asked in this way"),
        NOT_ACCEPTABLE(406, "It is not there in a form that was asked for"),
        TIMEOUT(408, "The request took too long to arrive"),
        TOO_LARGE(413, "The report is too large"),
        ADDRESS_TOO_LONG(414, "The address is too long"),
        WRONG_TYPE(415, "Nothing of this type can be read"),
        WRONG_HOST(421, "Nothing is served under this name"),
        TOO_MANY(429, "Too many requests"),
        HEADERS_TOO_LARGE(431, "The headers are too large"),
        FAULT(500, "A fault of the server"),
        NOT_IMPLEMENTED(501, "Nothing of the kind is known here"),
        BUSY(503, "Too much to do"),
        STORE_FAILED(503, "The store failed"),
        WRONG_VERSION(505, "This version of HTTP is not spoken here");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }

        String title() {
            return title;
        }

        /** Returns the kind that stands for a status that came from below. */
        static Kind of(int status) {
            for (Kind kind : values()) {
                if (kind.status == status) {
                    return kind;
                }
            }
            return status >= 500 ? FAULT : BAD_REQUEST;
        }
    }
}
