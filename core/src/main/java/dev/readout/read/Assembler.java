package dev.readout.read;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Furniture;
import dev.readout.article.Hash;
import dev.readout.article.PrintedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the article out of what a format reader found, the printed words and the user's hints. */
final class Assembler {
    private static final int ID_DIGITS = 16;

    private Assembler() {}

    static Reading assemble(Capture capture, Encodings.Decoded decoded, Draft draft) {
        List<Problem> problems = new ArrayList<>(draft.problems());
        if (problems.stream().anyMatch(Problem::fatal)) {
            return new Reading(Optional.empty(), problems);
        }
        List<String> paragraphs = draft.pieces().stream()
                .filter(Piece::isParagraph)
                .map(Piece::text)
                .toList();
        Optional<Problem> noArticle = Prose.problem(paragraphs);
        if (noArticle.isPresent()) {
            return new Reading(Optional.empty(), List.of(noArticle.get()));
        }
        String body = String.join(Article.PARAGRAPH_BREAK, paragraphs);
        List<Furniture> furniture = furniture(draft.pieces());
        Metadata metadata = draft.metadata()
                .or(printed(furniture))
                .or(Metadata.published(Datelines.day(paragraphs.getFirst())))
                .or(Metadata.published(capture.hints().published()))
                .or(Metadata.outlet(capture.hints().outlet()));
        problems.addAll(missing(metadata, decoded));
        Article article = new Article(
                id(capture, metadata, body),
                capture.name(),
                metadata.url(),
                metadata.outlet(),
                metadata.title(),
                byline(furniture).or(metadata::authors),
                Datelines.at(paragraphs.getFirst()),
                metadata.language(),
                metadata.published(),
                metadata.modified(),
                capture.read(),
                body,
                furniture);
        return new Reading(Optional.of(article), problems);
    }

    private static List<Furniture> furniture(List<Piece> pieces) {
        List<Furniture> furniture = new ArrayList<>();
        int before = 0;
        int length = 0;
        for (Piece piece : pieces) {
            if (piece.isParagraph()) {
                length = before + piece.text().length();
                before = length + Article.PARAGRAPH_BREAK.length();
            } else {
                furniture.add(new Furniture(piece.furniture().orElseThrow(), piece.text(), before));
            }
        }
        int end = length;
        // What follows the last paragraph stands before the body's end, not before a break that is not there.
        return furniture.stream()
                .map(each -> each.before() <= end ? each : new Furniture(each.kind(), each.text(), end))
                .toList();
    }

    private static Metadata printed(List<Furniture> furniture) {
        Optional<String> title = furniture.stream()
                .filter(each -> each.kind() == Furniture.Kind.HEADLINE)
                .map(Furniture::text)
                .findFirst();
        Optional<PrintedTime> published = furniture.stream()
                .filter(each -> each.kind() == Furniture.Kind.BYLINE)
                .flatMap(each -> Dates.parse(each.text()).stream())
                .findFirst();
        return Metadata.title(title).or(Metadata.published(published));
    }

    /** The first line that names somebody; a line of nothing but the date names nobody. */
    private static Optional<String> byline(List<Furniture> furniture) {
        return furniture.stream()
                .filter(each -> each.kind() == Furniture.Kind.BYLINE && Bylines.namesSomebody(each.text()))
                .map(each -> Bylines.name(each.text()))
                .findFirst();
    }

    private static List<Problem> missing(Metadata metadata, Encodings.Decoded decoded) {
        List<Problem> problems = new ArrayList<>();
        if (decoded.undecodable() > 0) {
            problems.add(new Problem(
                    Problem.Kind.UNDECODABLE_BYTES,
                    "Some characters could not be read (" + decoded.undecodable()
                            + "); they stand as \uFFFD in the text. Save the file as UTF-8 if you can."));
        }
        if (metadata.published().isEmpty()) {
            problems.add(new Problem(
                    Problem.Kind.NO_DATE, "The file does not say when it was published; say so when you add it."));
        }
        if (metadata.outlet().isEmpty()) {
            problems.add(new Problem(
                    Problem.Kind.NO_OUTLET, "The file does not say who published it; say so when you add it."));
        }
        return problems;
    }

    private static ArticleId id(Capture capture, Metadata metadata, String body) {
        String digest = metadata.url()
                .map(url -> Hash.sha256(url + "\n" + metadata.title().orElse("") + "\n" + body))
                .orElseGet(capture::sha256);
        return new ArticleId("a" + digest.substring(0, ID_DIGITS));
    }
}
