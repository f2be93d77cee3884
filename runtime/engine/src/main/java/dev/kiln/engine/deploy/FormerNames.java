package dev.kiln.engine.deploy;

import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.AliasSpec;
import dev.kiln.runtime.monitor.RegisterRequest;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds what the stack has of a declared resource: under its URN, or under one that it had before. */
final class FormerNames {
    private final RunContext run;

    FormerNames(RunContext run) {
        this.run = run;
    }

    Optional<Entry> find(String urn, RegisterRequest request) {
        Optional<Entry> now = run.state.live(urn);
        if (now.isPresent()) {
            return now;
        }
        for (String former : candidates(request)) {
            Optional<Entry> entry = run.state.live(former);
            if (entry.isPresent() && run.wanted.add(entry.get().serial())) {
                return entry;
            }
        }
        return Optional.empty();
    }

    /** The aliases asked for, and where the parent was renamed, what this resource was called under it. */
    private Set<String> candidates(RegisterRequest request) {
        Set<String> urns = new LinkedHashSet<>();
        request.options().aliases().forEach(alias -> urns.add(collapsed(alias, request)));
        Optional<Known> parent = request.parent().map(run.known::get);
        parent.flatMap(Known::formerUrn).ifPresent(former -> {
            urns.add(under(former, request.type(), request.name()));
            String before = Urn.name(former);
            String now = Urn.name(request.parent().orElseThrow());
            if (request.name().startsWith(now)) {
                urns.add(under(former, request.type(), before + request.name().substring(now.length())));
            }
        });
        return urns;
    }

    private String collapsed(AliasSpec alias, RegisterRequest request) {
        if (alias instanceof AliasSpec.Urn urn) {
            return urn.urn();
        }
        if (alias instanceof AliasSpec.Parts parts) {
            Optional<String> parent =
                    parts.noParent() ? Optional.empty() : parts.parent().or(request::parent);
            return Urn.of(
                    parts.stack().orElse(run.settings.stack()),
                    parts.project().orElse(run.settings.project()),
                    parent,
                    parts.type().orElse(request.type()),
                    parts.name().orElse(request.name()));
        }
        throw new AssertionError(alias);
    }

    private String under(String parent, String type, String name) {
        return Urn.of(run.settings.stack(), run.settings.project(), Optional.of(parent), type, name);
    }
}
