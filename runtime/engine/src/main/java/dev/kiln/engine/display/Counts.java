package dev.kiln.engine.display;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many steps of each kind there were. */
final class Counts {
    private static final List<Operation> ORDER = List.of(
            Operation.CREATE, Operation.UPDATE, Operation.REPLACE, Operation.IMPORT, Operation.DELETE, Operation.READ);

    private final Map<Operation, Integer> done = new EnumMap<>(Operation.class);
    private int failed;
    private int skipped;

    void add(Operation operation, Outcome outcome) {
        switch (outcome) {
            case SUCCEEDED -> done.merge(operation, 1, Integer::sum);
            case FAILED -> failed++;
            case SKIPPED -> skipped++;
        }
    }

    boolean changed() {
        return ORDER.stream().anyMatch(operation -> operation != Operation.READ && done.containsKey(operation))
                || done.containsKey(Operation.DELETE_REPLACED);
    }

    Map<Operation, Integer> done() {
        return done;
    }

    int failed() {
        return failed;
    }

    int skipped() {
        return skipped;
    }

    /** Such as {@code 2 created, 1 unchanged}, or {@code 2 to create, 1 unchanged} in a preview. */
    String text(boolean preview) {
        List<String> parts = new ArrayList<>();
        for (Operation operation : ORDER) {
            int count = done.getOrDefault(operation, 0);
            if (count > 0) {
                parts.add(count + " " + (preview ? "to " + operation.word() : operation.done()));
            }
        }
        int same = done.getOrDefault(Operation.SAME, 0);
        if (same > 0 || parts.isEmpty() && failed == 0) {
            parts.add(parts.isEmpty() && failed + skipped == 0 ? unchanged(same) : same + " unchanged");
        }
        if (failed > 0) {
            parts.add(failed + " failed");
        }
        if (skipped > 0) {
            parts.add(skipped + " skipped");
        }
        return String.join(", ", parts);
    }

    private static String unchanged(int count) {
        return count == 0 ? "no resources" : (count == 1 ? "" : "all ") + count + " unchanged";
    }
}
