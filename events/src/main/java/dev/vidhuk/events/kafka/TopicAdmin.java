package dev.vidhuk.events.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics, and says where those of a cluster differ from what they should be. */
public final class TopicAdmin {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Admin admin;

    public TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /**
     * Creates those that are missing, and returns only when each of their partitions has a leader.
     *
     * <p>Creation is answered before the brokers lead the partitions; an idempotent producer that writes at once can
     * lose records then (KAFKA-15591, KAFKA-14359).
     *
     * @return the names of those that were created
     */
    public List<String> create(Collection<Topic<?>> topics) {
        Set<String> there = existing();
        List<Topic<?>> missing =
                topics.stream().filter(t -> !there.contains(t.name())).toList();
        admin.createTopics(missing.stream().map(Topic::definition).toList())
                .values()
                .values()
                .forEach(TopicAdmin::createdHereOrElsewhere);
        awaitLeaders(missing);
        return missing.stream().map(Topic::name).toList();
    }

    /** Whether there is a topic of that name. */
    public boolean has(Topic<?> topic) {
        return existing().contains(topic.name());
    }

    /** Deletes a topic, and returns only when it is gone, so that one of the same name can be created. */
    public void delete(Topic<?> topic) {
        await(admin.deleteTopics(List.of(topic.name())).all());
        retrying(() -> {
            if (has(topic)) {
                throw new TimeoutException(topic.name() + " is still there");
            }
        });
    }

    /** One line for each difference between the cluster and what the topics should be; empty where there is none. */
    public List<String> differences(Collection<Topic<?>> topics) {
        Set<String> there = existing();
        List<String> differences = new ArrayList<>();
        topics.stream().filter(t -> !there.contains(t.name())).forEach(t -> differences.add(t.name() + ": missing"));
        List<Topic<?>> present =
                topics.stream().filter(t -> there.contains(t.name())).toList();
        Map<String, TopicDescription> found = await(
                admin.describeTopics(present.stream().map(Topic::name).toList()).allTopicNames());
        Map<ConfigResource, Config> settings = await(
                admin.describeConfigs(present.stream().map(TopicAdmin::resource).toList())
                        .all());
        for (Topic<?> topic : present) {
            int partitions =
                    Objects.requireNonNull(found.get(topic.name())).partitions().size();
            if (partitions != topic.partitions()) {
                differences.add(topic.name() + ": " + partitions + " partitions, should be " + topic.partitions());
            }
            differences.addAll(differences(topic, Objects.requireNonNull(settings.get(resource(topic)))));
        }
        return differences;
    }

    private static List<String> differences(Topic<?> topic, Config found) {
        return topic.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(due -> !sameSetting(found.get(due.getKey()), due.getValue()))
                .map(due -> topic.name() + ": " + due.getKey() + " is " + value(found.get(due.getKey()))
                        + ", should be " + due.getValue())
                .toList();
    }

    private static boolean sameSetting(ConfigEntry found, String due) {
        return found != null && Set.of(found.value().split(",", -1)).equals(Set.of(due.split(",", -1)));
    }

    private static String value(ConfigEntry found) {
        return found == null ? "not set" : found.value();
    }

    private Set<String> existing() {
        return await(admin.listTopics().names());
    }

    private static void createdHereOrElsewhere(KafkaFuture<Void> creation) {
        try {
            await(creation);
        } catch (TopicExistsException e) {
            // another instance was faster
        }
    }

    private void awaitLeaders(List<Topic<?>> topics) {
        Map<TopicPartition, OffsetSpec> ends = topics.stream()
                .flatMap(t -> java.util.stream.IntStream.range(0, t.partitions())
                        .mapToObj(p -> new TopicPartition(t.name(), p)))
                .collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest()));
        retrying(() -> await(admin.listOffsets(new HashMap<>(ends)).all()));
    }

    private static void retrying(Runnable attempt) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                attempt.run();
                return;
            } catch (RetriableException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static ConfigResource resource(Topic<?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        }
    }
}
