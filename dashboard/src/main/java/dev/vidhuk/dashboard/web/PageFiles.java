package dev.vidhuk.dashboard.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The page itself: one HTML file for all its addresses, its scripts, and the libraries that they use. */
final class PageFiles {
    static final List<String> ADDRESSES = List.of("/", "/case/{id}", "/overview", "/unsure", "/sources", "/search");
    private static final List<String> OPEN = List.of("/case/", "/app/", "/lib/");
    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-cache");

    private PageFiles() {}

    /**
     * Whether the address is one of the page's: nothing there is secret, and where a browser has forgotten its cookie the page
     * itself says how to come in.
     */
    static boolean at(String path) {
        return ADDRESSES.contains(path) || OPEN.stream().anyMatch(path::startsWith);
    }

    static void serve(JavalinConfig config) {
        folder(config, "/app", "/web/app");
        folder(config, "/lib", "/web/lib");
        ADDRESSES.forEach(address -> config.routes.get(address, PageFiles::page));
    }

    private static void folder(JavalinConfig config, String address, String resources) {
        if (PageFiles.class.getResource(resources) == null) {
            return; // nothing of the kind is shipped
        }
        config.staticFiles.add(files -> {
            files.hostedPath = address;
            files.directory = resources;
            files.location = Location.CLASSPATH;
            files.headers = HEADERS;
        });
    }

    /** Whether somebody has gone by hand to an address that there is not: then the page says so. */
    static boolean missed(Context context) {
        String accepted = context.header("Accept");
        return accepted != null
                && accepted.contains("text/html")
                && !context.path().startsWith("/api/");
    }

    static void page(Context context) {
        try (InputStream html = PageFiles.class.getResourceAsStream("/web/index.html")) {
            if (html == null) {
                throw new Refused(404, "this build has no page");
            }
            context.contentType("text/html; charset=utf-8").result(html.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
