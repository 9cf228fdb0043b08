package dev.vidhuk.events;

/** What the author wrote under the review later. */
public record FollowUp(String replyId, Sentiment sentiment, boolean question) {}
