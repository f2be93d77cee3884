package dev.kiln.codegen.trip;

import dev.kiln.codegen.plan.JavaName;
import dev.kiln.codegen.plan.JavaUnit;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Generated classes, compiled and loaded, and what they were planned to be. */
final class Classes {
    private final ClassLoader loader;
    private final Map<String, JavaUnit> units = new HashMap<>();

    Classes(List<JavaUnit> units, ClassLoader loader) {
        this.loader = loader;
        units.forEach(each -> this.units.put(each.name().toString(), each));
    }

    /** What was planned under that name. */
    <U extends JavaUnit> U unit(JavaName name, Class<U> type) {
        return unit(name.toString(), type);
    }

    <U extends JavaUnit> U unit(String name, Class<U> type) {
        return type.cast(units.get(name));
    }

    Class<?> load(JavaName name) {
        try {
            return loader.loadClass(name.toString());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** A new object, by the constructor that takes as many arguments, and such. */
    Object make(JavaName name, Object... arguments) {
        for (Constructor<?> each : load(name).getConstructors()) {
            Class<?>[] parameters = each.getParameterTypes();
            boolean fits = parameters.length == arguments.length;
            for (int i = 0; fits && i < parameters.length; i++) {
                fits = parameters[i].isInstance(arguments[i]);
            }
            if (fits) {
                try {
                    return each.newInstance(arguments);
                } catch (InvocationTargetException e) {
                    throw rethrown(e);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
        throw new AssertionError(name + " has no constructor for " + List.of(arguments));
    }

    /** Calls {@code method}, whose exceptions go through. */
    static Object call(Method method, Object object, Object... arguments) {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw rethrown(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** What the accessor {@code name} of {@code object} gives. */
    static Object get(Object object, String name) {
        Method accessor = Stream.of(object.getClass().getMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == 0 && !each.isBridge())
                .findFirst()
                .orElseThrow(() -> new AssertionError(object.getClass() + " has no " + name));
        return call(accessor, object);
    }

    private static RuntimeException rethrown(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        throw new AssertionError(e.getCause());
    }
}
