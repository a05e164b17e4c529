package dev.readout.train.encoder;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A BERT encoder that a Maven package carries as ONNX, read into named weights. */
public enum PackagedEncoder {
    /** all-MiniLM-L6-v2: 6 layers, 22.6 million weights (Wang et al. 2020; Apache-2.0). */
    MINILM("all-minilm-l6-v2"),
    /** bge-small-en-v1.5: 12 layers, 33 million weights (Xiao et al. 2023; MIT). */
    BGE_SMALL("bge-small-en-v1.5");

    private static final Pattern MATRIX = Pattern.compile("/encoder/layer\\.(\\d+)/(.*)/MatMul");

    private final String resource;

    PackagedEncoder(String resource) {
        this.resource = resource;
    }

    /** Opens the tokenizer's JSON description. */
    public InputStream tokenizer() throws IOException {
        return open(resource + "-tokenizer.json");
    }

    /**
     * Reads the weights by the names that BERT's own checkpoints give them; matrices are input × output.
     *
     * @throws IOException when the package is not on the class path, or holds another kind of model
     */
    public Map<String, Weight> weights() throws IOException {
        ModelProto model;
        try (InputStream in = open(resource + ".onnx")) {
            CodedInputStream coded = CodedInputStream.newInstance(in.readAllBytes());
            coded.setSizeLimit(Integer.MAX_VALUE);
            model = ModelProto.parseFrom(coded);
        }
        Map<String, TensorProto> tensors = new LinkedHashMap<>();
        model.getGraph().getInitializerList().forEach(tensor -> tensors.put(tensor.getName(), tensor));
        Map<String, Weight> weights = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            if (name.startsWith("embeddings.") && !name.endsWith("position_ids") || name.startsWith("encoder.")) {
                weights.put(name, weight(tensor));
            }
        });
        for (NodeProto node : model.getGraph().getNodeList()) {
            Matcher matcher = MATRIX.matcher(node.getName());
            TensorProto tensor = matcher.matches() ? tensors.get(node.getInput(1)) : null;
            if (tensor != null) {
                weights.put(
                        "encoder.layer." + matcher.group(1) + "."
                                + matcher.group(2).replace('/', '.') + ".weight",
                        weight(tensor));
            }
        }
        if (!weights.containsKey("encoder.layer.0.attention.self.query.weight")) {
            throw new IOException(resource + ".onnx is not the graph of a BERT encoder");
        }
        return weights;
    }

    private static Weight weight(TensorProto tensor) {
        long[] shape = tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
        FloatBuffer buffer = tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return new Weight(shape, values);
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = PackagedEncoder.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new IOException("the package of the encoder is not on the class path: " + name);
        }
        return in;
    }
}
