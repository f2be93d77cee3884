package dev.kiln.runtime;

import dev.kiln.runtime.cell.Ambient;
import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyJson;
import org.jspecify.annotations.Nullable;

/** JSON as a text between outputs. */
final class JsonText {
    private JsonText() {}

    static Cell<String> write(@Nullable Object structure) {
        var snapshot = Snapshot.of(structure);
        return Round.walk(Ambient.current(), round -> {
            var value = new Serializer(round).value(snapshot);
            var secret = Marks.secret(value);
            if (round.isWaiting() || Marks.unknown(value)) {
                return State.unknown().secret(secret);
            }
            return State.known(PropertyJson.print(Marks.opened(value))).secret(secret);
        });
    }

    static @Nullable Object read(String text) {
        return Decoders.ANY.decode(PropertyJson.parse(text));
    }
}
