package dev.vidhuk.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Setting;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.api.graph.GraphKind;
import org.jspecify.annotations.Nullable;

/** Comments on the posts of the brand's own page, and what visitors post there. */
public final class FacebookKind extends GraphKind<FacebookWall> {
    /** What stands as {@code type}, and as the key of the brand's accounts, which are ids of pages and people. */
    public static final String NAME = "facebook";

    /** The only one. */
    public FacebookKind() {
        super(
                Setting.required(
                                "page",
                                Setting.Form.TEXT,
                                "102030405060708",
                                "the id of the page, a number: Page, About, Page transparency")
                        .checked(text -> text.matches("\\d+") ? null : "is no id of a page, which is a number"),
                "a page access token with pages_read_engagement and pages_read_user_content");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "comments and visitors' posts on the brand's own page on Facebook, by the Graph API";
    }

    @Override
    protected FacebookWall wall(Brand brand, @Nullable String page) {
        return new FacebookWall(brand, page);
    }

    @Override
    protected Items read(JsonNode answer, String place, FacebookWall wall) throws SourceException {
        return FacebookAnswer.read(answer, place, wall);
    }
}
