package dev.vidhuk.ingest.http;

import dev.vidhuk.ingest.SourceException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One request to one address: follows no redirect, decompresses, and connects to nothing that the guard forbids. */
final class Transport implements AutoCloseable {
    private static final String ACCEPT =
            "text/html, application/xhtml+xml, application/xml;q=0.9, application/json;q=0.9,"
                    + " text/plain;q=0.8, */*;q=0.1";

    private final FetchSettings settings;
    private final AddressGuard guard;
    private final OkHttpClient guarded;
    private final OkHttpClient trusting;

    /** What to do with an answer while its body can be read. */
    interface Use<T> {
        T of(Response response) throws IOException, SourceException;
    }

    Transport(FetchSettings settings, Dns resolver) {
        this.settings = settings;
        this.guard = new AddressGuard(settings.allowPrivate(), resolver);
        this.trusting = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY) // a proxy would resolve names out of the guard's sight
                .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .callTimeout(settings.callTimeout())
                .dns(resolver)
                .build();
        // connections are shared only between clients that resolve names alike
        this.guarded = trusting.newBuilder().dns(guard).build();
    }

    <T> T get(HttpUrl url, Validators since, Use<T> use) throws SourceException {
        return send(request(url, since), use);
    }

    /** Sends a request to an API. */
    <T> T send(HttpUrl url, ApiRequest api, Use<T> use) throws SourceException {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", settings.userAgent())
                .header("Accept", "application/json");
        api.headers().forEach(request::header);
        ApiRequest.Body body = api.body();
        if (body != null) {
            request.post(
                    RequestBody.create(body.text().getBytes(StandardCharsets.UTF_8), MediaType.parse(body.type())));
        }
        return send(request.build(), use);
    }

    private <T> T send(Request request, Use<T> use) throws SourceException {
        HttpUrl url = request.url();
        try {
            boolean trusted = guard.trusts(url);
            if (!trusted) {
                guard.requirePublic(url);
            }
            return use(trusted ? trusting : guarded, request, use);
        } catch (IOException e) {
            throw Failures.unreachable(url, e);
        }
    }

    private static <T> T use(OkHttpClient client, Request request, Use<T> use) throws IOException, SourceException {
        Call call = client.newCall(request);
        Response answer;
        try {
            answer = call.execute();
        } catch (ProtocolException e) {
            if (request.body() != null) {
                throw e; // who knows what the first has done
            }
            // the rest of an answer that was longer than it told may lie in the connection, which is closed now
            call = client.newCall(request);
            answer = call.execute();
        }
        return use(call, answer, use);
    }

    private static <T> T use(Call call, Response answer, Use<T> use) throws IOException, SourceException {
        try (Response response = answer) {
            try {
                return use.of(response);
            } catch (IOException | SourceException e) {
                call.cancel(); // before the answer is closed, so that no more of it is read
                throw e;
            }
        }
    }

    private Request request(HttpUrl url, Validators since) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", settings.userAgent())
                .header("Accept", ACCEPT);
        header(request, "If-None-Match", since.etag());
        header(request, "If-Modified-Since", since.lastModified());
        return request.build();
    }

    private static void header(Request.Builder request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    @Override
    public void close() {
        trusting.connectionPool().evictAll();
        trusting.dispatcher().executorService().shutdown();
    }
}
