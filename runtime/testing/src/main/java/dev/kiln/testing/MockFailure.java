package dev.kiln.testing;

import java.io.Serial;

/** A failure that a test ordered. */
final class MockFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    MockFailure(String message) {
        super(message);
    }
}
