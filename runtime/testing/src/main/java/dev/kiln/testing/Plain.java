package dev.kiln.testing;

import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.TreeMap;

/** Values as a test compares them: without marks, and without hashes of files. */
final class Plain {
    private Plain() {}

    static PropertyValue of(PropertyValue value) {
        return withoutHashes(Marks.opened(value));
    }

    private static PropertyValue withoutHashes(PropertyValue value) {
        if (value instanceof AssetValue asset) {
            return new AssetValue(asset.asset(), null);
        }
        if (value instanceof ArchiveValue archive) {
            return new ArchiveValue(archive.archive(), null);
        }
        if (value instanceof ListValue list) {
            return new ListValue(list.items().stream().map(Plain::withoutHashes).toList());
        }
        if (value instanceof MapValue map) {
            var entries = new TreeMap<String, PropertyValue>();
            map.entries().forEach((key, inner) -> entries.put(key, withoutHashes(inner)));
            return MapValue.of(entries);
        }
        return value;
    }
}
