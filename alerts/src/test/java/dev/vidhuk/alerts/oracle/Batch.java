package dev.vidhuk.alerts.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Many histories on one clock and under one configuration.
 *
 * @param times when the clock stops, in order; events happen at these times only
 * @param histories by review id
 */
record Batch(World world, List<Instant> times, Map<String, List<Event>> histories) {
    static final Instant START = Instant.parse("2026-11-19T05:00:00Z");

    /** Draws them. */
    static Batch draw(World world, int reviews, int events, Random random) {
        People people = new People(random);
        List<Story> stories = IntStream.rangeClosed(1, reviews)
                .mapToObj(number -> Story.of("portal-svitlo/" + number, world, people, random))
                .toList();
        List<Instant> times = new ArrayList<>(List.of(START));
        stories.forEach(story -> story.begin(START));
        while (times.size() < events) {
            Instant now = jump(times.get(times.size() - 1), stories, random);
            times.add(now);
            stories.forEach(story -> story.goOn(now));
        }
        Map<String, List<Event>> histories = new LinkedHashMap<>();
        stories.forEach(story -> histories.put(story.id(), story.events()));
        return new Batch(world, times, histories);
    }

    // often to just when some case wants to be looked at
    private static Instant jump(Instant now, List<Story> stories, Random random) {
        TreeSet<Instant> wanted = new TreeSet<>();
        for (Story story : stories) {
            Instant next = story.model().nextStepAt();
            if (next != null && next.isAfter(now)) {
                wanted.add(next);
            }
        }
        if (!wanted.isEmpty() && random.nextInt(3) == 0) {
            List<Instant> all = List.copyOf(wanted);
            return all.get(random.nextInt(all.size())).plusSeconds(random.nextInt(3));
        }
        int[] most = {60, 1_800, 7_200, 30_000, 100_000, 300_000};
        return now.plus(Duration.ofSeconds(1 + random.nextInt(most[random.nextInt(most.length)])));
    }

    /** One history by itself. */
    Batch only(String id, List<Event> events) {
        return new Batch(world, times, Map.of(id, events));
    }
}
