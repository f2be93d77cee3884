package dev.kiln.engine.display;

/**
 * Colours for a terminal, or none.
 *
 * @param on whether there are any
 */
public record Colors(boolean on) {
    String green(String text) {
        return paint("32", text);
    }

    String yellow(String text) {
        return paint("33", text);
    }

    String red(String text) {
        return paint("31", text);
    }

    String magenta(String text) {
        return paint("35", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    String bold(String text) {
        return paint("1", text);
    }

    String of(char sign, String text) {
        return switch (sign) {
            case '+' -> green(text);
            case '~' -> yellow(text);
            case '-' -> red(text);
            default -> text;
        };
    }

    private String paint(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
