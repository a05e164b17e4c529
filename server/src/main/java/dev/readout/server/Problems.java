package dev.readout.server;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** The one shape of all that goes wrong, from whichever depth it comes: {@code application/problem+json} (RFC 9457). */
final class Problems {
    static final String TYPE = "application/problem+json";

    /** What a kind of problem is called in {@code type}; an address that is never asked for, only compared. */
    static final String NAMES = "urn:readout:problem:";

    /** What every answer carries: it is data, never a page, and for whoever asked alone. */
    static final Map<String, String> HEADERS = headers();

    private Problems() {}

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("X-Frame-Options", "DENY");
        return java.util.Collections.unmodifiableMap(headers);
    }

    static byte[] json(ApiProblem problem) {
        ApiProblem.Kind kind = problem.kind();
        return Json.object(out -> {
            out.writeStringField("type", NAMES + Json.lower(kind).replace('_', '-'));
            out.writeStringField("title", kind.title());
            out.writeNumberField("status", kind.status());
            out.writeStringField("detail", problem.detail());
        });
    }

    /** Answers where Jetty itself finds fault with a request, before anything of Readout has seen it. */
    static final class OfJetty extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            int status = response.getStatus() < 400 ? 500 : response.getStatus();
            ApiProblem.Kind kind = ApiProblem.Kind.of(status);
            byte[] body = json(new ApiProblem(kind, detail(kind)));
            response.setStatus(kind.status());
            HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
            response.write(true, ByteBuffer.wrap(body), callback);
            return true;
        }

        private static String detail(ApiProblem.Kind kind) {
            return switch (kind) {
                case HEADERS_TOO_LARGE -> "The headers of the request come to more than is read.";
                case ADDRESS_TOO_LONG -> "The address of the request is longer than is read.";
                case TIMEOUT -> "The request did not arrive in time.";
                case WRONG_VERSION, NOT_IMPLEMENTED -> "The request needs something of HTTP that is not spoken here.";
                case NOT_FOUND -> "There is nothing at this address; /api/openapi.json says what there is.";
                default -> kind.status() >= 500 ? "The server has a fault." : "The request is no proper HTTP.";
            };
        }
    }
}
