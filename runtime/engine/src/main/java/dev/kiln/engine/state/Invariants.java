package dev.kiln.engine.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for the resources of every stack. */
final class Invariants {
    private Invariants() {}

    /** All that does not hold; empty for a sound list. */
    static List<String> violations(List<ResourceState> resources) {
        List<String> wrong = new ArrayList<>();
        Set<String> urns = new HashSet<>();
        Set<String> live = new HashSet<>();
        Set<String> providers = new HashSet<>();
        for (int i = 0; i < resources.size(); i++) {
            ResourceState resource = resources.get(i);
            if (resource.urn().isEmpty() || resource.type().isEmpty()) {
                wrong.add("resource " + (i + 1) + " has no URN or no type");
                continue;
            }
            check(resource, urns, providers, wrong);
            if (!resource.delete() && !live.add(resource.urn())) {
                wrong.add(resource.urn() + " is there twice");
            }
            urns.add(resource.urn());
            if (resource.type().startsWith(Urn.PROVIDER_TYPE)) {
                providers.add(resource.urn() + "::" + resource.id().orElse(""));
            }
        }
        return wrong;
    }

    private static void check(ResourceState resource, Set<String> urns, Set<String> providers, List<String> wrong) {
        if (!resource.custom() && resource.id().isPresent()) {
            wrong.add(resource.urn() + " is a component and has an id");
        }
        resource.provider()
                .filter(reference -> !reference.isEmpty() && !providers.contains(reference))
                .ifPresent(reference ->
                        wrong.add(resource.urn() + " names the provider " + reference + ", which is not before it"));
        for (String urn : resource.needs()) {
            boolean provider =
                    resource.provider().map(Urn::ofProvider).filter(urn::equals).isPresent();
            if (!provider && !urns.contains(urn)) {
                wrong.add(resource.urn() + " needs " + urn + ", which is not before it");
            }
        }
    }
}
