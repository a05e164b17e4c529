package dev.readout.train.export;

import static dev.readout.train.export.OnnxGraph.decimal;
import static dev.readout.train.export.OnnxGraph.integer;
import static dev.readout.train.export.OnnxGraph.integers;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.readout.train.encoder.Transformer;
import dev.readout.train.encoder.Weight;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The trained encoder and its heads as one graph: pieces, their mask and their shapes in, all heads' numbers for every
 * piece out.
 */
public final class ModelGraph {
    /** Columns between the two products of a layer that may hold far larger values than the others. */
    private static final int FAR_COLUMNS = 64;

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
        return normed(words, positions, "embeddings.LayerNorm");
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
        String attended =
                normed(exact(flat, name + "attention.output.dense"), input, name + "attention.output.LayerNorm");
        return normed(fed(attended, name), attended, name + "output.LayerNorm");
    }

    /**
     * The two products around the activation. A few of the values between them are far larger than the others, and one scale
     * for all of them would leave few steps for most: those columns go through the second product in floats. With the
     * product after the attention in floats too, 8 bits cost .2 of F1 on PolNeAR's development part (the mean of source,
     * cue and content); one scale for all costs .6 and floats for the whole second product .4, at two thirds of the speed.
     */
    private String fed(String attended, String name) {
        String in = name + "intermediate.dense";
        String out = name + "output.dense";
        int[] columns = Spread.ordered(
                weight(name + "attention.output.LayerNorm.weight"),
                weight(name + "attention.output.LayerNorm.bias"),
                weight(in + ".weight"),
                weight(in + ".bias"));
        int[] usual = Arrays.copyOf(columns, columns.length - FAR_COLUMNS);
        int[] far = Arrays.copyOfRange(columns, columns.length - FAR_COLUMNS, columns.length);
        String most = activated(products.linear(
                attended,
                in,
                Spread.columns(weight(in + ".weight"), usual),
                Spread.columns(weight(in + ".bias"), usual)));
        String rest = activated(products.linear(
                attended,
                in + ".far",
                Spread.columns(weight(in + ".weight"), far),
                Spread.columns(weight(in + ".bias"), far)));
        return graph.node(
                "Add",
                List.of(
                        products.linear(most, out, Spread.rows(weight(out + ".weight"), usual), weight(out + ".bias")),
                        products.exact(rest, out + ".far", Spread.rows(weight(out + ".weight"), far))));
    }

    private String activated(String input) {
        return graph.node(OnnxGraph.MICROSOFT, "Gelu", List.of(input), 1).getFirst();
    }

    private String heads(String input, String name) {
        return graph.node(
                "Reshape",
                List.of(
                        dense(input, name),
                        graph.longs(name + ".heads", 0, 0, width / Transformer.HEAD_WIDTH, Transformer.HEAD_WIDTH)));
    }

    private String exact(String input, String name) {
        return products.exact(input, name, weight(name + ".weight"), weight(name + ".bias"));
    }

    private String dense(String input, String name) {
        return products.linear(input, name, weight(name + ".weight"), weight(name + ".bias"));
    }

    /** The sum of two values, normalised: onnxruntime does both in one pass, five times as fast as one after the other. */
    private String normed(String one, String other, String name) {
        Weight scale = weight(name + ".weight");
        Weight bias = weight(name + ".bias");
        return graph.node(
                        OnnxGraph.MICROSOFT,
                        "SkipLayerNormalization",
                        List.of(
                                one,
                                other,
                                graph.floats(name + ".weight", scale.shape(), scale.values()),
                                graph.floats(name + ".bias", bias.shape(), bias.values())),
                        1,
                        decimal("epsilon", Transformer.EPSILON))
                .getFirst();
    }
}
