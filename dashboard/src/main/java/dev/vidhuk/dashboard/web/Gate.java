package dev.vidhuk.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides who may ask. A browser shows the token once and gets a cookie, other clients show it each time. */
final class Gate {
    static final String CSRF_HEADER = "X-Vidhuk-CSRF";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String BEARER = "Bearer ";

    private final Keys keys;
    private final String cookie;
    /** What a request may name as its host: a page of another site whose name leads to this address names its own. */
    private final Set<String> hosts;

    Gate(Keys keys, int port, Set<String> hosts) {
        this.keys = keys;
        // browsers share cookies among all ports of a host
        this.cookie = "vidhuk-" + port;
        this.hosts = hosts;
    }

    /** Before anything else is looked at. */
    void check(Context context) {
        if (!hosts.contains(name(context.header("Host")))) {
            throw new Refused(403, "this host name is not known here; dashboard.hosts can name more");
        }
        String shown = context.queryParam("token");
        if (keys.opens(shown) && context.path().equals("/")) {
            enter(context);
            return;
        }
        if (PageFiles.at(context.path())) {
            return;
        }
        boolean byToken = keys.opens(bearer(context.header("Authorization")));
        if (!byToken && !keys.isSession(context.cookie(cookie))) {
            throw new Refused(401, "the token is missing or wrong; the address that `vidhuk` prints has it");
        }
        if (!byToken && !READING.contains(context.method().name())) {
            checkOrigin(context);
        }
    }

    private void enter(Context context) {
        // without an end: the browser forgets it when it is closed
        context.cookie(new Cookie(cookie, keys.session(), "/", -1, false, true, null, SameSite.STRICT));
        context.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    private void checkOrigin(Context context) {
        String origin = context.header("Origin");
        String host = context.header("Host");
        // a proxy before us may speak TLS with the browser, but not with us
        if (origin != null && !origin.equals("https://" + host) && !origin.equals("http://" + host)) {
            throw new Refused(403, "asked for by a page of another site");
        }
        if (!keys.isCsrf(context.header(CSRF_HEADER))) {
            throw new Refused(403, CSRF_HEADER + " must be what GET /api/me says");
        }
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    /** The name without the port. */
    private static String name(@Nullable String host) {
        try {
            String name = host == null ? null : URI.create("http://" + host).getHost();
            return name == null ? "" : name;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
