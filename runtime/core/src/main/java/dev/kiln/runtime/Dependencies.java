package dev.kiln.runtime;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which resources must be there before another: local components stand for what they are made of. */
final class Dependencies {
    private Dependencies() {}

    /** The URNs of {@code resources}, expanded, without that of {@code self}; waits for those that have none yet. */
    static Set<String> urns(Collection<?> resources, @Nullable AnyResource self, Round round) {
        var all = new LinkedHashSet<AnyResource>();
        for (Object each : resources) {
            if (each instanceof AnyResource resource) {
                expand(resource, self, all);
            }
        }
        var urns = new TreeSet<String>();
        for (AnyResource resource : all) {
            var state = round.look(resource.registered());
            if (state != null && state.value() instanceof Registered known) {
                urns.add(known.urn());
            }
        }
        return urns;
    }

    /** The resources that the option {@code dependsOn} names, and those that its outputs come from. */
    static Set<Object> explicit(List<Object> dependsOn, Round round) {
        var found = new HashSet<Object>();
        for (Object each : dependsOn) {
            if (each instanceof AnyResource resource) {
                found.add(resource);
                continue;
            }
            var state = round.look(round.output(each).cell);
            if (state != null) {
                found.addAll(state.dependencies());
                named(state.value(), found);
            }
        }
        return found;
    }

    /** Adds the resources in the value of an output of one or of a list of them. */
    private static void named(@Nullable Object value, Set<Object> resources) {
        if (value instanceof AnyResource resource) {
            resources.add(resource);
        } else if (value instanceof Collection<?> list) {
            list.forEach(item -> named(item, resources));
        }
    }

    private static void expand(AnyResource resource, @Nullable AnyResource self, Set<AnyResource> all) {
        if (resource == self || all.contains(resource)) {
            return;
        }
        if (resource.enrolment().declaration().kind() != Declaration.Kind.COMPONENT) {
            all.add(resource);
            return;
        }
        if (resource instanceof Stack) {
            return;
        }
        all.add(resource);
        resource.children().forEach(child -> expand(child, self, all));
    }
}
