package dev.readout.language.model;

import dev.readout.article.Article;
import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a reading by hand: every number is 0 but those that a test asks for. */
public final class ReadingBuilder {
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** The stretch of the links is this wide; its last number is that of "no cue". */
    private static final int NO_CUE = HeadLayout.LINK - 1;

    private final ModelText text;
    private final float[] words;
    private final int[] windows;
    private final float[] start = new float[HeadLayout.TAGS];
    private final float[] transitions = new float[HeadLayout.TAGS * HeadLayout.TAGS];
    private final float[] pairs = new float[PairFeatures.COUNT];
    /** Every product that is asked for has one place of its own in the stretches that are multiplied. */
    private int spans;

    private int antecedents;
    private final List<Integer> cues = new ArrayList<>();

    private ReadingBuilder(ModelText text) {
        this.text = text;
        words = new float[text.words().size() * HeadLayout.WIDTH];
        windows = new int[text.words().size()];
    }

    /** Begins a reading of {@link #text}. */
    public static ReadingBuilder of(String body) {
        return new ReadingBuilder(text(body));
    }

    /** Returns a text of words between spaces; a sentence ends with a paragraph or with the word ".". */
    static ModelText text(String body) {
        List<Word> words = new ArrayList<>();
        int sentence = 0;
        int paragraph = 0;
        int before = 0;
        Matcher matcher = WORD.matcher(body);
        while (matcher.find()) {
            boolean breaks = body.substring(before, matcher.start()).contains(Article.PARAGRAPH_BREAK);
            if (!words.isEmpty() && (breaks || body.startsWith(".", before - 1))) {
                sentence++;
            }
            paragraph += breaks ? 1 : 0;
            int shape = Shapes.of(matcher.group(), false, breaks || words.isEmpty());
            words.add(new Word(new Span(matcher.start(), matcher.end()), sentence, paragraph, shape));
            before = matcher.end();
        }
        return new ModelText(body, words);
    }

    /** Begins another window at a word. */
    ReadingBuilder windowFrom(int word) {
        for (int i = word; i < windows.length; i++) {
            windows[i]++;
        }
        return this;
    }

    /** Sets one number of a word. */
    ReadingBuilder value(int word, int column, float value) {
        words[word * HeadLayout.WIDTH + column] = value;
        return this;
    }

    ReadingBuilder start(int tag, float score) {
        start[tag] = score;
        return this;
    }

    ReadingBuilder transition(int from, int to, float score) {
        transitions[from * HeadLayout.TAGS + to] = score;
        return this;
    }

    ReadingBuilder pair(int feature, float weight) {
        pairs[feature] = weight;
        return this;
    }

    /** Tags the words: "S s" a source, "C c" a cue, "T t" a content (what they tell), "-" none of them. */
    public ReadingBuilder tags(String row) {
        String letters = row.replace(" ", "");
        for (int word = 0; word < letters.length(); word++) {
            value(word, HeadLayout.TAGS_AT + "-SsCcTt".indexOf(letters.charAt(word)), 10);
        }
        return this;
    }

    /** Sets how well a word goes with a cue, known by its first word. */
    public ReadingBuilder link(int word, int cue, float score) {
        if (!cues.contains(cue)) {
            cues.add(cue);
        }
        value(cue, HeadLayout.LINK_CUE_AT + cues.indexOf(cue), 1);
        return value(word, HeadLayout.LINK_WORD_AT + cues.indexOf(cue), score);
    }

    /** Sets how well a word goes with no cue at all. */
    ReadingBuilder unlinked(int word, float score) {
        return value(word, HeadLayout.LINK_WORD_AT + NO_CUE, score);
    }

    /** Sets how well a label suits the words of a span. */
    public ReadingBuilder span(SpanTask task, int first, int last, String label, float score) {
        value(last, HeadLayout.lastWordAt(task) + spans, 1);
        value(first, HeadLayout.firstWordAt(task) + task.labels().indexOf(label) * HeadLayout.SPAN + spans, score);
        spans++;
        return this;
    }

    /** Sets one of the four products of a mention and one before it. */
    ReadingBuilder antecedent(int word, int at, int before, int beforeAt, float score) {
        value(before, beforeAt + antecedents, 1);
        value(word, at + antecedents, score);
        antecedents++;
        return this;
    }

    /** Sets how well a mention that begins with one word goes with one before it that begins with another. */
    public ReadingBuilder antecedent(int word, int before, float score) {
        return antecedent(word, HeadLayout.ANAPHOR_FIRST_AT, before, HeadLayout.ANTECEDENT_FIRST_AT, score);
    }

    /** Returns the reading. */
    public Reading read() {
        int count = Arrays.stream(windows).max().orElse(-1) + 1;
        float[] openings = new float[count * HeadLayout.WIDTH];
        for (int window = 0; window < count; window++) {
            openings[window * HeadLayout.WIDTH + HeadLayout.LINK_CUE_AT + NO_CUE] = 1;
        }
        return new Reading(text, new ModelSettings("by hand", 64, start, transitions, pairs), words, openings, windows);
    }
}
