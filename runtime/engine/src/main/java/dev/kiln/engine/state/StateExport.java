package dev.kiln.engine.state;

import dev.kiln.engine.secret.Vault;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A stack's state in the form that every engine of the ecosystem reads. */
public final class StateExport {
    private StateExport() {}

    /**
     * The deployment. Secrets that are sealed with the stack's own key are sealed anew.
     *
     * @param vault the vault for those, asked for only where there are any
     */
    public static MapValue of(StateStore state, Supplier<Vault> vault) {
        List<ResourceState> resources = Ledger.sound(state.ordered());
        if (!state.sealsSomething()) {
            return exchanged(Optional.empty(), resources, state.pending());
        }
        if (state.portable()) {
            return exchanged(state.secrets(), resources, state.pending());
        }
        Vault to = vault.get();
        SealedTexts own = state.texts();
        SealedTexts sealing = new SealedTexts(() -> to, () -> to);
        List<ResourceState> anew = resources.stream()
                .map(resource -> sealing.sealed(own.opened(resource)))
                .toList();
        List<Pending> pending = state.pending().stream()
                .map(operation -> new Pending(operation.kind(), sealing.sealed(own.opened(operation.state()))))
                .toList();
        return exchanged(to.description(), anew, pending);
    }

    private static MapValue exchanged(
            Optional<MapValue> secrets, List<ResourceState> resources, List<Pending> pending) {
        return DeploymentJson.exchanged(new Snapshot(0, secrets, resources, pending));
    }
}
