package dev.readout.bench;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Another program that says who is quoted, to be measured beside Readout.
 *
 * <p>Implementations are services, so that a build without one neither knows nor fetches it.
 */
public interface Peer {
    /** Returns its name, in lower case and fit for a file name. */
    String name();

    /** Returns its version. */
    String version();

    /**
     * Loads its models.
     *
     * @param options in its own terms; empty for what its makers recommend
     */
    Pipeline load(Map<String, String> options);

    /** Returns those that this build has. */
    static List<Peer> all() {
        return ServiceLoader.load(Peer.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** A peer with its models loaded; thread-safe. */
    interface Pipeline {
        /** Understands one text. */
        Found understand(String text);
    }

    /**
     * What was found in one text.
     *
     * @param sentences their number
     * @param tokens their number, as the peer cuts them
     * @param quotations their number, with a speaker or without
     * @param attributed the quotations with a speaker, in printed order
     */
    record Found(int sentences, int tokens, int quotations, List<AttributedQuote> attributed) {
        public Found {
            attributed = List.copyOf(attributed);
        }
    }
}
