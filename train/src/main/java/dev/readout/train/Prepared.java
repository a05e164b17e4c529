package dev.readout.train;

import dev.readout.language.model.ModelText;
import dev.readout.language.model.SpanTask;
import dev.readout.language.model.Window;
import dev.readout.train.data.Task;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One text as training sees it: words, windows, and what each head should say. All indices are of words.
 *
 * @param name of the text
 * @param tasks what it teaches
 * @param text its words
 * @param windows in order; each word is in one
 * @param tags for each word, the tag of {@link dev.readout.language.model.Tags}
 * @param anchors for each word, the first word of its attribution's cue; {@link #NO_CUE} when that has none,
 *     {@link #NO_ATTRIBUTION} when it is in none
 * @param spans first word, last word, label of each
 * @param mentions first word, last word, number of its chain, in printed order
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by the heads
record Prepared(
        String name,
        Set<Task> tasks,
        ModelText text,
        List<Window> windows,
        int[] tags,
        int[] anchors,
        Map<SpanTask, List<int[]>> spans,
        List<int[]> mentions) {
    static final int NO_CUE = -1;
    static final int NO_ATTRIBUTION = -2;
}
