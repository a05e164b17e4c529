package dev.readout.reconcile;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One source–cue–content relation of one article, with speaker and hops known across articles.
 *
 * <p>The parts are those of {@link LocalAttribution}, its places of entities replaced by their ids.
 *
 * @param id the same when the article is read again
 * @param article whose body every span points into
 * @param statement the statement that it carries
 * @param form how much of the content stands in quotation marks
 * @param content the words attributed, in pieces
 * @param cue the words that attribute them
 * @param source the words that name the source
 * @param speaker whoever uttered it; empty when nobody is named
 * @param addressees those it was said to
 * @param act what was done by saying it
 * @param modality how surely the content is put forward
 * @param polarity whether the content affirms or denies
 * @param sourcing how the source is known
 * @param channel where it was said or posted, as printed
 * @param chain who passed it on, nearest the article first, ending with the speaker; empty when that is the speaker alone
 * @param within the attribution whose content holds this one
 * @param by who decided it
 */
public record Attribution(
        AttributionId id,
        ArticleId article,
        StatementId statement,
        LocalAttribution.Form form,
        List<Span> content,
        Optional<Span> cue,
        List<Span> source,
        Optional<EntityId> speaker,
        List<EntityId> addressees,
        Optional<LocalAttribution.Act> act,
        LocalAttribution.Modality modality,
        LocalAttribution.Polarity polarity,
        Optional<LocalAttribution.Sourcing> sourcing,
        Optional<String> channel,
        List<Hop> chain,
        Optional<AttributionId> within,
        Decision by) {
    public Attribution {
        Objects.requireNonNull(id);
        Objects.requireNonNull(article);
        Objects.requireNonNull(statement);
        Objects.requireNonNull(form);
        Objects.requireNonNull(cue);
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(act);
        Objects.requireNonNull(modality);
        Objects.requireNonNull(polarity);
        Objects.requireNonNull(sourcing);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(within);
        Objects.requireNonNull(by);
        content = List.copyOf(content);
        source = List.copyOf(source);
        addressees = List.copyOf(addressees);
        chain = List.copyOf(chain);
    }
}
