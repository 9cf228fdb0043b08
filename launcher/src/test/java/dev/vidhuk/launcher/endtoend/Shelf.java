package dev.vidhuk.launcher.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Reviews in JSON Lines files, one a source, which a seeded script adds to and changes: complaints that nobody answers,
 * that are answered, that turn into praise, and praise.
 */
final class Shelf {
    /** What becomes of a review. */
    enum Fate {
        UNANSWERED,
        ANSWERED,
        WON_BACK,
        PRAISE,
        ERASED
    }

    /** One review of the script. */
    record Item(int file, String id, Fate fate, String text, int rating, boolean answered, Instant at) {
        String reviewId() {
            return "shelf-" + file + "/" + id;
        }

        Item edited() {
            return new Item(file, id, fate, "Все виправили, дуже дякую, чудовий магазин, рекомендую!", 5, answered, at);
        }

        Item replied() {
            return new Item(file, id, fate, text, rating, true, at);
        }

        String line() {
            String reply = answered
                    ? ",\"replies\":[{\"id\":\"r\",\"author\":\"Svitlo\",\"official\":true,\"text\":\"Перепрошуємо\"}]"
                    : "";
            return "{\"id\":\"" + id + "\",\"author\":\"Олена К.\",\"product\":\"Чайник\",\"text\":\"" + text
                    + "\",\"rating\":" + rating + ",\"publishedAt\":\"" + at + "\"" + reply + "}";
        }
    }

    private static final String COMPLAINT =
            "Жахливо: доставка запізнилася на тиждень, чайник прийшов розбитий, гроші не повертають.";
    private static final String PRAISE = "Чудовий чайник, швидка доставка, дуже задоволена!";

    private final Path folder;
    private final List<Map<String, Item>> files = new ArrayList<>();
    private final Random random;
    private int number;

    Shelf(Path folder, int files, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        for (int i = 0; i < files; i++) {
            this.files.add(new LinkedHashMap<>());
        }
    }

    Path file(int number) {
        return folder.resolve("shelf-" + number + ".jsonl");
    }

    /** Adds reviews to random files. */
    void add(int count, Instant at) {
        for (int i = 0; i < count; i++) {
            Fate fate = Fate.values()[random.nextInt(Fate.values().length)];
            int file = random.nextInt(files.size());
            String id = "n" + number++;
            boolean praise = fate == Fate.PRAISE;
            files.get(file).put(id, new Item(file, id, fate, praise ? PRAISE : COMPLAINT, praise ? 5 : 1, false, at));
        }
    }

    /** Lets the fate of some of the reviews come about. */
    void change(int count) {
        List<Item> open = items().stream()
                .filter(item -> (item.fate() == Fate.ANSWERED && !item.answered())
                        || (item.fate() == Fate.WON_BACK && item.rating() == 1))
                .toList();
        for (int i = 0; i < count && i < open.size(); i++) {
            Item item = open.get(i);
            files.get(item.file()).put(item.id(), item.fate() == Fate.ANSWERED ? item.replied() : item.edited());
        }
    }

    List<Item> items() {
        return files.stream().flatMap(file -> file.values().stream()).toList();
    }

    /** Writes all files so that a reader never sees half a one. */
    void save() throws IOException {
        for (int i = 0; i < files.size(); i++) {
            List<String> lines = files.get(i).values().stream().map(Item::line).toList();
            Path fresh = folder.resolve("fresh");
            Files.write(fresh, lines, StandardCharsets.UTF_8);
            Files.move(fresh, file(i), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
