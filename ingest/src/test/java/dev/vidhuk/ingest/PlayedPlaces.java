package dev.vidhuk.ingest;

import dev.vidhuk.ingest.appstore.PlayedAppStore;
import dev.vidhuk.ingest.bluesky.PlayedBluesky;
import dev.vidhuk.ingest.facebook.PlayedFacebook;
import dev.vidhuk.ingest.feed.PlayedFeed;
import dev.vidhuk.ingest.googlebusiness.PlayedGoogleBusiness;
import dev.vidhuk.ingest.googleplay.PlayedGooglePlay;
import dev.vidhuk.ingest.instagram.PlayedInstagram;
import dev.vidhuk.ingest.mail.PlayedMail;
import dev.vidhuk.ingest.mastodon.PlayedMastodon;
import dev.vidhuk.ingest.reddit.PlayedReddit;
import dev.vidhuk.ingest.telegram.PlayedBot;
import dev.vidhuk.ingest.trustpilot.PlayedTrustpilot;
import dev.vidhuk.ingest.vk.PlayedVk;
import dev.vidhuk.ingest.youtube.PlayedYoutube;
import java.util.List;
import java.util.function.Supplier;

/** All places that are played, each without reviews. */
public final class PlayedPlaces {
    private PlayedPlaces() {}

    /** One for each kind of source that asks somebody else's place. */
    public static List<Supplier<PlayedPlace>> all() {
        return List.of( // keep one line for each
                PlayedFeed::new,
                PlayedGooglePlay::new,
                PlayedTrustpilot::new,
                PlayedAppStore::new,
                PlayedYoutube::new,
                PlayedMastodon::new,
                PlayedBluesky::new,
                PlayedGoogleBusiness::new,
                PlayedReddit::new,
                PlayedBot::new,
                PlayedFacebook::new,
                PlayedInstagram::new,
                PlayedMail::new,
                PlayedVk::new);
    }
}
