package dev.vidhuk.processing.onnx;

import java.util.Arrays;

/**
 * Writes small networks in the form ONNX. The numbers of fields and types are those of onnx.proto, the operators those of
 * version 11.
 */
public final class SmallNetwork {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int STRING = 8;
    private static final int BYTES = 256;
    /** As the beginning of four bytes in UTF-8. */
    private static final int FIRST_OF_EMOJI = 0xF0;
    /** What one sign adds to the logarithm of the odds. */
    private static final float LOUD = 4;

    private final Protobuf graph = new Protobuf().text(2, "small");
    private final Protobuf model = new Protobuf().number(1, 6).message(8, new Protobuf().number(2, 11));

    private SmallNetwork() {}

    /** Hears each "-" as blame, each "+" as praise, in "$" a complaint of the price and in "@" one of the support. */
    public static byte[] ofSigns() {
        float[] sentiment = new float[BYTES * 4];
        sentiment['-' * 4] = LOUD;
        sentiment['+' * 4 + 2] = LOUD;
        float[] categories = new float[BYTES * 2];
        Arrays.fill(categories, -LOUD);
        categories['$' * 2] = LOUD;
        categories['@' * 2 + 1] = LOUD;
        return new SmallNetwork()
                .signs(BYTES, 4, sentiment, "sentiment")
                .table("causes", BYTES, 2, categories)
                .node(node("Gather", "caused", "causes", "bytes"))
                .node(reduced("ReduceMax", "loudest", "caused"))
                .node(node("Sigmoid", "categories", "loudest"))
                .output("categories", 2)
                .says("categories", "price, support.unhelpful")
                .toBytes();
    }

    /** Hears nothing in anything, and gives an output of any name and width. */
    public static byte[] deaf(String output, int classes) {
        return new SmallNetwork()
                .signs(BYTES, classes, new float[BYTES * classes], output)
                .toBytes();
    }

    /** Hears nothing either, and fails on texts with emoji. */
    public static byte[] failingOnEmoji() {
        return new SmallNetwork()
                .signs(FIRST_OF_EMOJI, 4, new float[FIRST_OF_EMOJI * 4], "sentiment")
                .toBytes();
    }

    /** Takes the text itself, and blames where it is "жах". */
    public static byte[] ofText(String attention) {
        SmallNetwork network = new SmallNetwork();
        network.model.message(8, new Protobuf().text(1, "ai.onnx.ml").number(2, 2));
        Protobuf encoder = node("LabelEncoder", "blame", "text").text(7, "ai.onnx.ml");
        encoder.message(5, new Protobuf().text(1, "keys_strings").text(9, "жах").number(20, 8));
        encoder.message(
                5, new Protobuf().text(1, "values_floats").floats(7, LOUD).number(20, 6));
        encoder.message(
                5, new Protobuf().text(1, "default_float").floatingPoint(2, 0).number(20, 1));
        return network.table("weights", 1, 4, 1, 0, 0, 0)
                .node(encoder)
                .node(node("Mul", "scores", "blame", "weights"))
                .node(node("Softmax", "sentiment", "scores"))
                .input("text", STRING, 1)
                .output("sentiment", 4)
                .says("attention", attention)
                .toBytes();
    }

    private SmallNetwork signs(int bytes, int classes, float[] table, String output) {
        return table("signs", bytes, classes, table)
                .node(node("Gather", "heard", "signs", "bytes"))
                .node(reduced("ReduceSum", "sum", "heard"))
                .node(node("Softmax", output, "sum"))
                .input("bytes", INT64, 0)
                .output(output, classes);
    }

    private SmallNetwork table(String name, int rows, int columns, float... values) {
        Protobuf tensor = new Protobuf().number(1, rows).number(1, columns).number(2, FLOAT);
        graph.message(5, tensor.floats(4, values).text(8, name));
        return this;
    }

    private SmallNetwork node(Protobuf node) {
        graph.message(1, node);
        return this;
    }

    private static Protobuf node(String operator, String output, String... inputs) {
        Protobuf node = new Protobuf();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output).text(4, operator);
    }

    /** Over the bytes of the text. */
    private static Protobuf reduced(String operator, String output, String input) {
        Protobuf axes = new Protobuf().text(1, "axes").number(8, 1).number(20, 7);
        Protobuf keep = new Protobuf().text(1, "keepdims").number(3, 0).number(20, 2);
        return node(operator, output, input).message(5, axes).message(5, keep);
    }

    /** One row of a known width, or 0 for any. */
    private SmallNetwork input(String name, int type, int width) {
        graph.message(11, value(name, type, width));
        return this;
    }

    private SmallNetwork output(String name, int width) {
        graph.message(12, value(name, FLOAT, width));
        return this;
    }

    private static Protobuf value(String name, int type, int width) {
        Protobuf any = new Protobuf().text(2, "any");
        Protobuf shape = new Protobuf()
                .message(1, new Protobuf().number(1, 1))
                .message(1, width == 0 ? any : new Protobuf().number(1, width));
        Protobuf tensor = new Protobuf().number(1, type).message(2, shape);
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
    }

    private SmallNetwork says(String key, String value) {
        model.message(14, new Protobuf().text(1, key).text(2, value));
        return this;
    }

    private byte[] toBytes() {
        return model.message(7, graph).toBytes();
    }
}
