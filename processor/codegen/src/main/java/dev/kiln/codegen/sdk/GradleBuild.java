package dev.kiln.codegen.sdk;

import java.util.stream.Collectors;

/** Writes the {@code build.gradle} and {@code settings.gradle} of an SDK. */
final class GradleBuild {
    private static final String BUILD = """
            plugins {
                id 'java-library'
                id 'maven-publish'
                id 'signing'
            }

            group = %s
            version = %s

            repositories {
                mavenCentral()
            %s}

            dependencies {
            %s}

            java {
                withSourcesJar()
                withJavadocJar()
            }

            tasks.withType(JavaCompile).configureEach {
                options.encoding = 'UTF-8'
                options.release = 17
            }

            tasks.withType(Javadoc).configureEach {
                options.encoding = 'UTF-8'
                options.addBooleanOption('Xdoclint:none', true)
            }

            tasks.withType(Zip).configureEach {
                zip64 = true
            }

            jar {
                manifest {
                    attributes 'Automatic-Module-Name': %s, 'Implementation-Version': version
                }
            }

            // gradle publish -PrepositoryUrl=... -PrepositoryUser=... -PrepositoryPassword=..., signed where signing is set up
            publishing {
                publications {
                    sdk(MavenPublication) {
                        artifactId = %s
                        from components.java
                        pom {
            %s            }
                    }
                }
                repositories {
                    maven {
                        url = findProperty('repositoryUrl') ?: layout.buildDirectory.dir('repository')
                        if (hasProperty('repositoryUser')) {
                            credentials {
                                username = findProperty('repositoryUser')
                                password = findProperty('repositoryPassword')
                            }
                        }
                    }
                }
            }

            signing {
                required = hasProperty('signing.keyId') || hasProperty('signingKey')
                if (hasProperty('signingKey')) {
                    useInMemoryPgpKeys(findProperty('signingKey'), findProperty('signingPassword'))
                }
                sign publishing.publications.sdk
            }
            """;

    private final StringBuilder pom = new StringBuilder();

    private GradleBuild() {}

    static String settings(Sdk sdk) {
        return "rootProject.name = " + quoted(sdk.coordinates().artifact()) + "\n";
    }

    static String of(Sdk sdk) {
        String dependencies = sdk.dependencies().stream()
                .map(each -> "    api " + quoted(each.toString()) + "\n")
                .collect(Collectors.joining());
        String repositories = sdk.repositories().stream()
                .map(url -> "    maven { url = " + quoted(url) + " }\n")
                .collect(Collectors.joining());
        return String.format(
                BUILD,
                quoted(sdk.coordinates().group()),
                quoted(sdk.coordinates().version()),
                repositories,
                dependencies,
                quoted(sdk.module()),
                quoted(sdk.coordinates().artifact()),
                new GradleBuild().description(sdk.description()));
    }

    private String description(Description sdk) {
        line(4, "name = ", sdk.name());
        line(4, "description = ", sdk.text());
        sdk.url().ifPresent(url -> line(4, "url = ", url));
        if (!sdk.licenses().isEmpty()) {
            block(
                    4,
                    "licenses",
                    () -> sdk.licenses()
                            .forEach(license -> block(5, "license", () -> {
                                line(6, "name = ", license.name());
                                license.url().ifPresent(url -> line(6, "url = ", url));
                            })));
        }
        sdk.publisher()
                .ifPresent(publisher -> block(
                        4,
                        "developers",
                        () -> block(5, "developer", () -> {
                            line(6, "name = ", publisher);
                            line(6, "organization = ", publisher);
                        })));
        sdk.repository()
                .ifPresent(repository -> block(4, "scm", () -> {
                    line(5, "connection = ", "scm:git:" + sdk.connection().orElse(repository));
                    line(5, "url = ", repository);
                }));
        return pom.toString();
    }

    private void line(int depth, String start, String value) {
        pom.append("    ".repeat(depth)).append(start).append(quoted(value)).append('\n');
    }

    private void block(int depth, String name, Runnable content) {
        pom.append("    ".repeat(depth)).append(name).append(" {\n");
        content.run();
        pom.append("    ".repeat(depth)).append("}\n");
    }

    /** A Groovy string in which nothing is replaced. */
    private static String quoted(String text) {
        return Quoted.with('\'', text);
    }
}
