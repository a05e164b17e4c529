package dev.readout.train.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.readout.train.encoder.Weight;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Matrix products and look-ups in a graph, in floats or in 8-bit integers: weights symmetric, with one scale for each
 * column; what they are multiplied with unsigned, with one scale for all of it, as onnxruntime fuses them. A table has one
 * scale for each row.
 */
final class Products {
    private static final int LARGEST_SIGNED = 127;
    /** Instead of nothing, by which nothing can be divided. */
    private static final float SMALLEST = 1e-9f;

    private final OnnxGraph graph;
    private final Precision precision;
    /** An input that several products share is scaled once. */
    private final Map<String, List<String>> scaled = new HashMap<>();

    Products(OnnxGraph graph, Precision precision) {
        this.graph = graph;
        this.precision = precision;
    }

    /** Returns {@code input} × weight + bias. */
    String linear(String input, String name, Weight weight, Weight bias) {
        return switch (precision) {
            case FP32 -> exact(input, name, weight, bias);
            case INT8 -> plus(quantised(input, name, weight), name, bias);
        };
    }

    /** Returns {@code input} × weight + bias in floats, whatever the precision: for what decides. */
    String exact(String input, String name, Weight weight, Weight bias) {
        return plus(exact(input, name, weight), name, bias);
    }

    /** Returns {@code input} × weight in floats, whatever the precision. */
    String exact(String input, String name, Weight weight) {
        return graph.node("MatMul", List.of(input, graph.floats(name + ".weight", weight.shape(), weight.values())));
    }

    private String plus(String product, String name, Weight bias) {
        return graph.node("Add", List.of(product, graph.floats(name + ".bias", bias.shape(), bias.values())));
    }

    private String quantised(String input, String name, Weight weight) {
        List<String> scaling =
                scaled.computeIfAbsent(input, of -> graph.node("", "DynamicQuantizeLinear", List.of(of), 3));
        int columns = (int) weight.shape()[1];
        float[] scales = new float[columns];
        byte[] values = integers(weight, scales, i -> i % columns);
        String integers = graph.bytes(name + ".weight", DataType.INT8, weight.shape(), values);
        String zeros = graph.bytes(name + ".zero", DataType.INT8, new long[] {columns}, new byte[columns]);
        String sum = graph.node("MatMulInteger", List.of(scaling.get(0), integers, scaling.get(2), zeros));
        String cast = graph.node("Cast", List.of(sum), OnnxGraph.integer("to", DataType.FLOAT.getNumber()));
        String scale =
                graph.node("Mul", List.of(scaling.get(1), graph.floats(name + ".scale", new long[] {columns}, scales)));
        return graph.node("Mul", List.of(cast, scale));
    }

    /** Returns a weight's values in units of their scales, which it finds and fills in. */
    private static byte[] integers(Weight weight, float[] scales, IntUnaryOperator scaleOf) {
        float[] values = weight.values();
        Arrays.fill(scales, SMALLEST);
        for (int i = 0; i < values.length; i++) {
            int scale = scaleOf.applyAsInt(i);
            scales[scale] = Math.max(scales[scale], Math.abs(values[i]));
        }
        for (int scale = 0; scale < scales.length; scale++) {
            scales[scale] /= LARGEST_SIGNED;
        }
        byte[] integers = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            integers[i] = (byte) Math.round(values[i] / scales[scaleOf.applyAsInt(i)]);
        }
        return integers;
    }

    /** Returns the rows of a table by their numbers. */
    String lookup(String table, Weight weight, String indices) {
        if (precision == Precision.FP32) {
            return graph.node("Gather", List.of(graph.floats(table, weight.shape(), weight.values()), indices));
        }
        int count = (int) weight.shape()[0];
        int width = (int) weight.shape()[1];
        float[] scales = new float[count];
        byte[] values = integers(weight, scales, i -> i / width);
        String integers = graph.bytes(table, DataType.INT8, weight.shape(), values);
        String rows = graph.node(
                "Cast",
                List.of(graph.node("Gather", List.of(integers, indices))),
                OnnxGraph.integer("to", DataType.FLOAT.getNumber()));
        String scale = graph.floats(table + ".scale", new long[] {count, 1}, scales);
        return graph.node("Mul", List.of(rows, graph.node("Gather", List.of(scale, indices))));
    }
}
