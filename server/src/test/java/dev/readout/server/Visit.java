package dev.readout.server;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without script that keeps its cookies and sends forms, for tests. */
final class Visit {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");

    private final Served served;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    Visit(Served served) {
        this.served = served;
    }

    /** Opens a page; the token of its forms is sent with the next one. */
    HttpResponse<String> open(String path) {
        HttpResponse<String> page = kept(cookies.isEmpty() ? served.get(path) : served.get(path, "Cookie", cookies()));
        Matcher matcher = TOKEN.matcher(page.body());
        if (matcher.find()) {
            token = matcher.group(1);
        }
        return page;
    }

    String token() {
        return token;
    }

    void token(String other) {
        token = other;
    }

    Map<String, String> jar() {
        return cookies;
    }

    /** Sends a form of a review: names and values in turn. */
    HttpResponse<String> send(String... fields) {
        return post("/review", new String[0], fields);
    }

    /** Answers the question of a page of the queue by the first of its answers. */
    HttpResponse<String> answer(String page, String by) {
        Document question = Jsoup.parse(page);
        List<String> fields = new ArrayList<>(List.of("form", "answer", "by", by));
        for (String field : List.of("entry", "queue", "other", "attribution")) {
            fields.addAll(List.of(field, question.select("[name=" + field + "]").attr("value")));
        }
        fields.addAll(List.of("answer", question.select("button[name=answer]").attr("value")));
        return send(fields.toArray(String[]::new));
    }

    /** Sends a form: names and values in turn. */
    HttpResponse<String> post(String path, String[] headers, String... fields) {
        List<String> pairs = new ArrayList<>(List.of("token=" + encoded(token)));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + encoded(fields[i + 1]));
        }
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Cookie", cookies()));
        return kept(served.post(path, Form.TYPE, String.join("&", pairs), all.toArray(String[]::new)));
    }

    /** Sends a form and follows where it leads, which must go well. */
    HttpResponse<String> decide(String... fields) {
        HttpResponse<String> answer = send(fields);
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return open(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String pair = cookie.substring(0, cookie.indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        });
        return answer;
    }

    /** Returns what the browser sends of them. */
    String cookies() {
        return cookies.isEmpty()
                ? "other=1"
                : cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
