package dev.kiln.runtime;

import dev.kiln.runtime.cell.UnderWay;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what a program waits for. */
final class UnderWayText {
    /** More of them help nobody. */
    private static final int MOST = 20;

    private UnderWayText() {}

    /** All of them, sorted, each line once with how often it is there. */
    static String of(List<UnderWay> all) {
        var counts = all.stream().collect(Collectors.groupingBy(UnderWayText::of, TreeMap::new, Collectors.counting()));
        var lines = counts.entrySet().stream()
                .limit(MOST)
                .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + " of them)"))
                .collect(Collectors.joining(", "));
        return counts.size() > MOST ? lines + ", and " + (counts.size() - MOST) + " more" : lines;
    }

    private static String of(UnderWay one) {
        var now = Birth.line(one.frames());
        if (one.what().isEmpty()) {
            return now.map(line -> "a function at " + line).orElse("a function");
        }
        return one.what() + now.map(line -> ", now at " + line).orElse("");
    }
}
