package dev.kiln.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void knowsNothingButTheJdk() {
        var module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.kiln.project");
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.kiln.project", "java..", "javax.xml..", "org.jspecify..")
                .check(module);
    }
}
