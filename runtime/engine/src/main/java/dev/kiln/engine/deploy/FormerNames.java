package dev.kiln.engine.deploy;

import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.AliasSpec;
import dev.kiln.runtime.monitor.RegisterRequest;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds what the stack has of a declared resource: under its URN, or under one that it had before. */
final class FormerNames {
    private final RunContext run;
    private final Map<String, Set<String>> aliases = new ConcurrentHashMap<>();
    private final Map<String, String> takenBy = new ConcurrentHashMap<>();

    FormerNames(RunContext run) {
        this.run = run;
    }

    /** The resource that says of itself that it had this URN before, and took over what the stack has of it. */
    Optional<String> takenBy(String urn) {
        return Optional.ofNullable(takenBy.get(urn));
    }

    /** @param declared the URNs that the program gives to resources now, which no other one can have had before */
    Optional<Entry> find(String urn, RegisterRequest request, Set<String> declared) {
        Set<String> candidates = candidates(request);
        candidates.remove(urn);
        aliases.put(urn, candidates);
        Optional<Entry> now = run.state.live(urn);
        if (now.isPresent()) {
            return now;
        }
        for (String former : candidates) {
            Optional<Entry> entry = run.state.live(former);
            if (!declared.contains(former)
                    && entry.isPresent()
                    && run.wanted.add(entry.get().serial())) {
                takenBy.put(former, urn);
                return entry;
            }
        }
        return Optional.empty();
    }

    /** The aliases asked for, and each of them under each name that the parent had before. */
    private Set<String> candidates(RegisterRequest request) {
        Set<String> urns = new LinkedHashSet<>();
        request.options().aliases().forEach(alias -> urns.add(collapsed(alias, request)));
        String parent = request.parent().orElse("");
        Set<String> own = new LinkedHashSet<>(urns);
        for (String former : aliases.getOrDefault(parent, Set.of())) {
            urns.add(inherited(former, parent, request.type(), request.name()));
            own.forEach(alias -> urns.add(inherited(former, parent, Urn.type(alias), Urn.name(alias))));
        }
        return urns;
    }

    private String collapsed(AliasSpec alias, RegisterRequest request) {
        if (alias instanceof AliasSpec.Urn urn) {
            return urn.urn();
        }
        if (alias instanceof AliasSpec.Parts parts) {
            Optional<String> parent = parts.noParent()
                    ? Optional.empty()
                    : parts.parent().map(this::former).or(request::parent);
            return Urn.of(
                    parts.stack().orElse(run.settings.stack()),
                    parts.project().orElse(run.settings.project()),
                    parent,
                    parts.type().orElse(request.type()),
                    parts.name().orElse(request.name()));
        }
        throw new AssertionError(alias);
    }

    /** What the stack knew a resource by when this run began. */
    private String former(String urn) {
        Known known = run.known.get(urn);
        return known == null ? urn : known.formerUrn().orElse(urn);
    }

    /** What a child was called under a former name of its parent; by custom its name begins with the parent's. */
    private String inherited(String formerParent, String parent, String type, String name) {
        String now = Urn.name(parent);
        String formerName = name.startsWith(now) ? Urn.name(formerParent) + name.substring(now.length()) : name;
        return Urn.of(Urn.stack(formerParent), Urn.project(formerParent), Optional.of(formerParent), type, formerName);
    }
}
