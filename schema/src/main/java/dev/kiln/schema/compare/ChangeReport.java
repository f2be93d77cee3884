package dev.kiln.schema.compare;

import dev.kiln.schema.compare.Change.Effect;
import dev.kiln.schema.write.JsonObject;
import java.util.List;

/** What changes are for other programs. */
public final class ChangeReport {
    private ChangeReport() {}

    /**
     * An object with the lists {@code breaking} and {@code harmless} of objects with {@code code}, {@code subject},
     * {@code message}, {@code file}, {@code line}, {@code column} and {@code pointer}.
     */
    public static String json(List<Change> changes) {
        return new JsonObject()
                .put("breaking", of(changes, Effect.BREAKING))
                .put("harmless", of(changes, Effect.HARMLESS))
                .text();
    }

    private static List<JsonObject> of(List<Change> changes, Effect effect) {
        return changes.stream()
                .filter(change -> change.effect() == effect)
                .map(change -> new JsonObject()
                        .put("code", change.code())
                        .put("subject", change.subject())
                        .put("message", change.message())
                        .put("file", change.origin().file())
                        .put("line", change.origin().line())
                        .put("column", change.origin().column())
                        .put("pointer", change.origin().pointer()))
                .toList();
    }
}
