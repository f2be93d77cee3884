package dev.kiln.cli;

import dev.kiln.cli.SchemaInput.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A schema behind an http or https URL. */
final class WebSchema {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;

    private WebSchema() {}

    static InputStream open(String url) throws IOException, UnreadableException {
        var client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            var response = client.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != OK) {
                response.body().close();
                throw new UnreadableException("MISSING", "the server answers " + response.statusCode());
            }
            return response.body();
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("UNREADABLE", "this is no valid URL: " + e.getMessage());
        } catch (IOException e) {
            throw new UnreadableException("UNREADABLE", "the server cannot be reached: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableException("UNREADABLE", "interrupted");
        }
    }
}
