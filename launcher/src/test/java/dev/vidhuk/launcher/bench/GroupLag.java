package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.kafka.KafkaSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** How many records still wait for services, and in which topics: those between the steps of a topology, too. */
final class GroupLag implements AutoCloseable {
    private final Admin admin;
    private final List<String> groups;

    /** Of the services of these names. */
    GroupLag(KafkaSettings kafka, List<String> services) {
        this.admin = Admin.create(kafka.admin());
        this.groups = services.stream()
                .map(service -> kafka.topics().prefix() + service)
                .toList();
    }

    /**
     * By topic, only those in which something waits. Nothing that is on its way is missed: a service commits what it has
     * written together with how far it has read, and where the topics end is asked last.
     */
    Map<String, Long> waiting() {
        Map<TopicPartition, Long> read = new HashMap<>();
        groups.forEach(group -> inputs(group).forEach(input -> read.putIfAbsent(input, 0L)));
        groups.forEach(group -> read.putAll(committed(group)));
        Map<String, Long> waiting = new TreeMap<>();
        ends(read).forEach((partition, end) -> {
            long lag = end - Objects.requireNonNull(read.get(partition));
            if (lag > 0) {
                waiting.merge(partition.topic(), lag, Long::sum);
            }
        });
        return waiting;
    }

    private List<TopicPartition> inputs(String group) {
        return answer(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                .flatMap(description -> description.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .toList();
    }

    private Map<TopicPartition, Long> committed(String group) {
        return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, Long> partitions) {
        Map<TopicPartition, OffsetSpec> latest = partitions.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return answer(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not say how far its readers are", e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
