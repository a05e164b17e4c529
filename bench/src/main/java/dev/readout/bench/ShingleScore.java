package dev.readout.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scoring of the article extraction benchmark: overlap of four-word shingles, one share per page, so that long
 * pages weigh no more than short ones.
 *
 * <p>Source: {@code evaluate.py} of <a href="https://github.com/scrapinghub/article-extraction-benchmark">
 * scrapinghub/article-extraction-benchmark</a>. Precision and recall are means over pages, F1 is that of the two
 * means, accuracy is the share of pages without any difference; the error is 1.96 standard deviations of a bootstrap.
 */
final class ShingleScore {
    private static final int SHINGLE = 4;
    private static final int BOOTSTRAPS = 1000;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");

    private ShingleScore() {}

    /** Shares of a page's shingles that are right, too many and missing; they add up to one, or are all zero. */
    record Page(double right, double extra, double missing) {
        double precision() {
            return extra == 0 && missing == 0 ? 1 : right == 0 && extra == 0 ? 0 : right / (right + extra);
        }

        double recall() {
            return extra == 0 && missing == 0 ? 1 : right == 0 && missing == 0 ? 0 : right / (right + missing);
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    static Page page(String expected, String found) {
        Map<List<String>, Integer> wanted = shingles(expected);
        Map<List<String>, Integer> got = shingles(found);
        double right = 0;
        double extra = 0;
        double missing = 0;
        for (Map.Entry<List<String>, Integer> each : wanted.entrySet()) {
            int count = got.getOrDefault(each.getKey(), 0);
            right += Math.min(count, each.getValue());
            missing += Math.max(0, each.getValue() - count);
        }
        for (Map.Entry<List<String>, Integer> each : got.entrySet()) {
            extra += Math.max(0, each.getValue() - wanted.getOrDefault(each.getKey(), 0));
        }
        double all = right + extra + missing;
        return all == 0 ? new Page(0, 0, 0) : new Page(right / all, extra / all, missing / all);
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, tokens.size() - SHINGLE + 1); i++) {
            List<String> shingle = List.copyOf(tokens.subList(i, Math.min(tokens.size(), i + SHINGLE)));
            if (!shingle.isEmpty()) {
                shingles.merge(shingle, 1, Integer::sum);
            }
        }
        return shingles;
    }

    static double precision(List<Page> pages) {
        return pages.stream()
                .filter(page -> page.right + page.extra > 0)
                .mapToDouble(Page::precision)
                .average()
                .orElse(0);
    }

    static double recall(List<Page> pages) {
        return pages.stream()
                .filter(page -> page.right + page.missing > 0)
                .mapToDouble(Page::recall)
                .average()
                .orElse(0);
    }

    static double f1(List<Page> pages) {
        double precision = precision(pages);
        double recall = recall(pages);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static double accuracy(List<Page> pages) {
        return pages.stream()
                .mapToDouble(page -> page.extra == 0 && page.missing == 0 ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** Returns 1.96 standard deviations of the figure over resampled pages; the seed is fixed. */
    static double error(List<Page> pages, ToDoubleFunction<List<Page>> figure) {
        Random random = new Random(20191);
        double[] values = new double[BOOTSTRAPS];
        double sum = 0;
        for (int i = 0; i < BOOTSTRAPS; i++) {
            List<Page> sample = new ArrayList<>(pages.size());
            for (int j = 0; j < pages.size(); j++) {
                sample.add(pages.get(random.nextInt(pages.size())));
            }
            values[i] = figure.applyAsDouble(sample);
            sum += values[i];
        }
        double mean = sum / BOOTSTRAPS;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return 1.96 * Math.sqrt(squares / (BOOTSTRAPS - 1));
    }
}
