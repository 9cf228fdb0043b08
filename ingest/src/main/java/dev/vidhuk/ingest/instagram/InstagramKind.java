package dev.vidhuk.ingest.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.Setting;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.api.graph.GraphKind;
import org.jspecify.annotations.Nullable;

/** Comments on what the brand's own professional account shows. */
public final class InstagramKind extends GraphKind<InstagramWall> {
    /** What stands as {@code type}, and as the key of the brand's accounts, which are user names or ids. */
    public static final String NAME = "instagram";

    /** The only one. */
    public InstagramKind() {
        super(
                Setting.required(
                                "account",
                                Setting.Form.TEXT,
                                "17841405822304914",
                                "the id of the account, a number: field instagram_business_account of its Facebook page")
                        .checked(text -> text.matches("\\d+") ? null : "is no id of an account, which is a number"),
                "an access token with instagram_basic, instagram_manage_comments and pages_read_engagement");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "comments on the media of the brand's own professional account on Instagram, by the Graph API";
    }

    @Override
    protected InstagramWall wall(Brand brand, @Nullable String account) {
        return new InstagramWall(brand, account);
    }

    @Override
    protected Items read(JsonNode answer, String place, InstagramWall wall) throws SourceException {
        return InstagramAnswer.read(answer, place, wall);
    }
}
