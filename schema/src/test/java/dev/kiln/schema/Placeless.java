package dev.kiln.schema;

import dev.kiln.schema.diagnostic.Origin;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes the places out of a value, so that two values can be compared that differ in nothing else. */
final class Placeless {
    private Placeless() {}

    static Object of(Object value) {
        if (value instanceof Origin) {
            return "somewhere";
        } else if (value instanceof Optional<?> optional) {
            return optional.map(Placeless::of);
        } else if (value instanceof Collection<?> elements) {
            return elements.stream().map(Placeless::of).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new TreeMap<>();
            map.forEach((key, entry) -> entries.put((String) key, of(entry)));
            return entries;
        }
        return value instanceof Record record ? ofRecord(record) : value;
    }

    private static List<Object> ofRecord(Record record) {
        List<Object> parts = new ArrayList<>(List.of(record.getClass()));
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                parts.add(
                        List.of(component.getName(), of(component.getAccessor().invoke(record))));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return parts;
    }
}
