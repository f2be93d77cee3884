package dev.kiln.runtime.value;

import dev.kiln.runtime.asset.Archive;
import dev.kiln.runtime.asset.Asset;
import dev.kiln.runtime.asset.AssetArchive;
import dev.kiln.runtime.asset.AssetOrArchive;
import dev.kiln.runtime.asset.FileArchive;
import dev.kiln.runtime.asset.FileAsset;
import dev.kiln.runtime.asset.RemoteArchive;
import dev.kiln.runtime.asset.RemoteAsset;
import dev.kiln.runtime.asset.StringAsset;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.BoolValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns plain trees into the values that they stand for. */
final class SignatureDecoder {
    private final SecretOpener opener;

    SignatureDecoder(SecretOpener opener) {
        this.opener = opener;
    }

    PropertyValue decode(PropertyValue plain) {
        if (plain instanceof TextValue text && Signatures.UNKNOWNS.contains(text.value())) {
            return PropertyValue.UNKNOWN;
        }
        if (plain instanceof ListValue list) {
            List<PropertyValue> items = new ArrayList<>(list.items().size());
            list.items().forEach(item -> items.add(decode(item)));
            return new ListValue(items);
        }
        if (plain instanceof MapValue map) {
            return map.get(Signatures.KEY) instanceof TextValue signature
                    ? special(signature.value(), map)
                    : members(map);
        }
        return plain;
    }

    private MapValue members(MapValue map) {
        TreeMap<String, PropertyValue> entries = new TreeMap<>();
        map.entries().forEach((key, member) -> entries.put(key, decode(member)));
        return MapValue.of(entries);
    }

    private PropertyValue special(String signature, MapValue members) {
        return switch (signature) {
            case Signatures.SECRET -> secret(members);
            case Signatures.ASSET -> new AssetValue(asset(members), text(members, "hash"));
            case Signatures.ARCHIVE -> new ArchiveValue(archive(members), text(members, "hash"));
            case Signatures.REFERENCE -> reference(members);
            case Signatures.OUTPUT -> output(members);
            case Signatures.FLOAT ->
                PropertyValue.of(Double.longBitsToDouble(Long.parseUnsignedLong(required(members, "value"), 16)));
            default -> throw new PropertyJsonException("a value with the unknown signature " + signature);
        };
    }

    private SecretValue secret(MapValue members) {
        String ciphertext = text(members, "ciphertext");
        if (ciphertext != null) {
            return new SecretValue(decode(PropertyJson.parse(opener.open(ciphertext))));
        }
        // As the ecosystem's own engine exports it when it is asked to show secrets.
        String plaintext = text(members, "plaintext");
        PropertyValue value = plaintext == null ? members.get("value") : PropertyJson.parse(plaintext);
        return new SecretValue(value == null ? PropertyValue.NULL : decode(value));
    }

    private static PropertyValue reference(MapValue members) {
        String id = text(members, "id");
        PropertyValue known = id == null || id.isEmpty() ? PropertyValue.UNKNOWN : PropertyValue.of(id);
        return new ReferenceValue(required(members, "urn"), id == null ? null : known);
    }

    private PropertyValue output(MapValue members) {
        PropertyValue value = members.get("value");
        TreeSet<String> dependencies = new TreeSet<>();
        if (members.get("dependencies") instanceof ListValue list) {
            for (PropertyValue item : list.items()) {
                if (item instanceof TextValue urn) {
                    dependencies.add(urn.value());
                }
            }
        }
        boolean secret = members.get("secret") instanceof BoolValue flag && flag.value();
        return new OutputValue(value == null ? PropertyValue.UNKNOWN : decode(value), secret, dependencies);
    }

    private static Asset asset(MapValue members) {
        String text = text(members, "text");
        String path = text(members, "path");
        if (path != null && !path.isEmpty()) {
            return new FileAsset(path);
        }
        String uri = text(members, "uri");
        if (uri != null && !uri.isEmpty()) {
            return new RemoteAsset(uri);
        }
        return new StringAsset(text == null ? "" : text);
    }

    private static Archive archive(MapValue members) {
        String path = text(members, "path");
        if (path != null && !path.isEmpty()) {
            return new FileArchive(path);
        }
        String uri = text(members, "uri");
        if (uri != null && !uri.isEmpty()) {
            return new RemoteArchive(uri);
        }
        TreeMap<String, AssetOrArchive> parts = new TreeMap<>();
        if (members.get("assets") instanceof MapValue assets) {
            assets.entries().forEach((name, part) -> parts.put(name, part(name, part)));
        }
        return new AssetArchive(parts);
    }

    private static AssetOrArchive part(String name, PropertyValue part) {
        if (part instanceof MapValue map && map.get(Signatures.KEY) instanceof TextValue signature) {
            if (signature.value().equals(Signatures.ASSET)) {
                return asset(map);
            }
            if (signature.value().equals(Signatures.ARCHIVE)) {
                return archive(map);
            }
        }
        throw new PropertyJsonException("the archive's part " + name + " is neither an asset nor an archive");
    }

    private static @Nullable String text(MapValue members, String key) {
        return members.get(key) instanceof TextValue text ? text.value() : null;
    }

    private static String required(MapValue members, String key) {
        String text = text(members, key);
        if (text == null) {
            throw new PropertyJsonException("a special value without its " + key);
        }
        return text;
    }
}
