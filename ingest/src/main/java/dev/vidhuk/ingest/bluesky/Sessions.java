package dev.vidhuk.ingest.bluesky;

import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Authorization;
import dev.vidhuk.ingest.api.Token;
import dev.vidhuk.ingest.http.Fetcher;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * One session for each account, whichever source asks: a server lets an account log in only a few times a day (300 by its
 * documentation, 10 by what users report), but renew a session as often as it likes. Safe for use by several threads.
 */
final class Sessions {
    /** Neither is kept longer than the sources that use it. */
    private final Map<Fetcher, Map<Account, WeakReference<Token>>> tokens = new WeakHashMap<>();

    /** Who asks. */
    record Account(URI server, String handle, String password) {
        @Override
        public String toString() {
            return handle + " at " + server;
        }
    }

    synchronized Token of(Account account, Means means) {
        Map<Account, WeakReference<Token>> known = tokens.computeIfAbsent(means.fetcher(), fetcher -> new HashMap<>());
        WeakReference<Token> held = known.get(account);
        Token token = held == null ? null : held.get();
        if (token == null) {
            token = token(account, means);
            known.put(account, new WeakReference<>(token));
        }
        return token;
    }

    /** What logs in has a quota of its own; so it has a lane of its own, apart from what asks with the token. */
    private static Token token(Account account, Means means) {
        Authorization password = Authorization.elsewhere(account.password());
        Api login = new Api(means.fetcher(), password, new BlueskyDialect(), null, means.clock());
        String lane = account.handle() + " " + account.password();
        return new Token(new Session(login, account), Set.of(lane), means.clock());
    }
}
