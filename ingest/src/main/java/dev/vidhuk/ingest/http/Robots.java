package dev.vidhuk.ingest.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.vidhuk.ingest.SourceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What each site allows to robots, after RFC 9309: an absent robots.txt allows all, one that cannot be read for a fault of
 * the site allows nothing; what was read holds for a day, and longer while a newer one cannot be read.
 */
final class Robots {
    /** RFC 9309, 2.4: not longer than 24 hours. */
    private static final Duration FRESH = Duration.ofHours(24);
    /** After a fault of the site we look again soon, since until then nothing may be fetched. */
    private static final Duration FAULT_FRESH = Duration.ofMinutes(1);

    private final FetchSettings settings;
    private final Clock clock;
    private final Reader reader;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    /** Fetches a robots.txt. */
    interface Reader {
        RobotsFile read(HttpUrl robots) throws SourceException;
    }

    /** A robots.txt as a site answered: its status, and its content where that is a success. */
    record RobotsFile(int status, Content content) {}

    Robots(FetchSettings settings, Clock clock, Reader reader) {
        this.settings = settings;
        this.clock = clock;
        this.reader = reader;
    }

    /**
     * How long the site wants to be left alone after each request.
     *
     * @throws SourceException where the site does not want that page fetched, or cannot say so
     */
    Duration require(HttpUrl url) throws SourceException {
        HttpUrl robots = url.newBuilder("/robots.txt").build();
        BaseRobotRules rules =
                sites.computeIfAbsent(robots.toString(), key -> new Site()).rules(robots);
        if (rules.isDeferVisits()) {
            throw Failures.refused(url.toString(), robots + " cannot be read for a fault of the site");
        }
        if (!rules.isAllowed(url.toString())) {
            throw Failures.refused(url.toString(), robots + " disallows it");
        }
        return delay(rules.getCrawlDelay());
    }

    private Duration delay(long millis) {
        Duration asked = millis == BaseRobotRules.UNSET_CRAWL_DELAY ? Duration.ZERO : Duration.ofMillis(millis);
        Duration honoured = asked.compareTo(settings.longestDelay()) > 0 ? settings.longestDelay() : asked;
        return honoured.compareTo(settings.pace()) > 0 ? honoured : settings.pace();
    }

    /** One site's rules; whoever asks while they are fetched waits for them. */
    private final class Site {
        private @Nullable BaseRobotRules rules;
        private Instant freshUntil = Instant.MIN;

        synchronized BaseRobotRules rules(HttpUrl robots) throws SourceException {
            BaseRobotRules known = rules;
            if (known != null && clock.instant().isBefore(freshUntil)) {
                return known;
            }
            boolean usable = known != null && !known.isDeferVisits();
            BaseRobotRules read = read(robots, usable);
            boolean fault = read == null || read.isDeferVisits();
            freshUntil = clock.instant().plus(fault ? FAULT_FRESH : FRESH);
            BaseRobotRules now = Objects.requireNonNull(read == null ? known : read);
            rules = now;
            return now;
        }

        /** What the site allows now; null where it cannot say, and what we know must do. */
        private @Nullable BaseRobotRules read(HttpUrl robots, boolean usable) throws SourceException {
            try {
                BaseRobotRules read = parse(robots, reader.read(robots));
                return usable && read.isDeferVisits() ? null : read;
            } catch (SourceException e) {
                if (!usable) {
                    throw e;
                }
                return null;
            }
        }

        private BaseRobotRules parse(HttpUrl robots, RobotsFile file) {
            if (file.status() >= 500) {
                SimpleRobotRules none = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
                none.setDeferVisits(true);
                return none;
            }
            if (file.status() >= 300) {
                return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            }
            byte[] text = file.content().bytes();
            SimpleRobotRules rules = parse(robots, text);
            long rate = parse(robots, RequestRate.asDelays(text)).getCrawlDelay();
            rules.setCrawlDelay(Math.max(rules.getCrawlDelay(), rate)); // "unset" is the least number of all
            return rules;
        }

        private SimpleRobotRules parse(HttpUrl robots, byte[] text) {
            SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
            parser.setMaxCrawlDelay(Long.MAX_VALUE); // the parser would forbid all for a long delay; we cut it instead
            return parser.parseContent(robots.toString(), text, "text/plain", List.of(settings.robotName()));
        }
    }
}
