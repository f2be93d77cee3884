package dev.kiln.runtime.value;

import dev.kiln.runtime.asset.AssetArchive;
import dev.kiln.runtime.asset.AssetOrArchive;
import dev.kiln.runtime.asset.FileArchive;
import dev.kiln.runtime.asset.FileAsset;
import dev.kiln.runtime.asset.RemoteArchive;
import dev.kiln.runtime.asset.RemoteAsset;
import dev.kiln.runtime.asset.StringAsset;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns values into plain trees. */
final class SignatureEncoder {
    private final SecretSealer sealer;

    SignatureEncoder(SecretSealer sealer) {
        this.sealer = sealer;
    }

    PropertyValue encode(PropertyValue value) {
        if (value instanceof MapValue map) {
            TreeMap<String, PropertyValue> entries = new TreeMap<>();
            map.entries().forEach((key, member) -> entries.put(key, encode(member)));
            return MapValue.of(entries);
        }
        if (value instanceof ListValue list) {
            return new ListValue(list.items().stream().map(this::encode).toList());
        }
        if (value instanceof NumberValue number && !Double.isFinite(number.value())) {
            String bits = String.format("%016x", Double.doubleToLongBits(number.value()));
            return signed(Signatures.FLOAT, Map.of("value", PropertyValue.of(bits)));
        }
        if (value instanceof UnknownValue) {
            return PropertyValue.of(Signatures.UNKNOWN);
        }
        return special(value);
    }

    private PropertyValue special(PropertyValue value) {
        if (value instanceof SecretValue secret) {
            return signed(Signatures.SECRET, sealer.seal(encode(secret.value())).entries());
        }
        if (value instanceof AssetValue asset) {
            return file(asset.asset(), asset.hash());
        }
        if (value instanceof ArchiveValue archive) {
            return file(archive.archive(), archive.hash());
        }
        if (value instanceof ReferenceValue reference) {
            return reference(reference);
        }
        if (value instanceof OutputValue output) {
            return output(output);
        }
        return value;
    }

    private static PropertyValue reference(ReferenceValue reference) {
        TreeMap<String, PropertyValue> members = new TreeMap<>();
        members.put("urn", PropertyValue.of(reference.urn()));
        if (reference.id() != null) {
            members.put("id", reference.id() instanceof UnknownValue ? PropertyValue.of("") : reference.id());
        }
        return signed(Signatures.REFERENCE, members);
    }

    private PropertyValue output(OutputValue output) {
        TreeMap<String, PropertyValue> members = new TreeMap<>();
        if (!(output.value() instanceof UnknownValue)) {
            members.put("value", encode(output.value()));
        }
        if (output.secret()) {
            members.put("secret", PropertyValue.of(true));
        }
        if (!output.dependencies().isEmpty()) {
            members.put(
                    "dependencies",
                    new ListValue(output.dependencies().stream()
                            .map(PropertyValue::of)
                            .toList()));
        }
        return signed(Signatures.OUTPUT, members);
    }

    private PropertyValue file(AssetOrArchive file, @Nullable String hash) {
        TreeMap<String, PropertyValue> members = new TreeMap<>();
        if (hash != null) {
            members.put("hash", PropertyValue.of(hash));
        }
        boolean archive = true;
        if (file instanceof StringAsset text) {
            members.put("text", PropertyValue.of(text.text()));
            archive = false;
        } else if (file instanceof FileAsset path) {
            members.put("path", PropertyValue.of(path.path().toString()));
            archive = false;
        } else if (file instanceof RemoteAsset remote) {
            members.put("uri", PropertyValue.of(remote.uri().toString()));
            archive = false;
        } else if (file instanceof FileArchive path) {
            members.put("path", PropertyValue.of(path.path().toString()));
        } else if (file instanceof RemoteArchive remote) {
            members.put("uri", PropertyValue.of(remote.uri().toString()));
        } else if (file instanceof AssetArchive parts) {
            members.put("assets", parts(parts));
        } else {
            throw new AssertionError(file);
        }
        return signed(archive ? Signatures.ARCHIVE : Signatures.ASSET, members);
    }

    private MapValue parts(AssetArchive archive) {
        TreeMap<String, PropertyValue> parts = new TreeMap<>();
        archive.assets().forEach((path, part) -> parts.put(path, part(path, part)));
        return MapValue.of(parts);
    }

    private PropertyValue part(String path, @Nullable Object part) {
        if (part instanceof AssetOrArchive file) {
            return file(file, null);
        }
        if (part instanceof AssetValue || part instanceof ArchiveValue) {
            return encode((PropertyValue) part);
        }
        throw new IllegalArgumentException("the archive's part " + path + " is neither an asset nor an archive");
    }

    private static MapValue signed(String signature, Map<String, PropertyValue> members) {
        TreeMap<String, PropertyValue> all = new TreeMap<>(members);
        all.put(Signatures.KEY, PropertyValue.of(signature));
        return MapValue.of(all);
    }
}
