package com.acme.blocking;

import com.acme.blocking.sdk.random.RandomString;
import dev.kiln.runtime.Context;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.Waiting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A blocking HTTP call, made when another resource's output is there. */
final class BlockingHttp {
    private BlockingHttp() {}

    static void stack(Context ctx, URI service) {
        var http = HttpClient.newHttpClient();
        var suffix = new RandomString("suffix", r -> r.length(6).special(false));

        // The name is what messages call it; a call that takes longer is interrupted and fails.
        var prices = Waiting.on("the price service").atMost(Duration.ofMinutes(1));
        Output<String> price = suffix.result()
                .applyBlocking(
                        batch -> {
                            var request = HttpRequest.newBuilder(service.resolve("/price?batch=" + batch));
                            return http.send(request.build(), BodyHandlers.ofString())
                                    .body();
                        },
                        prices);

        ctx.export("blockingHttp", Output.concat("batch ", suffix.result(), " costs ", price));
    }
}
