package dev.vidhuk.events;

/** Whether a reply can be seen by the public; only a published one answers. */
public enum ReplyState {
    PUBLISHED,
    PENDING,
    REJECTED
}
