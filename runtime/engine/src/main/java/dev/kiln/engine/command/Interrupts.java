package dev.kiln.engine.command;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, and the wish of others that the process end, while something is being changed: the first one ends the run in
 * order, the second one at once. Where Java does not let us hear of it, the process ends when the run has ended in order.
 */
final class Interrupts implements AutoCloseable {
    /** By signal, the exit code of a process that it ends. */
    private static final Map<String, Integer> SIGNALS = Map.of("INT", 130, "TERM", 143, "HUP", 129);

    private final Runnable inOrder;
    private final Map<String, Object> before = new LinkedHashMap<>();
    private final @Nullable Thread hook;
    private boolean again;

    private Interrupts(Runnable inOrder) {
        this.inOrder = inOrder;
        SIGNALS.forEach((name, code) -> {
            Object former = handle(name, handler(code));
            if (former != null) {
                before.put(name, former);
            }
        });
        this.hook = before.isEmpty() ? hooked(inOrder) : null;
    }

    /** Has {@code inOrder} run on a thread of its own at the first signal, until this is closed. */
    static Interrupts running(Runnable inOrder) {
        return new Interrupts(inOrder);
    }

    private static Thread hooked(Runnable inOrder) {
        Thread thread = new Thread(inOrder, "kiln-interrupt");
        Runtime.getRuntime().addShutdownHook(thread);
        return thread;
    }

    /** By reflection: the class is the platform's own, and not every Java has it. */
    private static @Nullable Object handle(String name, @Nullable Object handler) {
        if (handler == null) {
            return null;
        }
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Method handle = signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"));
            return handle.invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Object handler(int code) {
        try {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            InvocationHandler calls = (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    interrupted(code);
                    yield null;
                }
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> arguments != null && proxy == arguments[0];
                default -> "Ctrl-C";
            };
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private synchronized void interrupted(int code) {
        if (again) {
            Runtime.getRuntime().halt(code);
        }
        again = true;
        Thread thread = new Thread(inOrder, "kiln-interrupt");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        before.forEach(Interrupts::handle);
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending, and the hook is what ends it in order.
                return;
            }
        }
    }
}
