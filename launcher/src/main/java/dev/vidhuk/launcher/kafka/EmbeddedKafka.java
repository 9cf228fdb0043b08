package dev.vidhuk.launcher.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real single-node KRaft broker in this process, listening on the loopback interface only, with its data in a folder
 * that survives restarts. This package uses classes of Kafka's that are no public interface: it is the only place that does.
 */
public final class EmbeddedKafka implements AutoCloseable {
    /** Where it listens unless the port is taken. */
    public static final int DEFAULT_PORT = 9092;

    private static final String HOST = "127.0.0.1";
    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";
    /** In the data folder: where the broker that uses it listens. */
    private static final String ADDRESS = "broker.address";

    private final Node node;
    private final FolderLock lock;
    private final Path address;
    private final String bootstrap;

    /**
     * Starts a broker, and returns when it takes requests.
     *
     * @param data where it keeps its log; made and formatted where it is not there yet
     * @param port where to listen; another free port is taken where this one is in use; 0 for any free one
     * @throws IOException where the folder cannot be used, for instance because another broker uses it
     */
    public static EmbeddedKafka start(Path data, int port) throws IOException {
        return start(data, port, Map.of());
    }

    /** The same with further settings of the broker's. */
    public static EmbeddedKafka start(Path data, int port, Map<String, String> more) throws IOException {
        Files.createDirectories(data);
        FolderLock lock = FolderLock.take(data);
        try {
            Ports ports = Ports.free(port);
            Map<String, String> settings = settings(data, ports.client(), ports.controller());
            settings.putAll(more);
            if (!Files.exists(data.resolve("meta.properties"))) {
                format(data);
            }
            Node node = new Node(
                    settings, NODE, new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.controller()));
            node.start();
            return new EmbeddedKafka(node, lock, data.resolve(ADDRESS), HOST + ":" + ports.client());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private EmbeddedKafka(Node node, FolderLock lock, Path address, String bootstrap) throws IOException {
        this.node = node;
        this.lock = lock;
        this.address = address;
        this.bootstrap = bootstrap;
        Files.writeString(address, bootstrap, StandardCharsets.UTF_8);
    }

    /** Where clients find it, such as {@code 127.0.0.1:9092}. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Where the broker that runs on that folder now listens, or null where none answers. */
    public static @org.jspecify.annotations.Nullable String running(Path data) throws IOException {
        Path address = data.resolve(ADDRESS);
        if (!Files.exists(address)) {
            return null;
        }
        String bootstrap = Files.readString(address, StandardCharsets.UTF_8).strip();
        int port = Integer.parseInt(bootstrap.substring(bootstrap.indexOf(':') + 1));
        try (java.net.Socket socket = new java.net.Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return bootstrap;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        node.stop();
        try {
            Files.deleteIfExists(address);
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(Path data, int client, int controller) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("log.dirs", data.toString());
        // a static voter: both ports may differ at each start
        settings.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controller);
        settings.put("listeners", "PLAINTEXT://" + HOST + ":" + client + ",CONTROLLER://" + HOST + ":" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + client);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("auto.create.topics.enable", "false");
        onOneNode(settings);
        return settings;
    }

    /** Internal topics with one replica and few partitions; short waits, since nobody else can join or take over. */
    private static void onOneNode(Map<String, String> settings) {
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(internal + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // the default would take 128 MiB of heap
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        // after a kill the broker waits out its own session with itself
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
    }

    private static void format(Path data) throws IOException {
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(data.toString())
                    .addDirectory(data.toString())
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Kafka's data folder " + data + " cannot be formatted: " + e.getMessage(), e);
        }
    }
}
