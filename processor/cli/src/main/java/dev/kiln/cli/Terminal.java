package dev.kiln.cli;

import java.lang.reflect.InvocationTargetException;

/** Whether a person looks on. */
final class Terminal {
    private Terminal() {}

    /** Whether standard input and output are a terminal. From JDK 22 on there is a console without one, too. */
    static boolean isThere() {
        var there = System.console();
        if (there == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(there);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** Whether colours are wanted (no-color.org). */
    static boolean hasColours(Console console) {
        return !console.environment().containsKey("NO_COLOR") && isThere();
    }
}
