package dev.kiln.testing;

import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.Encoding;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What a test says of a property's value. A secret's value is compared, and never shown. */
public final class ValueAssert extends AbstractAssert<ValueAssert, @Nullable PropertyValue> {
    private final String what;

    ValueAssert(String what, @Nullable PropertyValue actual) {
        super(actual, ValueAssert.class);
        this.what = what;
    }

    /** Holds where the value is {@code expected}: a text, number, truth value, list, map, enum, asset or null. */
    public ValueAssert hasValue(@Nullable Object expected) {
        var plain = Plain.of(known());
        var wanted = Plain.of(Encoding.encode("what is expected", expected));
        if (!plain.equals(wanted)) {
            throw failure("%s is %s, not %s", what, shown(), Decoders.ANY.decode(wanted));
        }
        return this;
    }

    /** Holds where {@code requirements} hold of the plain value. */
    public ValueAssert satisfiesValue(Consumer<@Nullable Object> requirements) {
        requirements.accept(value());
        return this;
    }

    /** The plain value, secrets opened. */
    public @Nullable Object value() {
        return Decoders.ANY.decode(Plain.of(known()));
    }

    /** Holds where there is no value, or null. */
    public ValueAssert isAbsent() {
        if (actual != null && !(Marks.opened(actual) instanceof NullValue)) {
            throw failure("%s is %s, and was expected to be absent", what, shown());
        }
        return this;
    }

    /** Holds where the value is not known, as in a preview. */
    public ValueAssert isUnknown() {
        if (!(Marks.opened(present()) instanceof UnknownValue)) {
            throw failure("%s is %s, and was expected to be unknown", what, shown());
        }
        return this;
    }

    /** Holds where the value, or something in it, is a secret. */
    public ValueAssert isSecret() {
        if (!Marks.secret(present())) {
            throw failure("%s is no secret", what);
        }
        return this;
    }

    /** Holds where nothing of the value is a secret. */
    public ValueAssert isNotSecret() {
        if (Marks.secret(present())) {
            throw failure("%s is a secret", what);
        }
        return this;
    }

    /** The member {@code key} of an object or map. */
    public ValueAssert member(String key) {
        if (!(bare() instanceof MapValue map)) {
            throw failure("%s is no object: it has no member '%s'", what, key);
        }
        return new ValueAssert("'" + key + "' of " + what, marked(map.get(key)));
    }

    /** The element at {@code index} of a list. */
    public ValueAssert element(int index) {
        if (!(bare() instanceof ListValue list)) {
            throw failure("%s is no list", what);
        }
        if (index < 0 || index >= list.items().size()) {
            throw failure(
                    "%s has %d elements: there is none at %d",
                    what, list.items().size(), index);
        }
        return new ValueAssert("[" + index + "] of " + what, marked(list.items().get(index)));
    }

    private PropertyValue present() {
        if (actual == null) {
            throw failure("%s has no value", what);
        }
        return actual;
    }

    private PropertyValue known() {
        var value = actual == null ? PropertyValue.NULL : actual;
        if (Marks.unknown(value)) {
            throw failure("%s is not known", what);
        }
        return value;
    }

    /** The value under its own marks. */
    private PropertyValue bare() {
        var value = present();
        while (true) {
            if (value instanceof SecretValue secret) {
                value = secret.value();
            } else if (value instanceof OutputValue output) {
                value = output.value();
            } else {
                return value;
            }
        }
    }

    /** What is inside a secret is secret. */
    private @Nullable PropertyValue marked(@Nullable PropertyValue inner) {
        var whole = present();
        var secret = whole instanceof SecretValue || whole instanceof OutputValue output && output.secret();
        return inner != null && secret ? new SecretValue(inner) : inner;
    }

    private @Nullable Object shown() {
        if (actual == null) {
            return "absent";
        }
        if (Marks.secret(actual)) {
            return "another value (secret, and so not shown)";
        }
        return Marks.unknown(actual) ? "unknown" : Decoders.ANY.decode(Plain.of(actual));
    }
}
