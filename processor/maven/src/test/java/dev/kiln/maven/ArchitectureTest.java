package dev.kiln.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void knowsSchemaCodegenAndMaven() {
        var module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.kiln.maven");
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.kiln.maven",
                        "dev.kiln.codegen..",
                        "dev.kiln.schema..",
                        "java..",
                        "org.apache.maven..",
                        "org.jspecify..")
                .check(module);
    }
}
