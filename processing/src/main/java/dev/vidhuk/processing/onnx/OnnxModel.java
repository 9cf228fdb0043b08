package dev.vidhuk.processing.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.vidhuk.processing.text.Sha256;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * A network, ready to be asked. What it must take and give is in docs/decisions/0026-onnx.md, and looked at when it is
 * read. Threads share one.
 */
public final class OnnxModel {
    static final String SENTIMENT = "sentiment";
    static final String CATEGORIES = "categories";
    /** Bytes of a text beyond these are not shown to a network that takes any number. */
    static final int MOST_BYTES = 4_096;

    private static final int NAMED = 8;
    private static final String TRIAL = "Не працює";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String name;
    private final String input;
    private final TensorInfo form;
    private final OnnxTerms terms;

    private OnnxModel(byte[] file) throws OrtException, IOException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1); // whoever wants more threads has more of them tag
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(file, options);
        }
        this.name = "onnx-" + digest(file).substring(0, NAMED);
        this.input = session.getInputNames().iterator().next();
        this.form = input(session);
        this.terms = OnnxTerms.of(session.getMetadata().getCustomMetadata());
        if (!session.getOutputNames().contains(SENTIMENT)) {
            throw new IOException("it has no output `" + SENTIMENT + "`, but " + session.getOutputNames());
        }
    }

    /**
     * Reads a model, and tries it once.
     *
     * @param file all of it; weights must not lie in other files
     * @throws IOException where it is no ONNX that this version of the runtime knows, or does not keep to the terms
     * @throws NoClassDefFoundError where ONNX Runtime is not on the class path
     */
    public static OnnxModel read(byte[] file) throws IOException {
        try {
            OnnxModel model = new OnnxModel(file);
            model.ask(TRIAL);
            return model;
        } catch (OrtException e) {
            throw new IOException("ONNX Runtime says: " + e.getMessage(), e);
        }
    }

    private static TensorInfo input(OrtSession session) throws OrtException, IOException {
        NodeInfo first = session.getInputInfo().values().iterator().next();
        if (session.getNumInputs() != 1 || !(first.getInfo() instanceof TensorInfo info)) {
            throw new IOException("it must have one input, a tensor, but has " + session.getInputInfo());
        }
        if (info.type != OnnxJavaType.INT64 && info.type != OnnxJavaType.STRING) {
            throw new IOException("its input must be int64, for bytes, or string, for the text, but is " + info.type);
        }
        return info;
    }

    /** How {@code taggedBy} calls it: by the beginning of the SHA-256 (FIPS 180-4) of its file. */
    public String name() {
        return name;
    }

    /**
     * What it says of a text.
     *
     * @return empty where it fails on this text, though it did not on others
     */
    public Optional<OnnxAnswer> read(String text) {
        try {
            return Optional.of(ask(text));
        } catch (OrtException | IOException e) {
            org.slf4j.LoggerFactory.getLogger(OnnxModel.class).warn("{} cannot read a text: {}", name, e.getMessage());
            return Optional.empty();
        }
    }

    private OnnxAnswer ask(String text) throws OrtException, IOException {
        try (OnnxTensor tensor = tensor(text);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            float[] sentiment = floats(result, SENTIMENT);
            return session.getOutputNames().contains(CATEGORIES)
                    ? terms.answer(sentiment, floats(result, CATEGORIES))
                    : terms.answer(sentiment);
        }
    }

    private OnnxTensor tensor(String text) throws OrtException {
        if (form.type == OnnxJavaType.STRING) {
            long[] shape = new long[form.getShape().length];
            Arrays.fill(shape, 1);
            return OnnxTensor.createTensor(environment, new String[] {text}, shape);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long[] shape = form.getShape();
        long fixed = shape[shape.length - 1];
        long[] ids = new long[(int) (fixed > 0 ? fixed : Math.max(1, Math.min(MOST_BYTES, bytes.length)))];
        for (int i = 0; i < Math.min(ids.length, bytes.length); i++) {
            ids[i] = bytes[i] & 0xFF;
        }
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {1, ids.length});
    }

    private static float[] floats(OrtSession.Result result, String output) throws IOException {
        if (result.get(output).orElse(null) instanceof OnnxTensor tensor && tensor.getFloatBuffer() != null) {
            FloatBuffer buffer = tensor.getFloatBuffer();
            float[] floats = new float[buffer.remaining()];
            buffer.get(floats);
            return floats;
        }
        throw new IOException("its output `" + output + "` must be a tensor of float");
    }

    private static String digest(byte[] file) {
        return HexFormat.of().formatHex(Sha256.begin().digest(file));
    }
}
