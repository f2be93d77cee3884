package dev.kiln.engine.command;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C while something is being changed: the first one ends the run in order, the second one at once. Where Java does
 * not let us hear of it, it ends the process as always, and the journal keeps what was done.
 */
final class Interrupts implements AutoCloseable {
    private static final int ENDED_BY_SIGNAL = 130;

    private final Runnable inOrder;
    private final @Nullable Object before;
    private boolean again;

    private Interrupts(Runnable inOrder) {
        this.inOrder = inOrder;
        this.before = handle(handler());
    }

    /** Has {@code inOrder} run on a thread of its own at the first Ctrl-C, until this is closed. */
    static Interrupts running(Runnable inOrder) {
        return new Interrupts(inOrder);
    }

    /** By reflection: the class is the platform's own, and not every Java has it. */
    private static @Nullable Object handle(@Nullable Object handler) {
        if (handler == null) {
            return null;
        }
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Method handle = signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"));
            return handle.invoke(null, signal.getConstructor(String.class).newInstance("INT"), handler);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Object handler() {
        try {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            InvocationHandler calls = (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    interrupted();
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

    private synchronized void interrupted() {
        if (again) {
            Runtime.getRuntime().halt(ENDED_BY_SIGNAL);
        }
        again = true;
        Thread thread = new Thread(inOrder, "kiln-interrupt");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        handle(before);
    }
}
