package dev.readout.server;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.readout.read.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A report that was sent, on its way into the record.
 *
 * @param id nobody can guess it
 * @param received when it was sent
 * @param state how far it is
 * @param additions what came of each article in it, once it was read
 * @param edition the first edition that takes account of it, once there is one
 */
record Job(String id, Instant received, State state, List<Addition> additions, Optional<Long> edition) {
    Job {
        Objects.requireNonNull(id);
        Objects.requireNonNull(received);
        Objects.requireNonNull(state);
        additions = List.copyOf(additions);
        Objects.requireNonNull(edition);
    }

    /** How far a report is. */
    enum State {
        /** It waits. A server that is killed now has lost it. */
        WAITING,
        /** It was read, and what is kept of it outlives the server; the record does not take account of it yet. */
        KEPT,
        /** The record takes account of it. */
        DONE,
        /** The store failed; nothing of it is kept that is not listed. */
        FAILED
    }

    Job kept(List<Addition> came) {
        return new Job(id, received, State.KEPT, came, edition);
    }

    Job failed() {
        return new Job(id, received, State.FAILED, additions, edition);
    }

    Job done(long number) {
        return new Job(id, received, State.DONE, additions, Optional.of(number));
    }

    String path() {
        return "/api/jobs/" + id;
    }

    byte[] json() {
        return Json.object(out -> {
            out.writeStringField("id", id);
            out.writeStringField("received", received.toString());
            out.writeStringField("state", Json.lower(state));
            out.writeArrayFieldStart("articles");
            for (Addition addition : additions) {
                addition(out, addition);
            }
            out.writeEndArray();
            if (edition.isPresent()) {
                out.writeNumberField("edition", edition.get());
            }
        });
    }

    private static void addition(JsonGenerator out, Addition addition) throws IOException {
        out.writeStartObject();
        out.writeStringField("outcome", Json.lower(addition.outcome()));
        if (addition.article().isPresent()) {
            out.writeStringField("article", addition.article().get().value());
        }
        out.writeStringField("sha256", addition.sha256());
        out.writeArrayFieldStart("problems");
        for (Problem problem : addition.problems()) {
            out.writeStartObject();
            out.writeStringField("kind", Json.lower(problem.kind()));
            out.writeStringField("message", problem.message());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
