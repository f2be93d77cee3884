package dev.kiln.codegen.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which Kiln this is. */
public final class KilnVersion {
    private KilnVersion() {}

    /** Its version, which kiln-runtime has too. */
    public static String text() {
        Properties properties = new Properties();
        try (InputStream in = KilnVersion.class.getResourceAsStream("kiln.properties")) {
            properties.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
