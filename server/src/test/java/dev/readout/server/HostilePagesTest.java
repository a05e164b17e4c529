package dev.readout.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.readout.pages.Places;
import dev.readout.pages.ReviewPages;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.record.EntryKey;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reports that were made to do something to whoever looks at them, read as any others and shown on every page. */
class HostilePagesTest {
    /** In bytes, of a page as it is sent without being packed. */
    private static final int LARGEST = 200_000;

    private static final String SCRIPT = "<script>window.harmed=1</script><img src=x onerror=\"window.harmed=2\">";
    private static final String SVG =
            "<svg onload=window.harmed=3><a href=\"javascript:window.harmed=4\"><text>x</text></a></svg>";
    private static final String STYLE =
            "<style>body{display:none}</style><p style=\"position:fixed;inset:0\">over all</p>";
    /** Right-to-left override, isolates that never end, a zero-width space and joiner. */
    private static final String TURNED = "\u202Emoc.live\u2066\u2067 \u200Bze\u200Dro\uFEFF";

    private static Served served;
    private static Map<EntryKey, String> record;

    @BeforeAll
    static void read() {
        record = Understood.record(reports());
        served = Served.of(new FakeDesk(record));
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    private static List<Capture> reports() {
        List<Capture> all = new ArrayList<>();
        all.add(capture(
                "page.html",
                "<html><head><title>Venn " + SCRIPT + "</title><meta name=\"author\" content='" + SVG.replace("'", "")
                        + "'></head><body><article><h1>Talks " + SVG + "</h1>" + SCRIPT + STYLE
                        + "<p onmouseover=\"window.harmed=5\">President Orla Venn met Prime Minister Tarik Odane in Halden on"
                        + " Tuesday.</p><p>&quot;&lt;script&gt;window.harmed=6&lt;/script&gt; The gates will open,&quot; Venn"
                        + " said.</p><p><a href=\"javascript:window.harmed=7\">Odane said</a> that &lt;img src=x"
                        + " onerror=window.harmed=8&gt; was refused.</p></article></body></html>"));
        all.add(capture(
                "<img src=x onerror=window.harmed=9>.txt",
                SCRIPT + "\n\nBy " + SVG + "\n\nHALDEN - \"We shall meet " + SCRIPT
                        + " on Friday,\" President Orla Venn"
                        + " said.\n\nPrime Minister \"" + SVG + "\" Odane told Venn on Monday: \"" + STYLE
                        + " The dam is ours.\"\n"));
        all.add(capture(
                "collector.json",
                new String(
                        Json.object(out -> {
                            out.writeStringField("title", "Odane: " + SCRIPT);
                            out.writeStringField("url", "javascript:window.harmed=10//");
                            out.writeStringField("source", "\"><svg onload=window.harmed=11>");
                            out.writeStringField("date", "2026-05-04");
                            out.writeStringField(
                                    "text",
                                    "President Orla Venn said on Monday that the canal " + SVG
                                            + " stays closed. Venn offered Odane" + " 40 million crowns " + SCRIPT
                                            + ".");
                        }),
                        StandardCharsets.UTF_8)));
        all.add(capture(
                "turned.txt",
                "Talks " + TURNED + "\n\nPresident Orla " + TURNED + " Venn called Prime Minister Tarik Odane on May 4,"
                        + " 2026. \"" + TURNED + " water first,\" Odane said."));
        // One quotation that does not end, and one paragraph of a thousand.
        all.add(capture(
                "quotation.txt",
                "Long words\n\n\"" + "We promised water and we keep it. ".repeat(1500)
                        + "\" President Orla Venn said.\n"));
        all.add(capture(
                "paragraph.txt",
                "Many words\n\n"
                        + ("\"We will count every drop,\" President Orla Venn said after she met Prime Minister Tarik Odane"
                                        + " in Halden on Monday. ")
                                .repeat(400)
                        + "\n"));
        all.add(capture("word.txt", "A word\n\nPresident " + "A".repeat(100_000) + " Venn said that it rains.\n"));
        return all;
    }

    private static Capture capture(String name, String words) {
        return new Capture(name, words.getBytes(StandardCharsets.UTF_8), Hints.NONE, FakeDesk.FIRST);
    }

    private static List<String> pages() {
        Stream<String> entries = record.keySet().stream()
                .filter(key -> Places.folders().containsKey(key.kind()))
                .map(key -> "/" + Places.folders().get(key.kind()) + "/"
                        + URLEncoder.encode(key.id(), StandardCharsets.UTF_8));
        return Stream.of(
                        Stream.of(
                                "/",
                                "/agenda?on=2026-05-16",
                                "/encounters",
                                "/timeline",
                                "/statements",
                                "/claims",
                                "/positions?from=2026-01-01",
                                "/names",
                                "/names?kind=bodies",
                                "/names?kind=places",
                                "/names?kind=groups",
                                "/reports",
                                "/outlets",
                                "/differences",
                                "/review",
                                "/add",
                                "/search?q=window",
                                "/search?q=%3Cscript%3Ewindow.harmed%3D12%3C%2Fscript%3E"),
                        entries,
                        record.keySet().stream()
                                .filter(key -> ReviewPages.CORRECTED.contains(key.kind()))
                                .limit(20)
                                .map(key -> "/" + Places.folders().get(key.kind()) + "/"
                                        + URLEncoder.encode(key.id(), StandardCharsets.UTF_8) + "/"
                                        + ReviewPages.CORRECT))
                .flatMap(each -> each)
                .toList();
    }

    @Test
    void readsThemAsReports() {
        assertThat(record.keySet().stream().map(EntryKey::kind).distinct().map(Enum::name))
                .contains("ARTICLE", "STATEMENT", "ENCOUNTER", "ENTITY");
        assertThat(record.values()).anySatisfy(json -> assertThat(json).contains("<script>"));
    }

    @Test
    void shipsEveryPageSmallWhateverTheReportsHold() {
        for (String path : pages()) {
            HttpResponse<String> page = served.get(path);

            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body().getBytes(StandardCharsets.UTF_8).length)
                    .as(path)
                    .isLessThan(LARGEST);
            assertThat(page.body()).as(path).doesNotContain("\u202E", "\u2066", "\u2067", "<svg onload", "<img");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
        }
        assertThat(served.log()).isEmpty();
    }

    @Test
    void doesNothingInABrowser() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.page(1024, ColorScheme.LIGHT);
            List<String> elsewhere = new ArrayList<>();
            page.onRequest(request -> {
                String host = URI.create(request.url()).getHost();
                if (host != null && !host.equals(served.address().getHost())) {
                    elsewhere.add(request.url());
                }
            });
            for (String path : pages()) {
                page.navigate(served.address().resolve(path).toString());
                assertThat(page.evaluate(
                                "window.harmed === undefined && getComputedStyle(document.body).display !== 'none'"
                                        + " && !document.querySelector('main script:not([src^=\"/assets/\"]), main style, main [style], main img, main iframe')"
                                        + " && ![...document.querySelectorAll('*')].some(e => [...e.attributes].some(a =>"
                                        + " a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value)))"))
                        .as(path)
                        .isEqualTo(true);
                Looks.fits(page, path, 360);
            }
            assertThat(chromium.complaints()).isEmpty();
            assertThat(elsewhere).isEmpty();
        }
    }
}
