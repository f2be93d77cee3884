package com.acme.blocking;

import com.acme.blocking.sdk.random.RandomString;
import dev.kiln.runtime.Context;
import dev.kiln.runtime.Output;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An asynchronous HTTP call: on its own with {@code Output.of}, after another output with {@code applyAsync}. */
final class AsyncHttp {
    private AsyncHttp() {}

    static void stack(Context ctx, URI service) {
        var http = HttpClient.newHttpClient();
        var suffix = new RandomString("suffix", r -> r.length(6).special(false));

        Output<String> rate = Output.of(http.sendAsync(get(service, "/rate"), BodyHandlers.ofString()))
                .apply(HttpResponse::body);
        Output<String> price = suffix.result()
                .applyAsync(batch -> http.sendAsync(get(service, "/price?batch=" + batch), BodyHandlers.ofString()))
                .apply(HttpResponse::body);

        ctx.export("asyncHttp", Output.concat("batch ", suffix.result(), " costs ", price, " at ", rate));
    }

    private static HttpRequest get(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve(path)).build();
    }
}
