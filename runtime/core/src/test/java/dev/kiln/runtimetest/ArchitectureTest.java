package dev.kiln.runtimetest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of the runtime. */
class ArchitectureTest {
    private static final String ROOT = "dev.kiln.runtime";

    private final JavaClasses runtime = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesKnowOnlyWhatIsBelowThem() {
        below("asset");
        below("cell");
        below("value", "asset");
        below("provider", "value", "asset");
        below("monitor", "provider", "value", "asset");
    }

    @Test
    void programsAreWrittenWithoutTheProvidersSide() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".handler")
                .check(runtime);
    }

    private void below(String name, String... known) {
        var allowed = new ArrayList<String>();
        allowed.add(ROOT + "." + name);
        for (String each : known) {
            allowed.add(ROOT + "." + each);
        }
        allowed.add("java..");
        allowed.add("org.jspecify..");
        allowed.add("tools.jackson..");
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(runtime);
    }
}
