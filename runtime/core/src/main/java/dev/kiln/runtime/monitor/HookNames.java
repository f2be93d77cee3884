package dev.kiln.runtime.monitor;

import java.util.List;
import java.util.stream.Stream;

/**
 * The hooks of a resource, by the names under which they were registered ({@link Monitor#registerHook}); each list
 * runs in its order.
 *
 * @param onError names of {@link Hook.OnError}; all others are of {@link Hook.Around}
 */
public record HookNames(
        List<String> beforeCreate,
        List<String> afterCreate,
        List<String> beforeUpdate,
        List<String> afterUpdate,
        List<String> beforeDelete,
        List<String> afterDelete,
        List<String> onError) {
    /** No hook. */
    public static final HookNames NONE =
            new HookNames(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public HookNames {
        beforeCreate = List.copyOf(beforeCreate);
        afterCreate = List.copyOf(afterCreate);
        beforeUpdate = List.copyOf(beforeUpdate);
        afterUpdate = List.copyOf(afterUpdate);
        beforeDelete = List.copyOf(beforeDelete);
        afterDelete = List.copyOf(afterDelete);
        onError = List.copyOf(onError);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return Stream.of(beforeCreate, afterCreate, beforeUpdate, afterUpdate, beforeDelete, afterDelete, onError)
                .allMatch(List::isEmpty);
    }

    /** These, and those of {@code more} after them. */
    public HookNames and(HookNames more) {
        return new HookNames(
                joined(beforeCreate, more.beforeCreate),
                joined(afterCreate, more.afterCreate),
                joined(beforeUpdate, more.beforeUpdate),
                joined(afterUpdate, more.afterUpdate),
                joined(beforeDelete, more.beforeDelete),
                joined(afterDelete, more.afterDelete),
                joined(onError, more.onError));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
