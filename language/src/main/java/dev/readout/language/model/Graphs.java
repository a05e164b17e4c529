package dev.readout.language.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Graphs on the class path, and the sessions that run them. */
final class Graphs {
    private Graphs() {}

    /**
     * Opens a file on the class path.
     *
     * @param artefact that holds it
     */
    static InputStream resource(String name, String artefact) throws IOException {
        InputStream in = Graphs.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name + ": the artefact " + artefact + " is not on the class path");
        }
        return in;
    }

    /**
     * Loads a graph.
     *
     * @param threads that one pass may use
     */
    static OrtSession session(InputStream graph, int threads) throws OrtException, IOException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            // Threads that wait by spinning take the cores from each other.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return OrtEnvironment.getEnvironment().createSession(graph.readAllBytes(), options);
        }
    }
}
