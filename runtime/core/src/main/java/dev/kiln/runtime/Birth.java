package dev.kiln.runtime;

import dev.kiln.runtime.typed.FunctionCall;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.OutputObject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Finds the user's own line: the first frame that is neither ours, nor the JDK's, nor of a generated class. */
final class Birth {
    private static final StackWalker PLAIN = StackWalker.getInstance();
    private static final StackWalker WITH_CLASSES = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private static final Set<String> OURS =
            Set.of("dev.kiln.runtime.", "dev.kiln.engine.", "java.", "javax.", "jdk.", "sun.");
    private static final Set<String> BASES = Set.of(
            AnyResource.class.getName(),
            CustomResource.class.getName(),
            ProviderResource.class.getName(),
            ComponentResource.class.getName(),
            InputArgs.class.getName(),
            OutputObject.class.getName(),
            FunctionCall.class.getName());

    private Birth() {}

    /** The line that called us. */
    static Optional<String> line() {
        return PLAIN.walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement)
                .filter(Birth::isUsers)
                .findFirst()
                .map(Birth::shown));
    }

    /** The line that makes a resource of {@code type}: not in the constructors and factories of its class. */
    static Optional<String> line(Class<?> type) {
        return WITH_CLASSES.walk(
                frames -> frames.filter(frame -> !frame.getDeclaringClass().isAssignableFrom(type))
                        .map(StackWalker.StackFrame::toStackTraceElement)
                        .filter(Birth::isUsers)
                        .findFirst()
                        .map(Birth::shown));
    }

    /** The line in the user's code that threw {@code failure}, or one of its causes. */
    static Optional<String> line(Throwable failure) {
        var born = BornException.of(failure);
        if (born.isPresent()) {
            return born;
        }
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 16; depth++) {
            var line = line(cause.getStackTrace());
            if (line.isPresent()) {
                return line;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** The user's line among {@code frames}, the innermost first. */
    static Optional<String> line(StackTraceElement[] frames) {
        return Optional.ofNullable(users(frames)).map(Birth::shown);
    }

    /** The first of the user's frames; what our bases were called by is generated, and passed over. */
    private static @Nullable StackTraceElement users(StackTraceElement[] frames) {
        var generated = "";
        for (int i = 0; i < frames.length; i++) {
            var name = frames[i].getClassName();
            if (!isUsers(frames[i])) {
                generated = BASES.contains(name) && i + 1 < frames.length ? frames[i + 1].getClassName() : "";
            } else if (!name.equals(generated)) {
                return frames[i];
            }
        }
        return null;
    }

    /** {@code code}, its failures knowing {@code line} where they have none of the user's. */
    static <T extends @Nullable Object> Callable<T> named(
            String what, Optional<String> line, Callable<? extends T> code) {
        return () -> {
            try {
                return code.call();
            } catch (Exception e) {
                mark(e, what, line);
                throw e;
            }
        };
    }

    /** Lets {@code failure} know the line that it comes from, where its own frames hold none of the user's. */
    static void mark(Throwable failure, String what, Optional<String> line) {
        if (line.isPresent() && line(failure).isEmpty()) {
            failure.addSuppressed(new BornException(what, line.get()));
        }
    }

    private static boolean isUsers(StackTraceElement frame) {
        return OURS.stream().noneMatch(frame.getClassName()::startsWith);
    }

    private static String shown(StackTraceElement frame) {
        var file = frame.getFileName() == null ? frame.getClassName() : frame.getFileName();
        return frame.getLineNumber() < 0 ? file : file + ":" + frame.getLineNumber();
    }
}
