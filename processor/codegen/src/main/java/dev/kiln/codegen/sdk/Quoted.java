package dev.kiln.codegen.sdk;

import java.util.Locale;

/** Text as a literal of JSON or Groovy, which escape alike. */
final class Quoted {
    private Quoted() {}

    static String with(char quote, String text) {
        StringBuilder quoted = new StringBuilder().append(quote);
        for (char each : text.toCharArray()) {
            if (each == '\\' || each == quote) {
                quoted.append('\\').append(each);
            } else if (each >= ' ' && each < 0x7f) {
                quoted.append(each);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
            }
        }
        return quoted.append(quote).toString();
    }
}
