package dev.kiln.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void knowsSchemaCodegenAndProjectAndNoEngine() {
        var module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.kiln.cli");
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.kiln.cli",
                        "dev.kiln.codegen..",
                        "dev.kiln.project..",
                        "dev.kiln.schema..",
                        "java..",
                        "org.jspecify..",
                        "picocli..")
                .check(module);
    }
}
