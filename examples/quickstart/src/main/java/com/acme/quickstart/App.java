package com.acme.quickstart;

import com.acme.quickstart.sdk.command.local.Command;
import com.acme.quickstart.sdk.random.RandomPassword;
import com.acme.quickstart.sdk.random.RandomPet;
import com.acme.quickstart.sdk.random.RandomString;
import dev.kiln.runtime.Context;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.Shell;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Random values, a slow command-line tool and a slow HTTP service, joined into one command. */
public final class App {
    private App() {}

    /** Runs the program on the engine that started it. */
    public static void main(String[] args) throws Exception {
        try (var quota = QuotaService.start()) {
            Kiln.run(args, ctx -> stack(ctx, quota.uri()));
        }
    }

    static void stack(Context ctx, URI quotaService) {
        var suffix = new RandomString("suffix", r -> r.length(8).special(false).upper(false));
        var password = new RandomPassword("password", r -> r.length(20));
        var pet = new RandomPet("pet", r -> r.length(2));

        // Both are slow. Neither holds up the other, nor any resource that does not need it.
        Output<String> region = Output.blocking(() -> Region.of("storage"));
        Output<String> quota = Output.of(HttpClient.newHttpClient()
                        .sendAsync(HttpRequest.newBuilder(quotaService).build(), BodyHandlers.ofString()))
                .apply(HttpResponse::body);

        Output<String> place = Output.concat(region, " with ", quota);
        var greeting = new Command(
                "greeting",
                c -> c.create(Output.concat("echo ", Shell.quote(Output.concat(place, ", bucket-", suffix.result())))));

        ctx.export("place", place);
        ctx.export("greeting", greeting.stdout());
        ctx.export("pet", pet.id());
        ctx.export("password", password.result());
    }
}
