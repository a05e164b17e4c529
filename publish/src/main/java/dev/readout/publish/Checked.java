package dev.readout.publish;

import dev.readout.extract.Decision;
import dev.readout.review.Review;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By whom a decision was made and who has checked it, in words. */
final class Checked {
    private Checked() {}

    /** Returns "reviewed by Ana Brand on 5 March 2026", where somebody has. */
    static Optional<String> words(Decision decision) {
        return decision.reviewed()
                .map(reviewed -> "reviewed by " + reviewed.by() + " on "
                        + Days.full(reviewed.at().atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    /** Returns who decided and how surely: the program, and the people who had a part in it. */
    static String by(Decision decision) {
        Optional<String> person = Review.reviewer(decision);
        String maker = person.isPresent()
                ? "Machine-read, and decided by " + person.get()
                : "Machine-read, confidence " + String.format(Locale.ROOT, "%.2f", decision.score());
        return maker + words(decision).map(words -> "; " + words).orElse("");
    }

    /** Returns what stands above a record: that it is machine-read, and how much of it people have reviewed. */
    static String notice(Stream<Decision> decisions) {
        long reviewed =
                decisions.filter(decision -> decision.reviewed().isPresent()).count();
        return reviewed == 0
                ? "Machine-read, not reviewed."
                : "Machine-read, but for " + (reviewed == 1 ? "1 entry" : reviewed + " entries")
                        + " reviewed by people.";
    }
}
