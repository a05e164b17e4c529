package dev.readout.read;

import java.util.List;
import java.util.Objects;

/**
 * What a format reader made of a file: its pieces and what it says of itself, or a problem instead of them.
 *
 * @param metadata what the file says of itself
 * @param pieces paragraphs and furniture in printed order
 * @param problems what was found wrong
 */
record Draft(Metadata metadata, List<Piece> pieces, List<Problem> problems) {
    Draft {
        Objects.requireNonNull(metadata);
        pieces = List.copyOf(pieces);
        problems = List.copyOf(problems);
    }

    static Draft of(Metadata metadata, List<Piece> pieces) {
        return new Draft(metadata, pieces, List.of());
    }

    static Draft failed(Problem.Kind kind, String message) {
        return new Draft(Metadata.NONE, List.of(), List.of(new Problem(kind, message)));
    }
}
