package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * The file form of a model: a line that says what it is and in which version, the SHA-256 (FIPS 180-4) of all that follows, that of the
 * body, how long the body is, and the body in pieces that are deflated each by itself; before each stands how long it is then.
 * The model is named by its body, since different versions of Java may deflate differently, and checked by what stands in
 * the file, which is less, while another core inflates it.
 *
 * <p>Version 6 is bound to the n-grams of {@link Grams} and the clues of {@link Clues} and {@link PassageClues}: whoever changes
 * either raises the version and trains again.
 */
public final class ModelFile {
    private static final byte[] FORM = "vidhuk review model, version 6\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH = 32;
    /** The length of a piece, but of the last one. */
    private static final int PIECE = 1 << 20;
    /** No model is larger. */
    private static final int MOST = 1 << 28;
    /** So many bytes of the hash of the body are in the name. */
    private static final int NAMED = 4;

    private ModelFile() {}

    /**
     * Reads a model to the end of the stream.
     *
     * @throws IOException where it cannot be read, is no model of this version, or has been damaged
     */
    public static NamedModel read(InputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(FORM.length), FORM)) {
            throw new IOException("this is no model of a form that this version reads; train it again");
        }
        byte[] hash = in.readNBytes(HASH);
        MessageDigest digest = Sha256.begin();
        DataInputStream checked = new DataInputStream(new DigestInputStream(in, digest));
        byte[] name = checked.readNBytes(HASH);
        List<CompletableFuture<byte[]>> pieces = pieces(checked);
        if (!Arrays.equals(hash, digest.digest())) {
            throw new IOException("the model is damaged: its hash is another one than it says");
        }
        List<InputStream> body = new ArrayList<>();
        try {
            for (CompletableFuture<byte[]> piece : pieces) {
                body.add(new ByteArrayInputStream(piece.join()));
            }
            ReviewModel model = model(new DataInputStream(new SequenceInputStream(Collections.enumeration(body))));
            return new NamedModel("learned-" + HexFormat.of().formatHex(name, 0, NAMED), model);
        } catch (EOFException | RuntimeException e) {
            throw new IOException("the model is damaged: its parts do not fit together", e);
        }
    }

    /** The pieces of the body, which another thread inflates one by one while this one reads and hashes the next. */
    private static List<CompletableFuture<byte[]>> pieces(DataInputStream in) throws IOException {
        List<CompletableFuture<byte[]>> pieces = new ArrayList<>();
        CompletableFuture<byte[]> last = CompletableFuture.completedFuture(new byte[0]);
        try {
            int left = in.readInt();
            if (left < 0 || left > MOST) {
                throw new IOException("the model is damaged: no model is so large");
            }
            for (; left > 0; left -= PIECE) {
                byte[] deflated = new byte[Floats.count(in)];
                in.readFully(deflated);
                int length = Math.min(left, PIECE);
                last = last.thenApplyAsync(before -> inflated(deflated, length));
                pieces.add(last);
            }
        } catch (EOFException e) {
            throw new IOException("the model is damaged: its end is missing", e);
        }
        return pieces;
    }

    private static byte[] inflated(byte[] deflated, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            byte[] inflated = new byte[length];
            if (inflater.inflate(inflated) < length) {
                throw new IllegalStateException("a piece is shorter than it should be");
            }
            return inflated;
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }

    /** Writes a model; the same model gives the same bytes. */
    public static void write(ReviewModel model, OutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(model, new DataOutputStream(body));
        byte[] bytes = body.toByteArray();
        ByteArrayOutputStream checked = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(checked);
        data.write(hash(bytes));
        data.writeInt(bytes.length);
        for (int from = 0; from < bytes.length; from += PIECE) {
            byte[] deflated = deflated(bytes, from, Math.min(bytes.length - from, PIECE));
            data.writeInt(deflated.length);
            data.write(deflated);
        }
        out.write(FORM);
        out.write(hash(checked.toByteArray()));
        checked.writeTo(out);
    }

    private static byte[] deflated(byte[] bytes, int from, int length) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(bytes, from, length);
        }
        return deflated.toByteArray();
    }

    private static ReviewModel model(DataInputStream in) throws IOException {
        List<String> categories = new ArrayList<>();
        for (int left = Floats.count(in); left > 0; left--) {
            categories.add(in.readUTF());
        }
        Tables tables = Tables.read(in, categories.size());
        Convolution convolution = Convolution.read(in);
        PassageNetworks ofPassages = new PassageNetworks(categories, Network.read(in), Network.read(in));
        List<Network> ofSentiment = new ArrayList<>();
        for (int left = Floats.count(in); left > 0; left--) {
            ofSentiment.add(Network.read(in));
        }
        if (ofSentiment.isEmpty()) {
            throw new IOException("the model is damaged: nothing in it decides on the sentiment");
        }
        return new ReviewModel(
                categories,
                tables,
                convolution,
                ofPassages,
                ofSentiment,
                Network.read(in),
                Network.read(in),
                Thresholds.read(in));
    }

    private static void write(ReviewModel model, DataOutputStream out) throws IOException {
        out.writeInt(model.categories().size());
        for (String category : model.categories()) {
            out.writeUTF(category);
        }
        model.tables().write(out);
        model.convolution().write(out);
        model.ofPassages().ofSentiment().write(out);
        model.ofPassages().ofCategory().write(out);
        out.writeInt(model.ofSentiment().size());
        for (Network network : model.ofSentiment()) {
            network.write(out);
        }
        model.ofCategory().write(out);
        model.ofStars().write(out);
        model.thresholds().write(out);
    }

    private static byte[] hash(byte[] bytes) {
        return Sha256.begin().digest(bytes);
    }
}
