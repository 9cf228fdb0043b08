package dev.vidhuk.ingest.appstore;

import dev.vidhuk.ingest.PlayedApi;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The public feed of an app in one country. */
final class PlayedFeed extends PlayedApi {
    private static final int PER_PAGE = 10;
    private static final Map<String, String> XML = Map.of("Content-Type", "text/xml; charset=UTF-8");

    PlayedFeed() {
        serve();
    }

    @Override
    public String type() {
        return "app-store";
    }

    @Override
    public int perPage() {
        return PER_PAGE;
    }

    @Override
    public Map<String, String> options() {
        return Map.of("app", "1234567890", "country", "ua");
    }

    @Override
    protected Said tooMany() {
        return new Said(429, "", Map.of("Retry-After", "1"));
    }

    @Override
    protected Said answer(Asked asked) {
        String page = asked.path().replaceFirst(".*/page=(\\d+)/id=1234567890/.*", "$1");
        return new Said(200, feed(Integer.parseInt(page)), XML);
    }

    @Override
    protected Said garbled() {
        return new Said(200, "<html><body>Погано</body></html>", XML);
    }

    private String feed(int page) {
        List<Post> listed = posts().stream()
                .sorted(Comparator.comparing(PlayedApi::changed).reversed())
                .toList();
        List<Post> some = page(listed, (page - 1) * PER_PAGE, PER_PAGE);
        String app = some.isEmpty()
                ? ""
                : "<entry><id im:id='1'>https://x</id><title>App</title><im:name>App</im:name></entry>";
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns:im="http://itunes.apple.com/rss" xmlns="http://www.w3.org/2005/Atom" xml:lang="uk">
                <id>https://itunes.apple.com/ua/rss/customerreviews</id><title>iTunes Store</title>%s%s</feed>
                """.formatted(app, some.stream().map(PlayedFeed::entry).collect(Collectors.joining()));
    }

    private static String entry(Post review) {
        return """
                <entry><updated>%s</updated><id>%s</id><title>Відгук</title><content type="text">%s</content>
                <im:rating>1</im:rating><author><name>Customer</name><uri>https://itunes.apple.com/ua/reviews/id7</uri></author>
                <content type="html">&lt;b&gt;x&lt;/b&gt;</content></entry>
                """.formatted(changed(review), review.id(), review.text());
    }
}
