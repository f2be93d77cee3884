package dev.kiln.codegen.sdk;

import dev.kiln.schema.spec.MetadataSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an SDK says of itself to those who find it in a repository.
 *
 * @param publisher who is named as its developer
 * @param missing what Maven Central asks for and the schema does not say: members of a schema
 */
record Description(
        String name,
        String text,
        Optional<String> url,
        List<License> licenses,
        Optional<String> repository,
        Optional<String> publisher,
        List<String> missing) {
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern MARKS = Pattern.compile("[*`]|<[^>]*>");

    static Description of(MetadataSpec metadata) {
        String name = metadata.displayName().orElse(metadata.name());
        Optional<String> url = metadata.homepage().or(metadata::repository);
        return new Description(
                name,
                metadata.description()
                        .map(Description::firstParagraph)
                        .filter(text -> !text.isEmpty())
                        .orElse("Java classes for the resources of " + name + "."),
                url,
                metadata.license().map(License::of).orElse(List.of()),
                metadata.repository(),
                metadata.publisher(),
                missing(metadata));
    }

    private static List<String> missing(MetadataSpec metadata) {
        List<String> missing = new ArrayList<>();
        if (metadata.homepage().or(metadata::repository).isEmpty()) {
            missing.add("homepage");
        }
        if (metadata.license().isEmpty()) {
            missing.add("license");
        }
        if (metadata.publisher().isEmpty()) {
            missing.add("publisher");
        }
        if (metadata.repository().isEmpty()) {
            missing.add("repository");
        }
        if (metadata.version().isEmpty()) {
            missing.add("version");
        }
        return List.copyOf(missing);
    }

    /** Without Markdown. */
    private static String firstParagraph(String markdown) {
        String paragraph = markdown.strip().split("\\R\\s*\\R", 2)[0];
        String text = MARKS.matcher(LINK.matcher(paragraph).replaceAll("$1")).replaceAll("");
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The repository as Git reaches it. */
    Optional<String> connection() {
        return repository.map(url -> url.endsWith(".git") || !url.startsWith("http") ? url : strip(url) + ".git");
    }

    private static String strip(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
