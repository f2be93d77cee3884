package dev.kiln.engine.deploy;

import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import java.util.Optional;

/** What replaces a resource whatever its own inputs say. */
final class Forced {
    private final RunContext run;
    private final ProviderRegistry providers;

    Forced(RunContext run, ProviderRegistry providers) {
        this.run = run;
        this.providers = providers;
    }

    /** The option that is the reason; the first one that applies. */
    Optional<String> reason(Registering it, ConfiguredProvider provider, ResourceState old) throws StepFailure {
        if (triggered(it, old)) {
            return Optional.of("replacementTrigger");
        }
        if (it.request().options().replaceWith().stream().anyMatch(run.replaced::contains)) {
            return Optional.of("replaceWith");
        }
        if (it.request().options().deletedWith().filter(run.replaced::contains).isPresent()) {
            return Optional.of("deletedWith");
        }
        boolean custom = it.request().custom() && !it.request().type().startsWith(Urn.PROVIDER_TYPE);
        return custom && providers.replaces(old.provider(), provider) ? Optional.of("provider") : Optional.empty();
    }

    /** A trigger that is new, or gone, has not changed. */
    private static boolean triggered(Registering it, ResourceState old) {
        PropertyValue before = Marks.opened(old.replacementTrigger().orElse(PropertyValue.NULL));
        PropertyValue now =
                Marks.opened(it.request().options().replacementTrigger().orElse(PropertyValue.NULL));
        if (before instanceof NullValue || now instanceof NullValue) {
            return false;
        }
        return Values.unknown(now) || !before.equals(now);
    }
}
