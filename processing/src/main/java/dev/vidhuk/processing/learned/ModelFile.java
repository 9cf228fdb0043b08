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
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The file form of a model: a line that says what it is and in which version, the SHA-256 (FIPS 180-4) of what follows,
 * and that, deflated. The hash is of what was deflated, since different versions of Java may deflate differently. Version 5 is bound to the n-grams of {@link Grams} and the clues of {@link Clues} and {@link PassageClues}: whoever changes
 * either raises the version and trains again.
 */
public final class ModelFile {
    private static final byte[] FORM = "vidhuk review model, version 5\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH = 32;
    private static final int AT_ONCE = 1 << 18;
    /** So many pieces are 256 megabytes. */
    private static final int MOST = 1 << 10;
    /** So many bytes of the hash are in the name. */
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
        List<InputStream> body = inflated(in, digest);
        if (!Arrays.equals(hash, digest.digest())) {
            throw new IOException("the model is damaged: its hash is another one than it says");
        }
        try (DataInputStream data = new DataInputStream(new SequenceInputStream(Collections.enumeration(body)))) {
            return new NamedModel("learned-" + HexFormat.of().formatHex(hash, 0, NAMED), model(data));
        } catch (EOFException | RuntimeException e) {
            throw new IOException("the model is damaged: its parts do not fit together", e);
        }
    }

    /**
     * What was deflated, in pieces, since to put 18 megabytes together takes as long as to hash them; hashed beside it by another
     * thread.
     */
    private static List<InputStream> inflated(InputStream in, MessageDigest digest) throws IOException {
        List<InputStream> body = new ArrayList<>();
        CompletableFuture<Void> hashed = CompletableFuture.completedFuture(null);
        InputStream inflated = new InflaterInputStream(in);
        try {
            int length = AT_ONCE;
            while (length == AT_ONCE) {
                byte[] next = new byte[AT_ONCE];
                length = inflated.readNBytes(next, 0, AT_ONCE);
                int some = length;
                body.add(new ByteArrayInputStream(next, 0, some));
                if (body.size() > MOST) {
                    throw new IOException("the model is damaged: no model is so large");
                }
                hashed = hashed.thenRunAsync(() -> digest.update(next, 0, some));
            }
        } catch (EOFException | ZipException e) {
            throw new IOException("the model is damaged: it cannot be inflated", e);
        }
        hashed.join();
        return body;
    }

    /** Writes a model; the same model gives the same bytes. */
    public static void write(ReviewModel model, OutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(model, new DataOutputStream(body));
        out.write(FORM);
        out.write(hash(body.toByteArray()));
        DeflaterOutputStream deflated = new DeflaterOutputStream(out);
        body.writeTo(deflated);
        deflated.finish();
    }

    private static ReviewModel model(DataInputStream in) throws IOException {
        List<String> categories = new ArrayList<>();
        for (int left = Floats.count(in); left > 0; left--) {
            categories.add(in.readUTF());
        }
        Tables tables = new Tables(WeightTable.read(in), WeightTable.read(in), WeightTable.read(in));
        if (tables.byStars().outputs() != Outputs.FIRST_TABLE
                || tables.byReading().outputs() != Outputs.CATEGORIES + categories.size()) {
            throw new IOException("the model is damaged: its tables are not those of its categories");
        }
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
        model.tables().byStars().write(out);
        model.tables().byReading().write(out);
        model.tables().ofLanguage().write(out);
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
