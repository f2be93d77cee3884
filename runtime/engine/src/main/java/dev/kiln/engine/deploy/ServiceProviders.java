package dev.kiln.engine.deploy;

import dev.kiln.engine.problem.Problem;
import dev.kiln.runtime.provider.Provider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The providers on the class path, found by {@link ServiceLoader} when the first one is asked for. */
public final class ServiceProviders implements ProviderSource {
    private final Map<String, Provider> unused = new HashMap<>();
    private @Nullable Map<String, Supplier<Provider>> found;

    @Override
    public synchronized Optional<Provider> create(String packageName) {
        Map<String, Supplier<Provider>> all = found();
        Provider first = unused.remove(packageName);
        return first != null
                ? Optional.of(first)
                : Optional.ofNullable(all.get(packageName)).map(Supplier::get);
    }

    @Override
    public synchronized List<String> packages() {
        return List.copyOf(found().keySet());
    }

    @Override
    public String place() {
        return "META-INF/services/" + Provider.class.getName() + " on the class path";
    }

    private Map<String, Supplier<Provider>> found() {
        if (found == null) {
            Map<String, Supplier<Provider>> all = new TreeMap<>();
            ClassLoader own = Thread.currentThread().getContextClassLoader();
            ClassLoader loader = own == null ? Provider.class.getClassLoader() : own;
            try {
                ServiceLoader.load(Provider.class, loader).stream().forEach(service -> {
                    Provider provider = service.get();
                    if (all.putIfAbsent(provider.name(), service) == null) {
                        unused.put(provider.name(), provider);
                    }
                });
            } catch (ServiceConfigurationError e) {
                throw new Problem("a provider on the class path cannot be started: " + e.getMessage(), e);
            }
            found = all;
        }
        return found;
    }
}
