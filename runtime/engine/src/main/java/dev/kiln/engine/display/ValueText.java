package dev.kiln.engine.display;

import dev.kiln.runtime.asset.Archive;
import dev.kiln.runtime.asset.AssetOrArchive;
import dev.kiln.runtime.asset.FileArchive;
import dev.kiln.runtime.asset.FileAsset;
import dev.kiln.runtime.asset.RemoteArchive;
import dev.kiln.runtime.asset.RemoteAsset;
import dev.kiln.runtime.asset.StringAsset;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values as the user reads them. */
public final class ValueText {
    /** What stands where a value is not known yet. */
    public static final String UNKNOWN = "[unknown]";

    // urn:pulumi:stack::project::types::name
    private static final int URN_PARTS = 4;

    private final boolean showSecrets;

    /** @param showSecrets whether secrets are written as they are */
    public ValueText(boolean showSecrets) {
        this.showSecrets = showSecrets;
    }

    /** One line. */
    public String line(PropertyValue value) {
        if (value instanceof UnknownValue) {
            return UNKNOWN;
        }
        if (value instanceof SecretValue secret) {
            return showSecrets ? line(secret.value()) : Scrubber.MASK;
        }
        if (value instanceof OutputValue output) {
            return output.secret() && !showSecrets ? Scrubber.MASK : line(output.value());
        }
        if (value instanceof ListValue list) {
            return list.items().stream().map(this::line).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof MapValue map) {
            return map.entries().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + line(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof NumberValue number && !Double.isFinite(number.value())) {
            return Double.toString(number.value());
        }
        return special(value);
    }

    private static String special(PropertyValue value) {
        if (value instanceof AssetValue asset) {
            return file(asset.asset());
        }
        if (value instanceof ArchiveValue archive) {
            return file(archive.archive());
        }
        return value instanceof ReferenceValue reference ? reference.urn() : PropertyJson.print(value);
    }

    private static String file(AssetOrArchive file) {
        if (file instanceof FileAsset asset) {
            return "file(" + asset.path() + ")";
        }
        if (file instanceof FileArchive archive) {
            return "archive(" + archive.path() + ")";
        }
        if (file instanceof RemoteAsset asset) {
            return "file(" + asset.uri() + ")";
        }
        if (file instanceof RemoteArchive archive) {
            return "archive(" + archive.uri() + ")";
        }
        return file instanceof StringAsset asset
                ? "text(" + asset.text().length() + " characters)"
                : file instanceof Archive ? "archive(of parts)" : "file";
    }

    /** The resource's name in {@code urn}, which may have colons itself. */
    static String nameIn(String urn) {
        String[] parts = urn.split("::", URN_PARTS);
        return parts[parts.length - 1];
    }

    /** A name as it can stand in a line of a terminal: what would move or colour something is written out. */
    public static String name(String name) {
        StringBuilder text = new StringBuilder(name.length());
        name.codePoints().forEach(character -> {
            if (Character.isISOControl(character)) {
                text.append(String.format("\\u%04x", character));
            } else {
                text.appendCodePoint(character);
            }
        });
        return text.toString();
    }

    /** A plain tree for {@code --json}, secrets and unknowns as their words. */
    public PropertyValue plain(PropertyValue value) {
        if (value instanceof MapValue map) {
            TreeMap<String, PropertyValue> members = new TreeMap<>();
            map.entries().forEach((key, member) -> members.put(key, plain(member)));
            return MapValue.of(members);
        }
        if (value instanceof ListValue list) {
            return new ListValue(list.items().stream().map(this::plain).toList());
        }
        if (value instanceof SecretValue secret && showSecrets) {
            return plain(secret.value());
        }
        if (value instanceof OutputValue output && (showSecrets || !output.secret())) {
            return plain(output.value());
        }
        boolean word = value instanceof SecretValue
                || value instanceof OutputValue
                || value instanceof UnknownValue
                || value instanceof AssetValue
                || value instanceof ArchiveValue
                || value instanceof ReferenceValue
                || value instanceof NumberValue number && !Double.isFinite(number.value());
        return word ? PropertyValue.of(line(value)) : value;
    }
}
