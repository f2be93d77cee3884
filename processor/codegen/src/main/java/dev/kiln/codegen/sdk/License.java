package dev.kiln.codegen.sdk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A licence by its name, and where its text is, where that is known. */
record License(String name, Optional<String> url) {
    private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9.+-]+");

    /** How people write those that SPDX calls otherwise. */
    private static final Map<String, String> KNOWN = Map.of(
            "apache 2.0", "Apache-2.0",
            "apache-2", "Apache-2.0",
            "apache2", "Apache-2.0",
            "apache license 2.0", "Apache-2.0",
            "apache license, version 2.0", "Apache-2.0",
            "mit license", "MIT",
            "mpl 2.0", "MPL-2.0",
            "bsd 3-clause", "BSD-3-Clause");

    /** Those of an SPDX expression, or of whatever the schema says. */
    static List<License> of(String text) {
        return Arrays.stream(text.replaceAll("[()]", " ").split("(?i)\\s+(?:OR|AND)\\s+"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(License::one)
                .toList();
    }

    private static License one(String text) {
        String name = KNOWN.getOrDefault(text.toLowerCase(Locale.ROOT), text);
        boolean known = SPDX.matcher(name).matches();
        return new License(name, known ? Optional.of("https://spdx.org/licenses/" + name + ".html") : Optional.empty());
    }
}
