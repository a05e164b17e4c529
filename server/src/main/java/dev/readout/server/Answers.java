package dev.readout.server;

import dev.readout.article.Hash;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What lies between a request of HTTP and an action: checks that are the same for all, and how a reply is sent. */
final class Answers {
    /** Below this, packing costs more than it saves. */
    private static final int WORTH_PACKING = 1024;

    private static final int TAG_BYTES = 16;
    private static final String PACKED = "-gzip";

    private final String version;
    private final int largest;

    Answers(String version, Limits limits) {
        this.version = version;
        this.largest = limits.body();
    }

    /**
     * Checks a request against what a route says of itself.
     *
     * @throws ApiProblem when it does not fit
     */
    Ask ask(Context request, Route route, Visitor visitor) {
        if (!visitor.rights().contains(route.right())) {
            throw new ApiProblem(
                    ApiProblem.Kind.NOT_ALLOWED,
                    "This token does not hold the right to " + Json.lower(route.right()) + ".");
        }
        checkAccept(request.header("Accept"), route);
        String type = mediaType(request.header("Content-Type"));
        if (!route.takes().isEmpty()) {
            if (!route.takes().contains(type)) {
                throw new ApiProblem(
                                ApiProblem.Kind.WRONG_TYPE,
                                "Say in Content-Type what is sent, one of: " + String.join(", ", route.takes()) + ".")
                        .with("Accept-Post", String.join(", ", route.takes()));
            }
            if (request.header("Content-Encoding") != null) {
                throw new ApiProblem(ApiProblem.Kind.WRONG_TYPE, "Send the report as it is, not packed.");
            }
            // Of several files each is measured by itself, and whoever sent them is told which is too large.
            if (!type.equals(Upload.TYPE) && request.req().getContentLengthLong() > largest) {
                throw Routes.tooLarge(largest);
            }
        }
        return new Ask(
                values(request, route),
                visitor,
                type,
                request.bodyInputStream(),
                name -> Optional.ofNullable(request.cookie(name)),
                "https".equalsIgnoreCase(request.header("X-Forwarded-Proto")));
    }

    private static Map<String, String> values(Context request, Route route) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> query = query(request.queryString());
        for (Parameter parameter : route.parameters()) {
            String value = switch (parameter.place()) {
                case PATH -> request.pathParam(parameter.name());
                case QUERY -> query.remove(parameter.name());
            };
            // A form sends what was left empty too.
            if (value != null && !(value.isEmpty() && route.isPage())) {
                parameter.shape().check(parameter.name(), value);
                values.put(parameter.name(), value);
            } else if (parameter.required()) {
                throw ApiProblem.wrongParameter(parameter.name(), "is missing.");
            }
        }
        if (!query.isEmpty()) {
            String unknown = query.keySet().iterator().next();
            throw ApiProblem.wrongParameter(
                    unknown.length() > 50 ? unknown.substring(0, 50) + "…" : unknown,
                    "is not known here; /api/openapi.json says which are.");
        }
        return values;
    }

    private static Map<String, String> query(@Nullable String query) {
        Map<String, String> values = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return values;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (values.put(name, value) != null) {
                throw ApiProblem.wrongParameter(name, "is there twice.");
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\uFFFD') >= 0 || decoded.chars().anyMatch(Character::isISOControl)) {
                throw new ApiProblem(
                        ApiProblem.Kind.BAD_REQUEST, "The address holds letters that are no UTF-8, or no letters.");
            }
            return decoded;
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(ApiProblem.Kind.BAD_REQUEST, "The address has a % that no two digits follow.");
        }
    }

    private static void checkAccept(@Nullable String accept, Route route) {
        if (accept == null || accept.isBlank()) {
            return;
        }
        List<String> given = route.gives().entrySet().stream()
                .filter(answer -> answer.getKey() < 300)
                .map(answer -> answer.getValue().type())
                .toList();
        boolean fits = Arrays.stream(accept.split(",", -1))
                .filter(range -> weight(range) > 0)
                .map(Answers::mediaType)
                .anyMatch(range -> range.equals("*/*")
                        || given.stream()
                                .anyMatch(type -> type.equals(range)
                                        || (range.endsWith("/*")
                                                && type.startsWith(range.substring(0, range.length() - 1)))));
        if (!fits) {
            throw new ApiProblem(
                    ApiProblem.Kind.NOT_ACCEPTABLE, "It is there as " + String.join(", ", given) + " alone.");
        }
    }

    private static boolean isForABrowser(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }

    private static String mediaType(@Nullable String header) {
        if (header == null) {
            return "";
        }
        int parameters = header.indexOf(';');
        return (parameters < 0 ? header : header.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static double weight(String range) {
        for (String parameter : range.split(";", -1)) {
            String[] pair = parameter.strip().split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("q")) {
                try {
                    return Double.parseDouble(pair[1].strip());
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }

    /** Sends a reply: as it is or packed, or only that the visitor has it already. */
    void send(Context request, Reply reply) {
        reply.headers().forEach(request::header);
        boolean packed = (reply.rest().isPresent() || reply.body().length >= WORTH_PACKING)
                && takesGzip(request.header("Accept-Encoding"));
        request.header("Vary", "Accept-Encoding");
        if (reply.basis().isPresent()) {
            String tag = tag(request, reply.basis().get(), packed);
            request.header("ETag", tag);
            request.header("Cache-Control", "private, no-cache");
            if (reply.status() == 200 && has(request.header("If-None-Match"), tag)) {
                request.status(304);
                return;
            }
        } else {
            request.header("Cache-Control", "no-store");
        }
        request.status(reply.status()).contentType(reply.type());
        if (packed) {
            request.header("Content-Encoding", "gzip");
        }
        if (reply.rest().isPresent()) {
            if (!request.method().name().equals("HEAD")) {
                write(request, reply.rest().get(), packed);
            }
        } else {
            byte[] body = packed ? gzip(reply.body()) : reply.body();
            // Said here, because a long body would otherwise go out in chunks.
            request.res().setContentLength(body.length);
            request.result(body);
        }
    }

    private static void write(Context request, Reply.Rest rest, boolean packed) {
        try {
            OutputStream out = request.res().getOutputStream();
            if (packed) {
                GZIPOutputStream packing = new Fast(out);
                rest.writeTo(packing);
                packing.finish();
            } else {
                rest.writeTo(out);
            }
        } catch (IOException e) {
            // Whoever asked is gone, and there is nobody to tell.
            request.res().setHeader("Connection", "close");
        }
    }

    /** A strong one: equal tags mean equal bytes, so another packing and another version of Readout make another one. */
    private String tag(Context request, String basis, boolean packed) {
        StringBuilder what =
                new StringBuilder(version).append('\n').append(basis).append(request.path());
        new TreeMap<>(query(request.queryString()))
                .forEach((name, value) ->
                        what.append('\n').append(name).append('=').append(value));
        byte[] hash = Hash.digest(what.toString().getBytes(StandardCharsets.UTF_8));
        return '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + (packed ? PACKED : "") + '"';
    }

    private static boolean has(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(given -> given.startsWith("W/") ? given.substring(2) : given)
                        .anyMatch(given -> given.equals("*") || given.equals(tag));
    }

    private static boolean takesGzip(@Nullable String accept) {
        return accept != null
                && Arrays.stream(accept.split(",", -1))
                        .anyMatch(coding -> (mediaType(coding).equals("gzip")
                                        || mediaType(coding).equals("*"))
                                && weight(coding) > 0);
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream out = new Fast(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return packed.toByteArray();
    }

    /** Packs a record to a tenth in a quarter of the time that the usual level takes. */
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Sends that something went wrong. */
    void send(Context request, ApiProblem problem) {
        if (Route.isPage(request.path()) && isForABrowser(request.header("Accept"))) {
            boolean first = problem.kind() == ApiProblem.Kind.NO_TOKEN
                    && request.method().name().equals("GET");
            send(
                    request,
                    first
                            ? SignIn.first(request.path(), Optional.ofNullable(request.queryString()))
                            : Site.problem(problem));
            return;
        }
        problem.headers().forEach(request::header);
        request.header("Cache-Control", "no-store");
        request.status(problem.kind().status()).contentType(Problems.TYPE).result(Problems.json(problem));
    }
}
