package dev.vidhuk.dashboard.web;

import dev.vidhuk.dashboard.DashboardSettings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final long LARGEST_REQUEST = 64 * 1024;
    /** What has one of these types says already why there is nothing. */
    private static final Set<String> ANSWERS = Set.of("application/json", "text/html");

    private final Javalin javalin;
    private final EventStream events;
    private final Keys keys;
    private final String host;
    private final int port;

    private Server(DashboardSettings settings, int port, Keys keys, List<Route> routes, EventStream events) {
        this.events = events;
        this.keys = keys;
        this.port = port;
        this.host = settings.isEverywhere() ? "127.0.0.1" : settings.bind();
        Gate gate = new Gate(keys, port, hosts(settings));
        this.javalin = Javalin.create(config -> configure(config, gate, routes)).start(settings.bind(), port);
    }

    /**
     * Starts it.
     *
     * @throws IOException where the address cannot be listened on
     */
    public static Server start(DashboardSettings settings, Keys keys, Shown shown, Desk desk, EventStream events)
            throws IOException {
        int port = free(settings.bind(), settings.port());
        return new Server(settings, port, keys, Routes.of(shown, desk, keys, events), events);
    }

    /** The port, or another where it is taken. */
    private static int free(String bind, int wanted) throws IOException {
        InetAddress address = InetAddress.getByName(bind);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw new IOException("the dashboard cannot listen on " + bind + ": " + e.getMessage(), e);
            }
            return free(bind, 0);
        }
    }

    private static Set<String> hosts(DashboardSettings settings) {
        Set<String> hosts = new HashSet<>(Set.of("127.0.0.1", "localhost", "[::1]"));
        hosts.add(settings.bind());
        hosts.addAll(settings.hosts());
        return hosts;
    }

    private static void configure(JavalinConfig config, Gate gate, List<Route> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        // the id of a review has a slash, and may have anything else; no address is a path in a file system here
        config.jetty.modifyHttpConfiguration(http -> http.setUriCompliance(UriCompliance.LEGACY));
        config.jetty.modifyServletContextHandler(
                handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.routes.before(context -> {
            Headers.write(context);
            gate.check(context);
            checkSize(context);
        });
        PageFiles.serve(config);
        routes.forEach(route -> config.routes.addHttpHandler(route.method(), route.path(), route.handler()));
        config.routes.exception(
                Refused.class,
                (refused, context) ->
                        answer(context, refused.status(), String.valueOf(refused.getMessage()), refused.field()));
        config.routes.exception(HttpResponseException.class, (failure, context) -> {
            if (failure.getStatus() == 404 && PageFiles.missed(context)) {
                PageFiles.page(context.status(404));
            } else {
                answer(context, failure.getStatus(), String.valueOf(failure.getMessage()), null);
            }
        });
        config.routes.exception(Exception.class, (failure, context) -> {
            LOG.warn("cannot be answered: {} {}", context.method(), context.path(), failure);
            answer(context, 500, "something went wrong; the log says what", null);
        });
        config.routes.error(404, context -> {
            if (!ANSWERS.contains(type(context))) {
                answer(context, 404, "there is nothing at this address", null);
            }
        });
    }

    /** Before anything asks for what was sent: else the client is told to go on, and is cut off while it does. */
    private static void checkSize(Context context) {
        if (context.contentLength() > LARGEST_REQUEST) {
            throw new Refused(413, "a request has at most " + LARGEST_REQUEST + " bytes");
        }
    }

    private static String type(Context context) {
        String type = context.res().getContentType();
        return type == null ? "" : type.replaceFirst(";.*", "");
    }

    private static void answer(Context context, int status, String message, @Nullable String field) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("message", message);
        if (field != null) {
            error.put("field", field);
        }
        context.status(status);
        new Answer().put("error", error).send(context);
    }

    /** Where it is for a browser on this machine. */
    public URI address() {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/");
    }

    /** The address that lets a browser in. */
    public URI entrance() {
        return URI.create(address() + "?token=" + keys.token());
    }

    @Override
    public void close() {
        events.close();
        javalin.stop();
    }
}
