package dev.readout.reconcile.position;

import dev.readout.article.Article;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalPosition;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.statement.Stems;
import dev.readout.time.Anchor;
import dev.readout.time.Timex;
import dev.readout.time.Window;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Resolves the passages of all articles. */
final class Passages {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+(?:[.,]\\p{Nd}+)*");

    private final PositionIndex.Known known;
    private final Map<AttributionId, StatementId> statementOf = new HashMap<>();
    private final Map<StatementId, LocalDate> saidOn = new HashMap<>();

    Passages(PositionIndex.Known known) {
        this.known = known;
        for (Attribution attribution : known.attributions()) {
            statementOf.put(attribution.id(), attribution.statement());
        }
        for (Statement statement : known.statements()) {
            statement.said().ifPresent(day -> saidOn.put(statement.id(), day));
        }
    }

    /** Returns them by publication of their article, then in printed order. */
    List<Passage> all() {
        return known.articles().stream()
                .sorted(Comparator.comparing(ArticleFacts::article, Article.BY_PUBLICATION))
                .flatMap(facts -> {
                    List<EntityId> ids = known.ids().apply(facts.article().id());
                    Map<AttributionId, LocalDate> said = new HashMap<>();
                    facts.attributions()
                            .forEach(attribution ->
                                    attribution.said().ifPresent(day -> said.put(attribution.id(), day)));
                    return facts.positions().stream().map(local -> passage(facts, local, ids, said));
                })
                .toList();
    }

    /** @param told when the article's own attributions were made, those of which it tells */
    private Passage passage(
            ArticleFacts facts, LocalPosition local, List<EntityId> ids, Map<AttributionId, LocalDate> told) {
        String body = facts.article().body();
        EntityId holder = ids.get(local.holder().entity());
        Set<StatementId> statements = local.attributions().stream()
                .map(statementOf::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<LocalDate> said = statements.stream()
                .map(saidOn::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> local.attributions().stream()
                        .map(told::get)
                        .filter(Objects::nonNull)
                        .findFirst());
        Optional<LocalDate> anchor = facts.times().anchor().map(Anchor::day);
        return new Passage(
                facts,
                local,
                holder,
                known.affiliations().side(holder),
                local.toward().stream()
                        .map(party -> ids.get(party.entity()))
                        .distinct()
                        .toList(),
                local.amount()
                        .flatMap(span ->
                                Sums.of(span.in(body), body.substring(Math.max(0, span.begin() - 3), span.begin()))),
                local.due().flatMap(span -> due(facts, span, anchor)),
                said.or(() -> anchor),
                statements,
                stems(local.text().in(body)),
                Thing.of(withoutDays(facts, local.text())));
    }

    /** What is over when it is reported is no day by which anything is to be done. */
    private static Optional<LocalDate> due(ArticleFacts facts, Span words, Optional<LocalDate> anchor) {
        return facts.times().within(words).stream()
                .filter(time -> time.span().equals(words))
                .map(Timex::window)
                .flatMap(Optional::stream)
                .map(Window::to)
                .filter(day -> anchor.isPresent() && !day.isBefore(anchor.get()))
                .findFirst();
    }

    /** The words of a text, those for days left out. */
    private static String withoutDays(ArticleFacts facts, Span text) {
        String words = text.in(facts.article().body());
        List<Span> days = facts.times().within(text).stream()
                .map(Timex::span)
                .sorted(Comparator.comparingInt(Span::begin).reversed())
                .toList();
        StringBuilder left = new StringBuilder(words);
        days.forEach(day ->
                left.replace(day.begin() - text.begin(), Math.min(left.length(), day.end() - text.begin()), " "));
        return left.toString();
    }

    /** Returns what words say, without their endings. */
    static Set<String> stems(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .filter(word -> !Stems.isEmpty(word))
                .map(Stems::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
