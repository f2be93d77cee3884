package dev.kiln.processor;

import dev.kiln.processor.declare.Problem;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Tells problems to the compiler, each at its place. */
final class Reports {
    private final Messager messager;

    Reports(Messager messager) {
        this.messager = messager;
    }

    void errors(List<Problem> problems) {
        problems.forEach(this::error);
    }

    void error(Problem problem) {
        if (problem.mirror().isPresent() && problem.value().isPresent()) {
            messager.printMessage(
                    Kind.ERROR,
                    problem.message(),
                    problem.element(),
                    problem.mirror().get(),
                    problem.value().get());
        } else if (problem.mirror().isPresent()) {
            messager.printMessage(
                    Kind.ERROR,
                    problem.message(),
                    problem.element(),
                    problem.mirror().get());
        } else {
            messager.printMessage(Kind.ERROR, problem.message(), problem.element());
        }
    }

    void warning(Element element, String message) {
        messager.printMessage(Kind.WARNING, message, element);
    }

    /** Runs {@code step}; what it should never throw becomes an error at {@code element}. */
    void guarded(Element element, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            messager.printMessage(
                    Kind.ERROR,
                    "This is a bug of Kiln, please report it: " + e + (trace.length > 0 ? " at " + trace[0] : ""),
                    element);
        }
    }
}
