package dev.kiln.runtime.value;

/**
 * Property values as JSON, with the ecosystem's signatures for what JSON has no word for. A <em>plain tree</em> holds
 * only null, truth values, numbers, texts, lists and maps.
 */
public final class PropertyJson {
    private PropertyJson() {}

    /**
     * The plain tree that {@code json} says; signatures stay objects.
     *
     * @throws PropertyJsonException where it is not JSON
     */
    public static PropertyValue parse(String json) {
        return JsonTreeReader.read(json);
    }

    /** The compact text of a plain tree, with sorted members. */
    public static String print(PropertyValue plain) {
        return new JsonTreePrinter("").print(plain);
    }

    /** The text of a plain tree, indented, with sorted members and a line break at the end. */
    public static String printPretty(PropertyValue plain) {
        return new JsonTreePrinter("  ").print(plain) + "\n";
    }

    /**
     * The value that a plain tree stands for: signatures become secrets, assets, references and outputs, and the
     * ecosystem's sentinels become {@link PropertyValue#UNKNOWN}.
     *
     * @throws PropertyJsonException where a signature is not known, or its members are not as they should be
     */
    public static PropertyValue decode(PropertyValue plain, SecretOpener opener) {
        return new SignatureDecoder(opener).decode(plain);
    }

    /** The plain tree of a value. */
    public static PropertyValue encode(PropertyValue value, SecretSealer sealer) {
        return new SignatureEncoder(sealer).encode(value);
    }
}
