package dev.vidhuk.ingest.feed;

import dev.vidhuk.ingest.PlayedApi;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** The feed of all comments on a blog, in Atom, as WordPress writes it: each says what it answers, the newest first. */
public final class PlayedFeed extends PlayedApi {
    private static final String POST = "https://blog.example/?p=1";
    private static final Map<String, String> ATOM = Map.of("Content-Type", "application/atom+xml; charset=UTF-8");

    private record Entry(String id, String author, String text, Instant at, Instant updated, String answers) {}

    public PlayedFeed() {
        serve();
    }

    @Override
    public String type() {
        return FeedKind.NAME;
    }

    @Override
    public int perPage() {
        return 5;
    }

    @Override
    public String url() {
        return site.uri("/comments/feed/atom").toString();
    }

    @Override
    public Map<String, String> options() {
        return Map.of();
    }

    @Override
    protected Said tooMany() {
        return new Said(429, "", Map.of("Retry-After", "1"));
    }

    @Override
    protected Said answer(Asked asked) {
        return new Said(200, feed(), ATOM);
    }

    @Override
    protected Said garbled() {
        return new Said(200, "<html><body>Under construction</body></html>", ATOM);
    }

    private String feed() {
        String entries = posts().stream()
                .flatMap(PlayedFeed::entries)
                .sorted(Comparator.comparing(Entry::at).reversed())
                .map(PlayedFeed::entry)
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\""
                + " xmlns:thr=\"http://purl.org/syndication/thread/1.0\"><title>Comments</title>"
                + "<updated>2026-11-20T18:00:00Z</updated><id>https://blog.example/comments</id>" + entries + "</feed>";
    }

    private static Stream<Entry> entries(Post post) {
        return Stream.concat(
                Stream.of(new Entry(post.id(), "Олена", post.text(), post.at(), changed(post), POST)),
                post.replies().stream()
                        .map(reply -> new Entry(reply.id(), OWNER, reply.text(), reply.at(), reply.at(), post.id())));
    }

    private static String entry(Entry entry) {
        return """
                <entry><title>By: %s</title><link rel="alternate" href="https://blog.example/post/#c%s" type="text/html"/>
                <author><name>%s</name></author><id>%s</id><updated>%s</updated><published>%s</published>
                <content type="html">%s</content>
                <thr:in-reply-to ref="%s" href="https://blog.example/post/" type="text/html"/></entry>
                """.formatted(
                        entry.author(),
                        entry.id(),
                        entry.author(),
                        entry.id(),
                        entry.updated(),
                        entry.at(),
                        Entities.escape("<p>" + Entities.escape(entry.text()) + "</p>"),
                        entry.answers());
    }
}
