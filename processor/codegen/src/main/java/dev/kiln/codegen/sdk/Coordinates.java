package dev.kiln.codegen.sdk;

import dev.kiln.schema.spec.MetadataSpec;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Maven calls an SDK. */
record Coordinates(String group, String artifact, String version) {
    static final String NO_VERSION = "0.0.1-SNAPSHOT";

    private static final String OFFICIAL = "com.pulumi";
    private static final Pattern FORGE = Pattern.compile("(?:https?://|git@)?(github|gitlab)\\.com[/:]([^/]+)/.*");

    /**
     * Of the package. The group is what the schema says its Java packages begin with, else that of its namespace, else the
     * one that the owner of its repository may publish under.
     */
    static Coordinates of(MetadataSpec metadata) {
        String version = metadata.version().map(Coordinates::plain).orElse(NO_VERSION);
        return new Coordinates(group(metadata), metadata.name(), version);
    }

    Coordinates with(SdkOptions options) {
        return new Coordinates(options.group().orElse(group), options.artifact().orElse(artifact), version);
    }

    private static String plain(String version) {
        return version.startsWith("v") ? version.substring(1) : version;
    }

    private static String group(MetadataSpec metadata) {
        Optional<String> base = metadata.java().basePackage().filter(name -> !name.isEmpty());
        Optional<String> namespace = metadata.namespace().filter(name -> !name.equals("pulumi"));
        return base.or(() -> namespace.map(name -> "com." + name.replace("-", "")))
                .or(() -> metadata.repository().flatMap(Coordinates::forge))
                .orElse(OFFICIAL);
    }

    private static Optional<String> forge(String repository) {
        Matcher matcher = FORGE.matcher(repository);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String owner = matcher.group(2).toLowerCase(Locale.ROOT);
        return Optional.of(owner.equals("pulumi") ? OFFICIAL : "io." + matcher.group(1) + "." + owner);
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
