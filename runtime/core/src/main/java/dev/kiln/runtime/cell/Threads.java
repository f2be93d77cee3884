package dev.kiln.runtime.cell;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes the threads of programs: virtual ones from Java 21 on, daemons before. */
final class Threads {
    private static final boolean VIRTUAL = Runtime.version().feature() >= 21;

    private Threads() {}

    static boolean areVirtual() {
        return VIRTUAL;
    }

    static ThreadFactory named(String name) {
        var virtual = VIRTUAL ? virtual(name) : null;
        return virtual == null ? platform(name) : virtual;
    }

    private static ThreadFactory platform(String name) {
        var count = new AtomicInteger();
        return code -> {
            var thread = new Thread(null, code, name + "-" + count.incrementAndGet(), 0, false);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** By reflection, since these classes are compiled for Java 17. */
    private static @Nullable ThreadFactory virtual(String name) {
        try {
            var builderType = Class.forName("java.lang.Thread$Builder");
            var builder = Thread.class.getMethod("ofVirtual").invoke(null);
            var named = builderType.getMethod("name", String.class, long.class).invoke(builder, name + "-", 1L);
            return (ThreadFactory) builderType.getMethod("factory").invoke(named);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException e) {
            return null;
        }
    }
}
