package dev.kiln.engine.display;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What changes between two objects, one line for each property. */
final class DiffLines {
    private static final int LONGEST = 160;

    private final ValueText values = new ValueText(false);
    private final List<Line> lines = new ArrayList<>();

    /** One property. */
    record Line(char sign, String path, String text) {}

    static List<Line> of(MapValue before, MapValue after) {
        DiffLines diff = new DiffLines();
        diff.compare("", before, after);
        return diff.lines;
    }

    private void compare(String prefix, MapValue before, MapValue after) {
        TreeSet<String> names = new TreeSet<>(before.entries().keySet());
        names.addAll(after.entries().keySet());
        for (String name : names) {
            PropertyValue old = before.get(name);
            PropertyValue now = after.get(name);
            String path = prefix.isEmpty() ? name : prefix + "." + name;
            if (now == null && old != null) {
                lines.add(new Line('-', path, text(old)));
            } else if (old == null && now != null) {
                lines.add(new Line('+', path, text(now)));
            } else if (old instanceof MapValue oldMap && now instanceof MapValue nowMap) {
                compare(path, oldMap, nowMap);
            } else if (old != null && now != null && !old.equals(now)) {
                lines.add(new Line('~', path, text(old) + " => " + text(now)));
            }
        }
    }

    private String text(PropertyValue value) {
        String text = values.line(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
