package dev.readout.record;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Furniture;
import dev.readout.article.PrintedTime;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/** What facts and records say of an article in the same words, on its way in. */
final class ArticleReading {
    private ArticleReading() {}

    /**
     * Takes the fields of an article; what else its object has is left to the caller.
     *
     * @param in its object, without {@code body}
     * @param body its body, which the caller has taken
     * @param offset turns the places that furniture stands at into offsets of the body
     */
    static Article article(JsonReading in, String body, IntUnaryOperator offset) {
        return new Article(
                new ArticleId(in.string("id")),
                in.string("file"),
                in.optional("url"),
                in.optional("outlet"),
                in.optional("title"),
                in.optional("byline"),
                in.optional("dateline"),
                in.optional("language"),
                in.optional("published").map(PrintedTime::parse),
                in.optional("modified").map(PrintedTime::parse),
                Instant.parse(in.string("read")),
                body,
                in.objects("furniture", piece -> furniture(piece, offset)));
    }

    private static Furniture furniture(JsonReading in, IntUnaryOperator offset) {
        Furniture furniture = new Furniture(
                in.constant("kind", Furniture.Kind.class), in.string("text"), offset.applyAsInt(in.integer("before")));
        in.done();
        return furniture;
    }
}
