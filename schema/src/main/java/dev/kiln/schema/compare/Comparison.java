package dev.kiln.schema.compare;

import dev.kiln.schema.bound.BoundEnum;
import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundFunction.BoundResult;
import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.BoundResource.BoundMethod;
import dev.kiln.schema.diagnostic.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Compares two versions of a package. */
public final class Comparison {
    private final BoundPackage old;
    private final BoundPackage fresh;
    private final Changes changes = new Changes();
    private final Directions directions;
    private final Directions oldDirections;
    private final PropertyComparison inputs = new PropertyComparison(changes, true, false);
    private final PropertyComparison outputs = new PropertyComparison(changes, false, true);

    private Comparison(BoundPackage old, BoundPackage fresh) {
        this.old = old;
        this.fresh = fresh;
        this.directions = new Directions(fresh);
        this.oldDirections = new Directions(old);
    }

    /**
     * What differs, sorted, what breaks first.
     *
     * @param oldNames the Java names of the old version, by what they name; {@code newNames} likewise: what both name, and
     *     otherwise, is a change
     */
    public static List<Change> compare(
            BoundPackage old, BoundPackage fresh, Map<String, String> oldNames, Map<String, String> newNames) {
        Comparison comparison = new Comparison(old, fresh);
        comparison.all();
        new TreeMap<>(oldNames).forEach((what, name) -> {
            String now = newNames.get(what);
            if (now != null && !now.equals(name)) {
                comparison.changes.breaking(
                        "JAVA-NAME", what, "in Java it was " + name + ", and is " + now + " now", Origin.NONE);
            }
        });
        return List.copyOf(comparison.changes.all());
    }

    private void all() {
        if (!old.name().equals(fresh.name())) {
            changes.breaking(
                    "PACKAGE-NAME",
                    "package " + old.name(),
                    "it is called " + fresh.name() + " now",
                    fresh.metadata().place("/name", Origin.NONE));
        }
        outputs.compare("configuration variable", old.config(), fresh.config());
        each(
                "type",
                index(old.objects(), each -> each.token().text()),
                index(fresh.objects(), each -> each.token().text()),
                BoundObject::origin,
                this::object);
        each(
                "enum",
                index(old.enums(), each -> each.token().text()),
                index(fresh.enums(), each -> each.token().text()),
                BoundEnum::origin,
                this::values);
        each(
                "function",
                index(old.functions(), each -> each.token().text()),
                index(fresh.functions(), each -> each.token().text()),
                BoundFunction::origin,
                this::function);
        SortedMap<String, BoundResource> before =
                index(old.resources(), each -> each.token().text());
        SortedMap<String, BoundResource> after =
                index(fresh.resources(), each -> each.token().text());
        moved(before, after);
        each("resource", before, after, BoundResource::origin, this::resource);
        if (old.provider().isPresent() && fresh.provider().isPresent()) {
            resource("provider", old.provider().get(), fresh.provider().get());
        }
    }

    private interface Pair<T> {
        void compare(String subject, T was, T is);
    }

    private static <T> SortedMap<String, T> index(List<T> all, Function<T, String> name) {
        SortedMap<String, T> index = new TreeMap<>();
        all.forEach(each -> index.put(name.apply(each), each));
        return index;
    }

    private <T> void each(
            String what,
            SortedMap<String, T> before,
            SortedMap<String, T> after,
            Function<T, Origin> origin,
            Pair<T> pair) {
        String code = what.substring(what.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT);
        before.forEach((name, was) -> {
            T is = after.get(name);
            if (is != null) {
                pair.compare(what + " " + name, was, is);
            } else if (isUsed(what, name)) {
                changes.breaking(code + "-REMOVED", what + " " + name, "it is no longer there", origin.apply(was));
            } else {
                changes.harmless(
                        code + "-REMOVED", what + " " + name, "it is gone, and nothing used it", origin.apply(was));
            }
        });
        after.forEach((name, is) -> {
            if (!before.containsKey(name)) {
                changes.harmless(code + "-ADDED", what + " " + name, "it is new", origin.apply(is));
            }
        });
    }

    private boolean isUsed(String what, String name) {
        boolean type = what.equals("type") || what.equals("enum");
        return !type || oldDirections.goesIn(name) || oldDirections.comesOut(name);
    }

    /** Takes out resources that have a new token and their old one as an alias. */
    private void moved(SortedMap<String, BoundResource> before, SortedMap<String, BoundResource> after) {
        for (BoundResource is : List.copyOf(after.values())) {
            for (String alias : is.aliases()) {
                BoundResource was = before.get(alias);
                if (was == null
                        || after.containsKey(alias)
                        || before.containsKey(is.token().text())) {
                    continue;
                }
                before.remove(alias);
                after.remove(is.token().text());
                moved(was, is);
            }
        }
    }

    private void moved(BoundResource was, BoundResource is) {
        String subject = "resource " + was.token();
        boolean same = was.token().module().equals(is.token().module())
                && was.token().name().equals(is.token().name());
        if (same) {
            changes.harmless("RESOURCE-MOVED", subject, "it is " + is.token() + " now, with an alias", is.origin());
        } else {
            changes.breaking(
                    "RESOURCE-MOVED",
                    subject,
                    "it is " + is.token() + " now; its alias keeps what is deployed, programs must name the new class",
                    is.origin());
        }
        resource(subject, was, is);
    }

    private void resource(String subject, BoundResource was, BoundResource is) {
        if (was.component() != is.component()) {
            changes.breaking(
                    "COMPONENT-CHANGED",
                    subject,
                    is.component() ? "it is a component now" : "it is no longer a component",
                    is.origin());
        }
        was.aliases().stream()
                .filter(alias -> !is.aliases().contains(alias))
                .forEach(alias -> changes.breaking(
                        "ALIAS-REMOVED", subject, "its alias " + alias + " is no longer there", is.origin()));
        inputs.compare(subject + ", input", was.inputs(), is.inputs());
        outputs.compare(subject + ", output", was.outputs(), is.outputs());
        inputs.compare(
                subject + ", state input",
                was.state().orElse(List.of()),
                is.state().orElse(List.of()));
        inputs.compare(
                subject + ", list input",
                was.list().orElse(List.of()),
                is.list().orElse(List.of()));
        each(
                subject + ", method",
                index(was.methods(), BoundMethod::name),
                index(is.methods(), BoundMethod::name),
                each -> each.function().origin(),
                (name, before, after) -> function(name, before.function(), after.function()));
        deprecation(subject, was.deprecation().isPresent(), is.deprecation().isPresent(), is.origin());
    }

    private void object(String subject, BoundObject was, BoundObject is) {
        String token = is.token().text();
        new PropertyComparison(changes, directions.goesIn(token), directions.comesOut(token))
                .compare(subject + ", property", was.properties(), is.properties());
    }

    private void values(String subject, BoundEnum was, BoundEnum is) {
        if (was.kind() != is.kind()) {
            changes.breaking("TYPE-CHANGED", subject, "its values are of another type", is.origin());
        }
        SortedMap<String, BoundEnum.Value> before = index(was.values(), each -> Literals.show(each.value()));
        SortedMap<String, BoundEnum.Value> after = index(is.values(), each -> Literals.show(each.value()));
        each(
                subject + ", value",
                before,
                after,
                each -> each.value().origin(),
                (name, old, now) -> deprecation(
                        name, old.deprecation().isPresent(), now.deprecation().isPresent(), is.origin()));
    }

    private void function(String subject, BoundFunction was, BoundFunction is) {
        inputs.compare(subject + ", input", was.inputs(), is.inputs());
        boolean order = !names(was).equals(names(is)) && (was.multiArgument() || is.multiArgument());
        if (was.multiArgument() != is.multiArgument() || order) {
            changes.breaking("ARGUMENTS-CHANGED", subject, "its arguments are passed otherwise", is.origin());
        }
        if (is.outputOnly() && !was.outputOnly()) {
            changes.breaking("PLAIN-CHANGED", subject, "it no longer has a plain form", is.origin());
        }
        if (was.result() instanceof BoundResult.ObjectResult before
                && is.result() instanceof BoundResult.ObjectResult after) {
            outputs.compare(subject + ", result", before.properties(), after.properties());
            if (before.plain() != after.plain()) {
                changes.breaking("PLAIN-CHANGED", subject, "its result is wrapped otherwise", is.origin());
            }
        } else if (!result(was).equals(result(is))) {
            changes.breaking(
                    "RESULT-CHANGED",
                    subject,
                    "it returned " + result(was) + ", and returns " + result(is) + " now",
                    is.origin());
        }
        deprecation(subject, was.deprecation().isPresent(), is.deprecation().isPresent(), is.origin());
    }

    private static List<String> names(BoundFunction function) {
        List<String> names = new ArrayList<>();
        for (BoundProperty input : function.inputs()) {
            names.add(input.name());
        }
        return names;
    }

    private static String result(BoundFunction function) {
        if (function.result() instanceof BoundResult.ValueResult value) {
            return TypeText.withPlain(value.type());
        }
        return function.result() instanceof BoundResult.Nothing ? "nothing" : "an object";
    }

    private void deprecation(String subject, boolean was, boolean is, Origin origin) {
        if (is && !was) {
            changes.harmless("DEPRECATED", subject, "it is deprecated now", origin);
        }
    }
}
