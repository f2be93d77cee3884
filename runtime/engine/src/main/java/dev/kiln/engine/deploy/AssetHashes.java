package dev.kiln.engine.deploy;

import dev.kiln.runtime.asset.Archive;
import dev.kiln.runtime.asset.Asset;
import dev.kiln.runtime.asset.AssetArchive;
import dev.kiln.runtime.asset.FileArchive;
import dev.kiln.runtime.asset.FileAsset;
import dev.kiln.runtime.asset.StringAsset;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives files and folders among the inputs the hash of their content, so that a changed file is a changed input. */
final class AssetHashes {
    private AssetHashes() {}

    static MapValue in(MapValue values) throws StepFailure {
        return (MapValue) of(values);
    }

    private static PropertyValue of(PropertyValue value) throws StepFailure {
        if (value instanceof MapValue map) {
            TreeMap<String, PropertyValue> members = new TreeMap<>();
            for (Map.Entry<String, PropertyValue> member : map.entries().entrySet()) {
                members.put(member.getKey(), of(member.getValue()));
            }
            return MapValue.of(members);
        }
        if (value instanceof ListValue list) {
            List<PropertyValue> items = new ArrayList<>();
            for (PropertyValue item : list.items()) {
                items.add(of(item));
            }
            return new ListValue(items);
        }
        if (value instanceof SecretValue secret) {
            return new SecretValue(of(secret.value()));
        }
        if (value instanceof AssetValue asset && asset.hash() == null) {
            return new AssetValue(asset.asset(), hash(asset.asset()));
        }
        if (value instanceof ArchiveValue archive && archive.hash() == null) {
            return new ArchiveValue(archive.archive(), hash(archive.archive()));
        }
        return value;
    }

    /** Null for what is elsewhere: fetching it is up to the provider. */
    private static @Nullable String hash(Asset asset) throws StepFailure {
        if (asset instanceof StringAsset text) {
            return hex(digest().digest(text.text().getBytes(StandardCharsets.UTF_8)));
        }
        return asset instanceof FileAsset file ? file(file.path()) : null;
    }

    private static @Nullable String hash(Archive archive) throws StepFailure {
        if (archive instanceof FileArchive file) {
            return Files.isDirectory(file.path()) ? folder(file.path()) : file(file.path());
        }
        if (!(archive instanceof AssetArchive parts)) {
            return null;
        }
        MessageDigest digest = digest();
        for (Map.Entry<String, ?> part : parts.assets().entrySet()) {
            String hash = part(part.getValue());
            if (hash == null) {
                return null;
            }
            digest.update((part.getKey() + "\n" + hash + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return hex(digest.digest());
    }

    private static @Nullable String part(@Nullable Object part) throws StepFailure {
        if (part instanceof Asset asset) {
            return hash(asset);
        }
        return part instanceof Archive archive ? hash(archive) : null;
    }

    private static String folder(Path folder) throws StepFailure {
        try (Stream<Path> all = Files.walk(folder)) {
            MessageDigest digest = digest();
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String line = folder.relativize(file).toString().replace('\\', '/') + "\n" + file(file) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return hex(digest.digest());
        } catch (IOException e) {
            throw new StepFailure("the folder " + folder + " cannot be read: " + e, e);
        }
    }

    private static String file(Path file) throws StepFailure {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return hex(digest.digest());
        } catch (IOException e) {
            throw new StepFailure(
                    "the file " + file + " cannot be read (" + e.getClass().getSimpleName() + "), looked for in "
                            + file.toAbsolutePath().normalize(),
                    e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
