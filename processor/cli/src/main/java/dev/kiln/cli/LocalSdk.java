package dev.kiln.cli;

import dev.kiln.codegen.sdk.KilnVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says what a project's build needs for an SDK inside of the project. */
final class LocalSdk {
    private static final String PLUGIN = "kiln-maven-plugin";
    private static final String RUNTIME = "kiln-runtime";

    private final Console console;
    private final String out;

    LocalSdk(Console console, String out) {
        this.console = console;
        this.out = out;
    }

    /** Lines for a person, with what is to be copied indented. */
    List<String> advice() {
        var advice = new ArrayList<String>();
        var pom = text("pom.xml");
        if (!pom.isEmpty()) {
            maven(pom, advice);
        }
        for (var file : List.of("build.gradle", "build.gradle.kts")) {
            if (!text(file).isEmpty()) {
                gradle(file, advice);
            }
        }
        if (advice.isEmpty()) {
            advice.add("Its sources are in " + out + "/src/main/java, and need dev.kiln:" + RUNTIME + ":"
                    + KilnVersion.text() + ".");
        }
        return List.copyOf(advice);
    }

    private String text(String file) {
        try {
            return Files.isRegularFile(console.resolve(file)) ? Files.readString(console.resolve(file)) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private void maven(String pom, List<String> advice) {
        var usual = isUsual();
        if (pom.contains(PLUGIN) && pom.contains(RUNTIME) && usual) {
            advice.add("pom.xml needs nothing: " + PLUGIN + " compiles what is in sdks.");
            return;
        }
        if (!pom.contains(RUNTIME)) {
            advice.add("Add to the dependencies in pom.xml:");
            lines(advice, """
                    <dependency>
                      <groupId>dev.kiln</groupId>
                      <artifactId>kiln-runtime</artifactId>
                      <version>%s</version>
                    </dependency>
                    """.formatted(KilnVersion.text()));
        }
        if (!pom.contains(PLUGIN)) {
            advice.add("Add to the plugins in pom.xml; it compiles all that is in sdks:");
            lines(advice, """
                    <plugin>
                      <groupId>dev.kiln</groupId>
                      <artifactId>kiln-maven-plugin</artifactId>
                      <version>%s</version>
                      <executions>
                        <execution>
                          <goals>
                            <goal>generate</goal>
                          </goals>
                        </execution>
                      </executions>
                    </plugin>
                    """.formatted(KilnVersion.text()));
        }
        if (!usual) {
            advice.add("Say in the configuration of " + PLUGIN + " where it is:");
            lines(advice, "<sdks>" + Path.of(out).resolveSibling("").toString().replace('\\', '/') + "</sdks>");
        }
    }

    private boolean isUsual() {
        var folder = console.resolve(out).toAbsolutePath().normalize().getParent();
        return console.resolve("sdks").toAbsolutePath().normalize().equals(folder);
    }

    private void gradle(String file, List<String> advice) {
        var kotlin = file.endsWith(".kts");
        var quote = kotlin ? "\"" : "'";
        var open = kotlin ? "(\"" : " '";
        var close = kotlin ? "\")" : "'";
        advice.add("Add to " + file + ":");
        lines(
                advice,
                "sourceSets.main" + (kotlin ? ".get()" : "") + ".java.srcDir(" + quote + out + "/src/main/java" + quote
                        + ")");
        if (!text(file).contains(RUNTIME)) {
            lines(
                    advice,
                    "dependencies { implementation" + open + "dev.kiln:kiln-runtime:" + KilnVersion.text() + close
                            + " }");
        }
    }

    private static void lines(List<String> advice, String text) {
        text.lines().map(line -> "    " + line).forEach(advice::add);
    }
}
