package dev.readout.publish;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.publish.Marking.Stretch;
import dev.readout.publish.Node.Kind;
import dev.readout.publish.RecordView.Source;
import dev.readout.publish.WordAlignment.Word;
import dev.readout.reconcile.copies.Copy;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The other versions of a report, what changed from one to the next, and the reports that print the same copy.
 *
 * <p>Immutable and thread-safe; costs by the report.
 */
final class Versions {
    /** Paragraphs compared; the comparison grows with the square. */
    private static final int MOST_PARAGRAPHS = 400;
    /** Reports of one copy that are listed. */
    private static final int MOST_COPIES = 40;

    private final RecordIndex index;
    private final boolean excerpts;
    private final Map<String, List<RecordedArticle>> byAddress = new HashMap<>();
    private final Map<ArticleId, List<ArticleId>> copies = new HashMap<>();

    /** @param excerpts whether what changed is left out: it is words of reports on which nothing rests */
    Versions(ReadoutRecord record, RecordIndex index, boolean excerpts) {
        this.excerpts = excerpts;
        this.index = index;
        for (RecordedArticle recorded : record.articles()) {
            recorded.article()
                    .url()
                    .ifPresent(url -> byAddress
                            .computeIfAbsent(url, each -> new ArrayList<>())
                            .add(recorded));
            recorded.copyOf()
                    .flatMap(Copy::of)
                    .ifPresent(of -> copies.computeIfAbsent(of, each -> new ArrayList<>())
                            .add(recorded.article().id()));
        }
        byAddress.values().forEach(versions -> versions.sort(Comparator.comparingInt(RecordedArticle::revision)));
    }

    /**
     * What else there is of a report.
     *
     * @param versions of its address, the first one first; empty where there is one alone
     * @param here the place of this one among them
     * @param changes from the version before; empty for the first one
     * @param copies other reports that print the same copy, as a whole or passages of it
     * @param more how many of these are not listed
     */
    record View(List<Source> versions, int here, Optional<Changes> changes, List<Same> copies, int more) {
        boolean isEmpty() {
            return versions.isEmpty() && copies.isEmpty();
        }
    }

    /** A report of the same copy, and how much of it is that. */
    record Same(Source source, String how) {}

    /**
     * What changed from one version to the next.
     *
     * @param before the version before
     * @param headline that of the version before, where it was another
     * @param paragraphs that are new, gone or changed, in printed order; empty where the words are the same
     * @param compared whether they could be compared: very long reports are not
     */
    record Changes(Source before, Optional<String> headline, List<Changed> paragraphs, boolean compared) {}

    /**
     * A paragraph.
     *
     * @param what "New", "Gone" or "Changed"
     * @param nodes its words, those that the version before does not have marked
     * @param without words of the version before that it does not have
     */
    record Changed(String what, List<Node> nodes, List<String> without) {}

    View view(RecordedArticle recorded) {
        List<RecordedArticle> versions =
                recorded.article().url().map(byAddress::get).orElse(List.of());
        int here = IntStream.range(0, versions.size())
                .filter(at -> versions.get(at)
                        .article()
                        .id()
                        .equals(recorded.article().id()))
                .findFirst()
                .orElse(0);
        List<Same> same = same(recorded);
        return new View(
                versions.size() < 2
                        ? List.of()
                        : versions.stream()
                                .map(each -> index.source(each.article().id()))
                                .toList(),
                here,
                here == 0 || excerpts
                        ? Optional.empty()
                        : Optional.of(changes(versions.get(here - 1).article(), recorded.article())),
                same.stream().limit(MOST_COPIES).toList(),
                Math.max(0, same.size() - MOST_COPIES));
    }

    private List<Same> same(RecordedArticle recorded) {
        ArticleId root =
                recorded.copyOf().flatMap(Copy::of).orElse(recorded.article().id());
        return copies.getOrDefault(root, List.of()).stream()
                .filter(id -> !id.equals(recorded.article().id()))
                .map(id -> new Same(
                        index.source(id),
                        index.recorded(id)
                                        .copyOf()
                                        .filter(copy -> copy.extent() == Copy.Extent.WHOLE)
                                        .isPresent()
                                ? ""
                                : "passages of it"))
                .toList();
    }

    private Changes changes(Article before, Article now) {
        List<Span> was = before.paragraphs();
        List<Span> is = now.paragraphs();
        boolean compared = was.size() <= MOST_PARAGRAPHS && is.size() <= MOST_PARAGRAPHS;
        return new Changes(
                index.source(before.id()),
                RecordIndex.given(before.title()).filter(title -> !now.title().equals(Optional.of(title))),
                compared ? paragraphs(before.body(), was, now.body(), is) : List.of(),
                compared);
    }

    private static List<Changed> paragraphs(String before, List<Span> was, String now, List<Span> is) {
        int[][] longest = new int[was.size() + 1][is.size() + 1];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = is.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        was.get(i).in(before).strip().equals(is.get(j).in(now).strip())
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<Changed> changed = new ArrayList<>();
        List<Span> gone = new ArrayList<>();
        List<Span> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < was.size() || j < is.size()) {
            boolean same = i < was.size()
                    && j < is.size()
                    && was.get(i).in(before).strip().equals(is.get(j).in(now).strip());
            if (same) {
                changed.addAll(between(before, gone, now, come));
                gone.clear();
                come.clear();
                i++;
                j++;
            } else if (j == is.size() || (i < was.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                gone.add(was.get(i++));
            } else {
                come.add(is.get(j++));
            }
        }
        changed.addAll(between(before, gone, now, come));
        return List.copyOf(changed);
    }

    /** What stood and what stands between two paragraphs that are the same: each is set against the first that is like it. */
    private static List<Changed> between(String before, List<Span> gone, String now, List<Span> come) {
        List<Changed> changed = new ArrayList<>();
        List<Span> left = new ArrayList<>(gone);
        for (Span paragraph : come) {
            List<Word> words = WordAlignment.words(now, List.of(paragraph));
            Optional<Changed> like = Optional.empty();
            for (int at = 0; at < left.size() && like.isEmpty(); at++) {
                Optional<WordAlignment> aligned =
                        WordAlignment.of(words, WordAlignment.words(before, List.of(left.get(at))));
                if (aligned.filter(WordAlignment::isOneText).isPresent()) {
                    left.subList(0, at).forEach(span -> changed.add(whole("Gone", before, span)));
                    left.subList(0, at + 1).clear();
                    like = aligned.map(each -> new Changed(
                            "Changed",
                            Marking.tree(
                                    now,
                                    paragraph,
                                    each.onlyInOne().stream()
                                            .map(span -> Stretch.of(span, Kind.DIFFERENT))
                                            .toList()),
                            each.onlyInOther().stream()
                                    .map(span -> RecordIndex.brief(span, before))
                                    .toList()));
                }
            }
            changed.add(like.orElseGet(() -> whole("New", now, paragraph)));
        }
        left.forEach(span -> changed.add(whole("Gone", before, span)));
        return changed;
    }

    private static Changed whole(String what, String body, Span paragraph) {
        return new Changed(what, List.of(new Node.Words(RecordIndex.brief(paragraph, body))), List.of());
    }
}
