package dev.readout.reconcile.copies;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Furniture;
import dev.readout.article.PrintedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One invented article as a page would give it. */
final class Printed {
    private final String id;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Furniture> furniture = new ArrayList<>();
    private Optional<String> outlet = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<String> byline = Optional.empty();
    private Optional<String> dateline = Optional.empty();
    private Optional<PrintedTime> published = Optional.empty();

    private Printed(String id) {
        this.id = id;
    }

    /** An article of that outlet; an empty one is not known. */
    static Printed by(String outlet, String id) {
        Printed printed = new Printed(id);
        printed.outlet = Optional.of(outlet).filter(name -> !name.isEmpty());
        return printed;
    }

    Printed at(String address) {
        url = Optional.of(address);
        return this;
    }

    Printed on(String day) {
        published = Optional.of(PrintedTime.parse(day));
        return this;
    }

    Printed byline(String line) {
        byline = Optional.of(line);
        return this;
    }

    Printed dateline(String line) {
        dateline = Optional.of(line);
        return this;
    }

    Printed credit(String line) {
        furniture.add(new Furniture(Furniture.Kind.CREDIT, line, 0));
        return this;
    }

    Printed text(String... more) {
        paragraphs.addAll(List.of(more));
        return this;
    }

    Printed text(List<String> more) {
        paragraphs.addAll(more);
        return this;
    }

    Article article() {
        return new Article(
                new ArticleId(id),
                id + ".txt",
                url,
                outlet,
                Optional.empty(),
                byline,
                dateline,
                Optional.empty(),
                published,
                Optional.empty(),
                Instant.EPOCH,
                String.join(Article.PARAGRAPH_BREAK, paragraphs),
                furniture);
    }
}
