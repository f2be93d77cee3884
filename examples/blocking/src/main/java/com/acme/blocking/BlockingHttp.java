package com.acme.blocking;

import com.acme.blocking.sdk.random.RandomString;
import dev.kiln.runtime.Context;
import dev.kiln.runtime.Output;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A blocking HTTP call, made when another resource's output is there. */
final class BlockingHttp {
    private BlockingHttp() {}

    static void stack(Context ctx, URI service) {
        var http = HttpClient.newHttpClient();
        var suffix = new RandomString("suffix", r -> r.length(6).special(false));

        Output<String> price = suffix.result().applyBlocking(batch -> {
            var request = HttpRequest.newBuilder(service.resolve("/price?batch=" + batch));
            return http.send(request.build(), BodyHandlers.ofString()).body();
        });

        ctx.export("blockingHttp", Output.concat("batch ", suffix.result(), " costs ", price));
    }
}
