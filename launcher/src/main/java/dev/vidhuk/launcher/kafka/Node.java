package dev.vidhuk.launcher.kafka;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.publisher.MetadataPublisher;
import org.apache.kafka.metadata.BrokerRegistration;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.server.ServerSocketFactory;
import scala.Tuple2;

/**
 * Controller and broker of one node, as Kafka's own {@code KafkaRaftServer} puts them together, but for one thing: after
 * a kill the broker is started only when the controller has given up its former self.
 *
 * <p>Otherwise the new broker first sees itself as the leader of everything at its old address, takes up the transactions
 * that were being committed, cannot reach itself, and when the controller then fences its former self it drops the
 * markers of those transactions ("these partitions are likely deleted already", {@code TransactionMarkerChannelManager}
 * of 4.3.1). Such a transaction never ends: readers of what is committed wait for ever. The wait costs nothing, since the
 * broker could not register before that anyhow.
 */
final class Node {
    private final int id;
    private final ControllerServer controller;
    private final BrokerServer broker;
    private final SharedServer shared;

    Node(Map<String, String> settings, int id, InetSocketAddress voter) {
        this.id = id;
        KafkaConfig config = new KafkaConfig(settings, false);
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> folders =
                KafkaRaftServer.initializeLogDirs(config, org.slf4j.LoggerFactory.getLogger(Node.class), "");
        this.shared = new SharedServer(
                config,
                folders._1(),
                Time.SYSTEM,
                new Metrics(),
                CompletableFuture.completedFuture(Map.of(id, voter)),
                List.of(),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        this.broker = new BrokerServer(shared);
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2());
    }

    /** Returns when the broker takes requests. */
    void start() {
        controller.startup();
        FormerSelf former = new FormerSelf();
        await(shared.loader().installPublishers(List.of(former)));
        former.awaitGone();
        await(shared.loader().removeAndClosePublisher(former));
        broker.startup();
    }

    void stop() {
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
    }

    private static void await(CompletableFuture<Void> done) {
        done.join();
    }

    /** Watches whether the cluster still believes in the broker that was here before. */
    private final class FormerSelf implements MetadataPublisher {
        private static final long PATIENCE_SECONDS = 60;

        private final CountDownLatch gone = new CountDownLatch(1);

        @Override
        public String name() {
            return "vidhuk-former-self";
        }

        @Override
        public void onMetadataUpdate(MetadataDelta delta, MetadataImage image, LoaderManifest manifest) {
            BrokerRegistration registration = image.cluster().broker(id);
            if (registration == null || registration.fenced()) {
                gone.countDown();
            }
        }

        void awaitGone() {
            try {
                if (!gone.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the controller does not give up the former broker");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
