package dev.readout.train.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Reports that nobody wrote, of states and people that do not exist, with attributions marked as PolNeAR's guidelines
 * (Newell, Margolin and Ruths 2018) ask; no sentence of a news text is among them.
 *
 * <p>A grammar gives the sentences, a report the order of speakers: a title and a name first, then less. They teach
 * where source, cue and content end in the many shapes of an attribution, and nothing about the world.
 */
public final class InventedReports {
    private static final int FEWEST_WORDS = 280;
    private static final int MORE_WORDS = 270;

    /** Then a report attributes about as often as one of PolNeAR, once in 31 words. */
    private static final int ATTRIBUTING_IN_TWENTY = 11;

    private InventedReports() {}

    /** Returns as many reports as asked for, the same ones for the same seed. */
    public static List<LabelledText> of(int count, long seed) {
        InventedGrammar grammar = InventedGrammar.load();
        Random random = new Random(seed);
        List<LabelledText> reports = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            InventedMarkup report = report(new InventedScene(grammar, random), random);
            reports.add(new LabelledText(
                    "invented/" + number,
                    report.text(),
                    Set.of(Task.ATTRIBUTION),
                    Map.of(),
                    List.of(),
                    report.attributions()));
        }
        return List.copyOf(reports);
    }

    private static InventedMarkup report(InventedScene scene, Random random) {
        InventedMarkup report = page(random);
        if (random.nextInt(10) < 7) {
            report.add(scene.headline(), true);
        }
        String dateline = random.nextInt(10) < 3 ? scene.dateline() + "^" : "";
        report.add(dateline + scene.lead(), true);
        int words = FEWEST_WORDS + random.nextInt(MORE_WORDS);
        while (words(report) < words) {
            int sentences = 1 + random.nextInt(3);
            for (int i = 0; i < sentences; i++) {
                report.add(random.nextInt(20) < ATTRIBUTING_IN_TWENTY ? scene.attributing() : scene.plain(), i == 0);
            }
        }
        return report;
    }

    /** Newspapers differ in their quotation marks, so the reports do. */
    private static InventedMarkup page(Random random) {
        boolean quotesLast = random.nextInt(10) < 8;
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> new InventedMarkup(quotesLast, "\"", "\"");
            case 5, 6, 7, 8 -> new InventedMarkup(quotesLast, "“", "”");
            default -> new InventedMarkup(quotesLast, "''", "''");
        };
    }

    private static int words(InventedMarkup report) {
        return report.text().split("\\s+").length;
    }
}
