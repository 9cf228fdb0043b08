package dev.vidhuk.ingest.api;

import dev.vidhuk.ingest.PlayedApi;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One of Google's APIs of reviews: tokens for a grant, a list by the last change, single reviews. */
public abstract class PlayedGoogle extends PlayedApi {
    private static final int PER_PAGE = 10;

    private final String reviews;

    /**
     * It, with nothing written there; each constructor ends with {@link #serve}.
     *
     * @param reviews the path of the list
     */
    protected PlayedGoogle(String reviews) {
        this.reviews = reviews;
    }

    /** Whether a token is given for what was posted. */
    protected abstract boolean grants(Map<String, String> form);

    /** What is listed, in its order. */
    protected List<Post> listed(Map<String, String> query) {
        return posts().stream()
                .sorted(Comparator.comparing(PlayedApi::changed).reversed())
                .toList();
    }

    /** A page that begins at that place, with at most so many reviews. */
    protected abstract Object page(List<Post> listed, Map<String, String> query, int most);

    /** A review. */
    protected abstract Object json(Post post);

    /** How it says that too much was asked. */
    @Override
    protected abstract Said tooMany();

    /** What it says of another path. */
    protected Said unknown() {
        return error(404, "NOT_FOUND", "notFound", "Requested entity was not found.");
    }

    @Override
    public final int perPage() {
        return PER_PAGE;
    }

    @Override
    public final synchronized boolean expire() {
        super.expire();
        return true;
    }

    @Override
    protected final boolean givesTokens(Asked asked) {
        return asked.path().equals("/token");
    }

    @Override
    protected final Said answer(Asked asked) {
        if (givesTokens(asked)) {
            return granted(Answers.form(asked.body()));
        }
        if (!("Bearer " + token()).equals(asked.authorization())) {
            return error(401, "UNAUTHENTICATED", "authError", "Invalid Credentials");
        }
        if (asked.path().equals(reviews)) {
            return Answers.said(200, page(listed(asked.query()), asked.query(), PER_PAGE));
        }
        if (!asked.path().startsWith(reviews + "/")) {
            return unknown();
        }
        return post(asked.path().substring(reviews.length() + 1))
                .map(post -> Answers.said(200, json(post)))
                .orElseGet(() -> error(404, "NOT_FOUND", "reviewNotFound", "Review not found."));
    }

    private Said granted(Map<String, String> form) {
        return grants(form)
                ? Answers.said(200, Map.of("access_token", token(), "expires_in", 3599, "token_type", "Bearer"))
                : Answers.said(
                        400,
                        Map.of("error", "invalid_grant", "error_description", "Token has been expired or revoked."));
    }

    /** An error as Google tells it. */
    protected static Said error(int status, String words, String reason, String message) {
        return Answers.googleError(status, words, reason, message);
    }
}
