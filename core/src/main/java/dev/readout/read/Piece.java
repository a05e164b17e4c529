package dev.readout.read;

import dev.readout.article.Furniture;
import java.util.Objects;
import java.util.Optional;

/**
 * One block of a page in printed order: a paragraph of the report, or furniture.
 *
 * @param furniture what the words are there for; empty for a paragraph of the report
 * @param text the words as printed, white space collapsed; never blank
 */
record Piece(Optional<Furniture.Kind> furniture, String text) {
    Piece {
        Objects.requireNonNull(furniture);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a piece without words");
        }
    }

    static Piece paragraph(String text) {
        return new Piece(Optional.empty(), text);
    }

    static Piece furniture(Furniture.Kind kind, String text) {
        return new Piece(Optional.of(kind), text);
    }

    boolean isParagraph() {
        return furniture.isEmpty();
    }

    boolean is(Furniture.Kind kind) {
        return furniture.isPresent() && furniture.get() == kind;
    }
}
