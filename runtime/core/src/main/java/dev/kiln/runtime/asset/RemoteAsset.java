package dev.kiln.runtime.asset;

import java.net.URI;

/**
 * A file that is fetched from elsewhere.
 *
 * @param uri where from: {@code http}, {@code https} or {@code file}
 */
public record RemoteAsset(URI uri) implements Asset {
    /** The file at {@code uri}. */
    public RemoteAsset(String uri) {
        this(URI.create(uri));
    }
}
