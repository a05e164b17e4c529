package dev.readout.train;

import ai.djl.ndarray.NDArray;
import dev.readout.train.encoder.Parameters;
import dev.readout.train.encoder.Weight;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One head in training: its weights, and what it adds to the loss of a batch. */
interface Head {
    /** Returns fresh weights for an encoder of this width, by name. */
    Map<String, Weight> weights(int width, Random random);

    /**
     * Returns the head's share of the loss, ready to be differentiated, or nothing when the batch does not teach it.
     *
     * @param hidden the encoder's last layer for the batch's words, words × width
     */
    Optional<Loss> loss(NDArray hidden, WordBatch batch, Parameters parameters);

    /** Returns weights that live outside the engine, each with its gradient since the last step. */
    default Map<String, OwnWeights> own() {
        return Map.of();
    }

    /**
     * A share of the loss.
     *
     * @param head whose it is
     * @param surrogate a scalar whose gradient is that of the loss
     * @param value the loss itself, a mean per unit of the head
     */
    record Loss(String head, NDArray surrogate, double value) {}
}
