package dev.kiln.schema.compare;

import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.spec.LiteralSpec;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares properties.
 *
 * @param goesIn whether programs give their values
 * @param comesOut whether programs read their values
 */
record PropertyComparison(Changes changes, boolean goesIn, boolean comesOut) {
    /** Compares properties by name; {@code what} is such as {@code resource acme:index:Pot, input}. */
    void compare(String what, List<BoundProperty> before, List<BoundProperty> after) {
        SortedMap<String, BoundProperty> old = byName(before);
        SortedMap<String, BoundProperty> fresh = byName(after);
        old.forEach((name, was) -> {
            BoundProperty is = fresh.get(name);
            if (is == null) {
                changes.breaking("PROPERTY-REMOVED", what + " " + name, "it is no longer there", was.origin());
            } else {
                compare(what + " " + name, was, is);
            }
        });
        fresh.forEach((name, is) -> {
            if (!old.containsKey(name)) {
                added(what + " " + name, is);
            }
        });
    }

    private static SortedMap<String, BoundProperty> byName(List<BoundProperty> properties) {
        SortedMap<String, BoundProperty> byName = new TreeMap<>();
        properties.forEach(property -> byName.put(property.name(), property));
        return byName;
    }

    private void added(String subject, BoundProperty property) {
        if (goesIn && mustBeGiven(property)) {
            changes.breaking("INPUT-REQUIRED", subject, "it is new, and programs must give it", property.origin());
        } else {
            changes.harmless("PROPERTY-ADDED", subject, "it is new", property.origin());
        }
    }

    private static boolean mustBeGiven(BoundProperty property) {
        return property.required()
                && property.constant().isEmpty()
                && property.defaultValue().isEmpty()
                && property.environment().isEmpty();
    }

    private void compare(String subject, BoundProperty was, BoundProperty is) {
        type(subject, was, is);
        presence(subject, was, is);
        if (was.secret() != is.secret()) {
            changes.breaking(
                    "SECRET-CHANGED",
                    subject,
                    is.secret() ? "it is secret now" : "it is no longer secret, and is shown",
                    is.origin());
        }
        if (is.replaceOnChanges() && !was.replaceOnChanges()) {
            changes.breaking("REPLACE-CHANGED", subject, "a change of it replaces the resource now", is.origin());
        } else if (was.replaceOnChanges() && !is.replaceOnChanges()) {
            changes.harmless("REPLACE-CHANGED", subject, "a change of it no longer replaces the resource", is.origin());
        }
        literal("CONST-CHANGED", "constant", subject, was.constant(), is.constant(), is);
        literal("DEFAULT-CHANGED", "default", subject, was.defaultValue(), is.defaultValue(), is);
        if (!was.environment().equals(is.environment())) {
            changes.breaking(
                    "DEFAULT-CHANGED",
                    subject,
                    "its default comes from " + is.environment() + ", no longer from " + was.environment(),
                    is.origin());
        }
        if (was.deprecation().isEmpty() && is.deprecation().isPresent()) {
            changes.harmless("DEPRECATED", subject, "it is deprecated now", is.origin());
        }
    }

    private void type(String subject, BoundProperty was, BoundProperty is) {
        String old = TypeText.of(was.type());
        String fresh = TypeText.of(is.type());
        if (!old.equals(fresh)) {
            changes.breaking("TYPE-CHANGED", subject, "it was " + old + ", and is " + fresh + " now", is.origin());
        } else if (goesIn && !TypeText.withPlain(was.type()).equals(TypeText.withPlain(is.type()))) {
            changes.breaking(
                    "PLAIN-CHANGED",
                    subject,
                    "it was " + TypeText.withPlain(was.type()) + ", and is " + TypeText.withPlain(is.type())
                            + " now; what is plain takes no output",
                    is.origin());
        }
    }

    private void presence(String subject, BoundProperty was, BoundProperty is) {
        if (goesIn && mustBeGiven(is) && !mustBeGiven(was)) {
            changes.breaking("INPUT-REQUIRED", subject, "programs must give it now", is.origin());
        } else if (goesIn && !comesOut && was.required() && !is.required()) {
            changes.harmless("INPUT-OPTIONAL", subject, "it may be left out now", is.origin());
        }
        if (comesOut && was.required() && !is.required()) {
            changes.breaking("OUTPUT-OPTIONAL", subject, "it is no longer always there", is.origin());
        } else if (comesOut && !was.required() && is.required()) {
            changes.breaking(
                    "OUTPUT-REQUIRED", subject, "it is always there now, and no Optional in Java", is.origin());
        }
    }

    private void literal(
            String code,
            String what,
            String subject,
            Optional<LiteralSpec> was,
            Optional<LiteralSpec> is,
            BoundProperty property) {
        String old = was.map(Literals::show).orElse("none");
        String fresh = is.map(Literals::show).orElse("none");
        if (!old.equals(fresh)) {
            changes.breaking(
                    code, subject, "its " + what + " was " + old + ", and is " + fresh + " now", property.origin());
        }
    }
}
