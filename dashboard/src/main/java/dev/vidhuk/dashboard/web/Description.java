package dev.vidhuk.dashboard.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** What the API is, for those who write against it: OpenAPI, and the schemas of the records that it hands on. */
final class Description {
    private Description() {}

    static void show(Context context) throws IOException {
        send(context, "/openapi/openapi.yaml", "application/yaml; charset=utf-8");
    }

    static void schema(Context context) throws IOException {
        String name = context.pathParam("name");
        if (!name.matches("[a-z-]+\\.json")) {
            throw new Refused(404, "there is no such schema", "name");
        }
        send(context, "/openapi/schemas/" + name, "application/schema+json");
    }

    private static void send(Context context, String resource, String type) throws IOException {
        try (InputStream file = Description.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new Refused(404, "there is no such schema", "name");
            }
            context.contentType(type).result(file.readAllBytes());
        }
    }
}
