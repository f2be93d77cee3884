package dev.kiln.project;

import java.util.List;

/** What of Gradle's output a user needs when the build fails. */
final class GradleOutput {
    private GradleOutput() {}

    /** All up to Gradle's advice about its own options. */
    static List<String> errorsIn(List<String> output) {
        var errors = output.stream()
                .takeWhile(line -> !line.startsWith("* Try:") && !line.startsWith("* Get more help"))
                .filter(line -> !line.isBlank())
                .toList();
        return errors.isEmpty() ? output : errors;
    }
}
