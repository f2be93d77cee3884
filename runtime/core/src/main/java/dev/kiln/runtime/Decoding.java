package dev.kiln.runtime;

import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.typed.DecodeException;
import dev.kiln.runtime.typed.Decoder;
import dev.kiln.runtime.typed.UnknownValueException;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;

/** Makes the state of an output of a property's value. */
final class Decoding {
    private Decoding() {}

    /** A secret anywhere in the value makes all of it secret; an unknown in it leaves it known in part. */
    static State of(PropertyValue value, Decoder<?> decoder, String where, boolean secret) {
        return decoded(value, decoder, where).secret(secret || Marks.secret(value));
    }

    private static State decoded(PropertyValue value, Decoder<?> decoder, String where) {
        try {
            var decoded = decoder.decode(value);
            if (!Marks.unknown(value)) {
                return State.known(decoded);
            }
            return State.partlyKnown(decoded);
        } catch (UnknownValueException e) {
            return State.unknown();
        } catch (DecodeException e) {
            var failure = e.at(where);
            failure.setStackTrace(new StackTraceElement[0]); // Of the thread that happened to decode it.
            return State.failed(failure);
        }
    }
}
