package dev.kiln.runtime.asset;

import java.net.URI;

/**
 * A packed folder that is fetched from elsewhere.
 *
 * @param uri where from: {@code http}, {@code https} or {@code file}
 */
public record RemoteArchive(URI uri) implements Archive {
    /** The packed folder at {@code uri}. */
    public RemoteArchive(String uri) {
        this(URI.create(uri));
    }
}
