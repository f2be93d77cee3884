package dev.kiln.project;

import java.nio.file.Path;
import java.time.Duration;

/** Hears of the steps that make a user wait. */
public interface Progress {
    /** A build of {@code directory} starts, run by {@code tool} (such as {@code mvnw}). */
    void building(Path directory, String tool);

    /** The build is done; it took {@code time}. */
    void built(Duration time);
}
