package dev.readout.reconcile;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.reconcile.claim.Claims;
import dev.readout.reconcile.copies.Copy;
import dev.readout.reconcile.copies.CopyIndex;
import dev.readout.reconcile.difference.NumberDifferences;
import dev.readout.reconcile.encounter.EncounterIndex;
import dev.readout.reconcile.origin.Roots;
import dev.readout.reconcile.position.PositionIndex;
import dev.readout.reconcile.statement.StatementIndex;
import dev.readout.reconcile.statement.Statements;
import dev.readout.review.Guidance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings the facts of many articles together, article by article.
 *
 * <p>The result is a function of the set of articles: any order of adding, and all at once, gives the same. Adding an
 * article costs by what it says and by what was said of it around it, some tens of milliseconds, not by how much is there
 * already; one without a day is held against all that its speakers have said. For one thread.
 */
public final class Reconciler {
    private final Guidance guidance;
    private final EntityIndex who;
    private final StatementIndex statements;
    private final List<ArticleFacts> articles = new ArrayList<>();
    private final CopyIndex copies = new CopyIndex();
    private final NumberDifferences numbers = new NumberDifferences();

    /** Makes one for articles of which nobody has decided anything. */
    public Reconciler() {
        this(Guidance.NONE);
    }

    /**
     * Makes one.
     *
     * @param guidance what people decided of all articles that will be added
     */
    public Reconciler(Guidance guidance) {
        this(guidance, Optional.empty());
    }

    /**
     * Makes one that need not find out again what another one has of the same articles under other decisions; what it comes to is
     * the same. It takes less time where those are added first that {@link #remembers}.
     *
     * @param before which is not changed
     */
    public Reconciler(Guidance guidance, Reconciler before) {
        this(guidance, Optional.of(before.statements));
    }

    private Reconciler(Guidance guidance, Optional<StatementIndex> before) {
        this.guidance = guidance;
        who = new EntityIndex(guidance.entities());
        statements = new StatementIndex(new SpeakersByEntity(who), guidance.statements(), before);
    }

    /** Returns whether little has to be found out of an article that was added to the one before. */
    public boolean remembers(ArticleFacts facts) {
        return statements.remembers(facts);
    }

    /** Returns what articles come to together, in whatever order they are given. */
    public static Reconciliation together(Collection<ArticleFacts> articles) {
        Reconciler reconciler = new Reconciler();
        articles.forEach(reconciler::add);
        return reconciler.reconciliation();
    }

    /**
     * Adds an article.
     *
     * @throws IllegalArgumentException when it is there already
     */
    public void add(ArticleFacts facts) {
        statements.add(facts, who.add(facts));
        copies.add(facts.article());
        numbers.add(facts);
        articles.add(facts);
    }

    /** Decides on everything that the articles added since the last time have touched. */
    public void decide() {
        statements.decide();
    }

    /** Returns what all articles added so far come to. */
    public Reconciliation reconciliation() {
        Entities entities = who.result();
        Map<ArticleId, List<EntityId>> ids = entities.mapping();
        Statements said = statements.statements(article -> Objects.requireNonNull(ids.get(article)));
        List<Copy> copied = copies.copies();
        List<Article> texts = articles.stream().map(ArticleFacts::article).toList();
        Affiliations affiliations = new Affiliations(entities.entities());
        Sides sides = new Sides(
                affiliations, entities.entities(), articles, article -> Objects.requireNonNull(ids.get(article)));
        Roots roots = new Roots(sides, entities.entities(), texts, said.attributions(), copied);
        List<Claim> claims = Claims.of(said, roots);
        EncounterIndex.Found met = EncounterIndex.of(new EncounterIndex.Known(
                articles,
                article -> Objects.requireNonNull(ids.get(article)),
                affiliations,
                said.attributions(),
                said.statements(),
                claims,
                entities.entities(),
                sides,
                roots,
                guidance));
        List<Undecided> undecided = Stream.of(entities.undecided(), said.undecided(), met.undecided())
                .flatMap(List::stream)
                .sorted(Undecided.NEAREST_FIRST)
                .toList();
        return new Reconciliation(
                entities.entities(),
                said.attributions(),
                said.statements(),
                claims,
                met.encounters(),
                PositionIndex.of(new PositionIndex.Known(
                        articles,
                        article -> Objects.requireNonNull(ids.get(article)),
                        affiliations,
                        said.attributions(),
                        said.statements(),
                        entities.entities(),
                        sides)),
                Stream.concat(met.differences().stream(), numbers.differences(said.statements()).stream())
                        .toList(),
                copied,
                undecided);
    }
}
