package dev.readout.read;

import static dev.readout.read.Reads.FIRST;
import static dev.readout.read.Reads.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Good files with bytes changed, cut, doubled and moved by chance, from a fixed seed: reading never throws. */
class MutatedInputTest {
    private static final int ROUNDS = 1500;

    private static byte[] original(String name) {
        String text = switch (name) {
            case "a.html" ->
                Reads.page(
                        "<title>Talks | Halden</title><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Talks\","
                                + "\"datePublished\":\"2026-03-02T19:14:00Z\"}]}</script><link rel=canonical href='https://halden.example/a?b=c'>",
                        "<h1>Talks</h1><p class=byline>By Hanne Voll</p><figure><figcaption>A lock.</figcaption></figure><p>"
                                + FIRST + "</p><h2>Then</h2><p>" + SECOND
                                + "</p><ul><li><a href=/x>More</a></li></ul>");
            case "a.md" ->
                "---\ntitle: Talks\ndate: 2026-03-02\ntags: [a, b]\n---\n# Talks\n\n*" + FIRST + "*\n\n> " + SECOND
                        + "\n\n![x](y)\n";
            case "a.json" ->
                "[{\"title\":\"Talks\",\"text\":\"" + FIRST
                        + "\",\"date\":1774688400},{\"body\":{\"sections\":[{\"paragraphs\":[\"" + FIRST + "\"]}]}}]";
            default ->
                "Talks\n\nBy Hanne Voll\n\nISSOLMAR, March 2 (MW) - " + FIRST + "\n\nWhy It Matters\n\n" + SECOND
                        + "\n\nUpdate: 3/14/26: x.\n";
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(copy.length);
            int length = random.nextInt(Math.min(40, copy.length - at) + 1);
            switch (random.nextInt(4)) {
                case 0 -> copy[at] = (byte) random.nextInt(256);
                case 1 -> copy = Arrays.copyOf(copy, Math.max(1, at));
                case 2 -> System.arraycopy(copy, at, copy, random.nextInt(copy.length - length + 1), length);
                default -> Arrays.fill(copy, at, at + length, (byte) "<>{}[]\"'\n &#\\|*".charAt(random.nextInt(15)));
            }
        }
        return copy;
    }

    @ParameterizedTest
    @CsvSource({"a.html", "a.md", "a.json", "a.txt"})
    void neverThrows(String name) {
        Random random = new Random(20260302);
        byte[] original = original(name);
        for (int round = 0; round < ROUNDS; round++) {
            Capture capture = new Capture(name, mutated(original, random), Hints.NONE, Reads.NOW);
            for (Capture part : new ArticleReader().split(capture)) {
                Reading reading = new ArticleReader().read(part);
                reading.article()
                        .ifPresent(article -> assertThat(article.furniture())
                                .allMatch(
                                        each -> each.before() <= article.body().length()));
            }
        }
    }
}
