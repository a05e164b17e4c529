package dev.readout.train.export;

import static dev.readout.train.export.OnnxGraph.decimal;
import static dev.readout.train.export.OnnxGraph.integer;
import static dev.readout.train.export.OnnxGraph.integers;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.readout.train.encoder.Transformer;
import dev.readout.train.encoder.Weight;
import java.util.List;
import java.util.Map;

/**
 * The trained encoder and its heads as one graph: pieces, their mask and their shapes in, all heads' numbers for every
 * piece out.
 */
public final class ModelGraph {
    private final OnnxGraph graph = new OnnxGraph();
    private final Map<String, Weight> weights;
    private final Products products;
    private final int width;

    private ModelGraph(Map<String, Weight> weights, Precision precision) {
        this.weights = weights;
        this.products = new Products(graph, precision);
        this.width = Transformer.width(weights);
    }

    /**
     * Builds the model.
     *
     * @param weights by BERT's names, with the vectors of the shapes
     * @param frozen layers below the one to which the shapes are added
     * @param heads the heads' columns side by side
     * @param properties what the program that uses the model must know besides
     */
    public static ModelProto of(
            Map<String, Weight> weights,
            int frozen,
            Weight heads,
            Weight headBias,
            Precision precision,
            Map<String, String> properties) {
        return new ModelGraph(weights, precision).build(frozen, heads, headBias, properties);
    }

    private ModelProto build(int frozen, Weight heads, Weight headBias, Map<String, String> properties) {
        String ids = graph.input("pieces");
        String present = graph.input("mask");
        String shapes = graph.input("shapes");
        String mask = mask(present);
        String hidden = embedded(ids);
        int layers = Transformer.layers(weights);
        for (int layer = 0; layer < layers; layer++) {
            if (layer == frozen) {
                String shape = graph.floats(
                        Transformer.SHAPES,
                        weight(Transformer.SHAPES).shape(),
                        weight(Transformer.SHAPES).values());
                hidden = graph.node("Add", List.of(hidden, graph.node("Gather", List.of(shape, shapes))));
            }
            hidden = layer(hidden, mask, "encoder.layer." + layer + ".");
        }
        graph.output(graph.named(products.exact(hidden, "heads", heads, headBias), "heads_of_pieces"));
        return graph.model(properties);
    }

    private Weight weight(String name) {
        Weight weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("no weight is called " + name);
        }
        return weight;
    }

    /** windows × 1 × 1 × pieces: nothing where there is a piece, far below nothing where there is none. */
    private String mask(String present) {
        String one = graph.floats("one", new long[0], 1);
        String cast = graph.node("Cast", List.of(present), integer("to", DataType.FLOAT.getNumber()));
        String absent = graph.node("Sub", List.of(one, cast));
        String deep = graph.node("Mul", List.of(absent, graph.floats("masked", new long[0], Transformer.MASKED)));
        return graph.node("Unsqueeze", List.of(deep, graph.longs("mask.axes", 1, 2)));
    }

    private String embedded(String ids) {
        String words =
                products.lookup("embeddings.word_embeddings.weight", weight("embeddings.word_embeddings.weight"), ids);
        Weight table = weight("embeddings.position_embeddings.weight");
        String all = graph.floats("embeddings.position_embeddings.weight", table.shape(), table.values());
        String shape = graph.node("Shape", List.of(ids));
        String length = graph.node("Slice", List.of(shape, graph.longs("at.1", 1), graph.longs("at.2", 2)));
        String positions = graph.node("Slice", List.of(all, graph.longs("at.0", 0), length, graph.longs("axis.0", 0)));
        return normed(graph.node("Add", List.of(words, positions)), "embeddings.LayerNorm");
    }

    private String layer(String input, String mask, String name) {
        String query = graph.node(
                "Transpose", List.of(heads(input, name + "attention.self.query")), integers("perm", 0, 2, 1, 3));
        String key = graph.node(
                "Transpose", List.of(heads(input, name + "attention.self.key")), integers("perm", 0, 2, 3, 1));
        String value = graph.node(
                "Transpose", List.of(heads(input, name + "attention.self.value")), integers("perm", 0, 2, 1, 3));
        String scale = graph.floats(name + "scale", new long[0], (float) (1 / Math.sqrt(Transformer.HEAD_WIDTH)));
        String scores = graph.node("Mul", List.of(graph.node("MatMul", List.of(query, key)), scale));
        String shares = graph.node("Softmax", List.of(graph.node("Add", List.of(scores, mask))), integer("axis", -1));
        String context = graph.node(
                "Transpose", List.of(graph.node("MatMul", List.of(shares, value))), integers("perm", 0, 2, 1, 3));
        String flat = graph.node("Reshape", List.of(context, graph.longs(name + "flat", 0, 0, width)));
        String attended = normed(
                graph.node("Add", List.of(dense(flat, name + "attention.output.dense"), input)),
                name + "attention.output.LayerNorm");
        String inner = graph.node(OnnxGraph.MICROSOFT, "Gelu", List.of(dense(attended, name + "intermediate.dense")), 1)
                .getFirst();
        return normed(graph.node("Add", List.of(narrowed(inner, name), attended)), name + "output.LayerNorm");
    }

    /**
     * The product after the activation stays in floats: its input has a few values that are far larger than the others. In 8
     * bits it costs a third of a point of F1 on PolNeAR's development part (72.4 for the mean of source, cue and content
     * against 72.7, and 73.1 with everything in floats).
     */
    private String narrowed(String inner, String layer) {
        String name = layer + "output.dense";
        return products.exact(inner, name, weight(name + ".weight"), weight(name + ".bias"));
    }

    private String heads(String input, String name) {
        return graph.node(
                "Reshape",
                List.of(
                        dense(input, name),
                        graph.longs(name + ".heads", 0, 0, width / Transformer.HEAD_WIDTH, Transformer.HEAD_WIDTH)));
    }

    private String dense(String input, String name) {
        return products.linear(input, name, weight(name + ".weight"), weight(name + ".bias"));
    }

    private String normed(String input, String name) {
        Weight scale = weight(name + ".weight");
        Weight bias = weight(name + ".bias");
        return graph.node(
                "LayerNormalization",
                List.of(
                        input,
                        graph.floats(name + ".weight", scale.shape(), scale.values()),
                        graph.floats(name + ".bias", bias.shape(), bias.values())),
                integer("axis", -1),
                decimal("epsilon", Transformer.EPSILON));
    }
}
