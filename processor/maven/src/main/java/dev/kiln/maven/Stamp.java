package dev.kiln.maven;

import dev.kiln.codegen.sdk.KilnVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the last run was made of: a digest of all that goes in, and the packages that came out. */
record Stamp(String digest, SortedSet<String> packages) {
    private static final String LISTING = ".kiln-generated-";

    /** That of no run. */
    static final Stamp NONE = new Stamp("", new TreeSet<>());

    static Stamp read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() ? NONE : new Stamp(lines.get(0), new TreeSet<>(lines.subList(1, lines.size())));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, Stream.concat(Stream.of(digest), packages.stream()).toList());
    }

    /** Whether all that the run wrote is there still. */
    boolean isWhole(Path output) throws IOException {
        for (String each : packages) {
            Path listing = output.resolve(LISTING + each);
            if (!Files.isRegularFile(listing)) {
                return false;
            }
            if (!Files.readAllLines(listing).stream().allMatch(path -> Files.isRegularFile(output.resolve(path)))) {
                return false;
            }
        }
        return true;
    }

    /** Changes with Kiln, with any setting, and with any byte of a schema. */
    static String digestOf(Settings settings, List<SchemaText> schemas) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, KilnVersion.text());
            add(digest, settings.include().toString());
            add(digest, settings.basePackage().toString());
            for (Path folder : settings.schemaPath()) {
                add(digest, state(folder));
            }
            for (SchemaText schema : schemas) {
                add(digest, schema.name());
                digest.update(schema.bytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** These may be many and large: their sizes and times have to do. */
    private static String state(Path folder) throws IOException {
        StringBuilder state = new StringBuilder(folder.toString());
        try (Stream<Path> files = Files.walk(folder, 3)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                state.append('\n').append(file).append(' ').append(Files.size(file));
                state.append(' ').append(Files.getLastModifiedTime(file));
            }
        }
        return state.toString();
    }
}
