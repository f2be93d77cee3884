package dev.kiln.engine.project;

import dev.kiln.engine.problem.Problem;

/** Names of configuration values: {@code namespace:key}. */
public final class ConfigKey {
    private ConfigKey() {}

    /**
     * The full name: one without a namespace belongs to the project, and the old {@code ns:config:key} is
     * {@code ns:key}.
     *
     * @throws Problem where it is none
     */
    public static String of(String text, String project) {
        String[] parts = text.split(":", -1);
        if (parts.length == 3 && parts[1].equals("config")) {
            parts = new String[] {parts[0], parts[2]};
        }
        if (parts.length == 1) {
            parts = new String[] {project, parts[0]};
        }
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw Problem.usage("`" + text + "` is no configuration key: write `key`, or `namespace:key`");
        }
        return parts[0] + ":" + parts[1];
    }
}
