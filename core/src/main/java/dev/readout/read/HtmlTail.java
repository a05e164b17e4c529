package dev.readout.read;

import dev.readout.article.Furniture.Kind;
import java.util.ArrayList;
import java.util.List;

/** Headings that lead on to nothing but furniture are the titles of that furniture. */
final class HtmlTail {
    private HtmlTail() {}

    static List<Piece> settle(List<Piece> pieces) {
        List<Piece> settled = new ArrayList<>(pieces);
        boolean leadsOn = false;
        for (int i = settled.size() - 1; i >= 0; i--) {
            Piece piece = settled.get(i);
            if (piece.is(Kind.HEADING) && !leadsOn) {
                settled.set(i, Piece.furniture(Kind.PROMOTION, piece.text()));
            } else if (piece.isParagraph()) {
                leadsOn = true;
            } else if (piece.is(Kind.PROMOTION)) {
                leadsOn = false;
            }
        }
        return settled;
    }
}
