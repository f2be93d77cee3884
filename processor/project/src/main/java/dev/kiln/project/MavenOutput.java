package dev.kiln.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What of Maven's output a user needs when the build fails. */
final class MavenOutput {
    private static final Pattern COMPILER = Pattern.compile("(/.+|[A-Za-z]:\\\\.+):\\[(\\d+),(\\d+)] (.*)");
    private static final Pattern HEADING =
            Pattern.compile("COMPILATION ERROR\\s*:?\\s*|-+|\\d+ errors?\\s*|\\s*|\\S*Help 1].*");
    private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final String LEVEL = "[ERROR] ";

    private MavenOutput() {}

    /** The compiler's errors, once and in the form {@code file:line:column: message}; without any, why Maven stopped. */
    static List<String> errorsIn(List<String> output) {
        var errors = new ArrayList<String>();
        for (var raw : output) {
            var line = ESCAPES.matcher(raw).replaceAll("");
            var text = line.startsWith(LEVEL) ? line.substring(LEVEL.length()) : line;
            if (text.startsWith("Failed to execute goal") && !errors.isEmpty()) {
                break;
            }
            if (text.startsWith("-> [Help") || text.startsWith("To see the full stack trace")) {
                break;
            }
            if (!HEADING.matcher(text).matches() && !text.equals(LEVEL.strip())) {
                errors.add(COMPILER.matcher(text).replaceFirst("$1:$2:$3: $4").replaceFirst(" -> \\[Help \\d+]$", ""));
            }
        }
        return errors.isEmpty() ? output : errors;
    }
}
