package dev.readout.train.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/** Builds an ONNX graph, node by node; each method returns the name of what the node gives. Not thread-safe. */
final class OnnxGraph {
    /** The operator set with layer normalisation (ONNX 1.12). */
    private static final int OPERATORS = 17;

    private static final int FORMAT = 8;
    /** onnxruntime's own operators: the Gaussian error linear unit, and a sum that is normalised in the same pass. */
    static final String MICROSOFT = "com.microsoft";

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("readout");
    private int nodes;

    /** Declares a matrix of whole numbers that the caller gives, of any size. */
    String input(String name) {
        ValueInfoProto.Builder value = ValueInfoProto.newBuilder().setName(name);
        value.getTypeBuilder().getTensorTypeBuilder().setElemType(DataType.INT64.getNumber());
        value.getTypeBuilder()
                .getTensorTypeBuilder()
                .getShapeBuilder()
                .addDim(dimension("windows"))
                .addDim(dimension("pieces"));
        graph.addInput(value);
        return name;
    }

    private static ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension dimension(String name) {
        return ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension.newBuilder()
                .setDimParam(name)
                .build();
    }

    /** Declares what the graph gives. */
    void output(String name) {
        ValueInfoProto.Builder value = ValueInfoProto.newBuilder().setName(name);
        value.getTypeBuilder().getTensorTypeBuilder().setElemType(DataType.FLOAT.getNumber());
        graph.addOutput(value);
    }

    String floats(String name, long[] shape, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return tensor(name, DataType.FLOAT, shape, bytes.array());
    }

    String longs(String name, long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return tensor(name, DataType.INT64, new long[] {values.length}, bytes.array());
    }

    String bytes(String name, DataType type, long[] shape, byte... values) {
        return tensor(name, type, shape, values);
    }

    private String tensor(String name, DataType type, long[] shape, byte[] bytes) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(bytes));
        for (long length : shape) {
            tensor.addDims(length);
        }
        graph.addInitializer(tensor);
        return name;
    }

    String node(String operator, List<String> inputs, AttributeProto... attributes) {
        return node("", operator, inputs, 1, attributes).getFirst();
    }

    List<String> node(String domain, String operator, List<String> inputs, int outputs, AttributeProto... attributes) {
        String name = operator + "_" + nodes++;
        NodeProto.Builder node = NodeProto.newBuilder()
                .setName(name)
                .setOpType(operator)
                .setDomain(domain)
                .addAllInput(inputs)
                .addAllAttribute(List.of(attributes));
        for (int i = 0; i < outputs; i++) {
            node.addOutput(name + ":" + i);
        }
        graph.addNode(node);
        return node.getOutputList();
    }

    /** Gives a value a name that callers know. */
    String named(String value, String name) {
        graph.addNode(NodeProto.newBuilder()
                .setName("name_" + name)
                .setOpType("Identity")
                .addInput(value)
                .addOutput(name));
        return name;
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto decimal(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    static AttributeProto integers(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }

    /** Returns the model with what is to be known of it beside the graph. */
    ModelProto model(Map<String, String> properties) {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .setProducerName("readout")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain(MICROSOFT).setVersion(1))
                .setGraph(graph);
        properties.forEach((key, value) -> model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build();
    }
}
