package dev.vidhuk.ingest.telegram;

import dev.vidhuk.ingest.api.Authorization;
import java.util.Map;
import java.util.Set;

/** A token that stands in the address, where Telegram wants it. */
record InAddress(String token) implements Authorization {
    @Override
    public Map<String, String> headers() {
        return Map.of();
    }

    @Override
    public boolean renew() {
        return false;
    }

    @Override
    public Set<String> secrets() {
        return Set.of(token);
    }

    @Override
    public String toString() {
        return "a token";
    }
}
