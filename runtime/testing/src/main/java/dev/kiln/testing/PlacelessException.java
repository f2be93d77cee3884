package dev.kiln.testing;

import java.io.Serial;

/** A failure that is not of the place where it is noticed: the user's line is the resource's. */
final class PlacelessException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    PlacelessException(String message) {
        super(message, null, true, false);
    }
}
