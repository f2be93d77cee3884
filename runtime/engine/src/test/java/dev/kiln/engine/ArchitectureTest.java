package dev.kiln.engine;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theArrowsGoOneWay() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.kiln.engine");
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.kiln.engine..")
                .layer("engine")
                .definedBy("dev.kiln.engine")
                .layer("command")
                .definedBy("dev.kiln.engine.command")
                .layer("display")
                .definedBy("dev.kiln.engine.display")
                .layer("deploy")
                .definedBy("dev.kiln.engine.deploy")
                .layer("project")
                .definedBy("dev.kiln.engine.project")
                .layer("state")
                .definedBy("dev.kiln.engine.state")
                .layer("secret")
                .definedBy("dev.kiln.engine.secret")
                .layer("event")
                .definedBy("dev.kiln.engine.event")
                .layer("problem")
                .definedBy("dev.kiln.engine.problem")
                .whereLayer("engine")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("command")
                .mayOnlyBeAccessedByLayers("engine")
                .whereLayer("display")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("deploy")
                .mayOnlyBeAccessedByLayers("engine", "command")
                .whereLayer("project")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("state")
                .mayOnlyBeAccessedByLayers("command", "deploy")
                .whereLayer("secret")
                .mayOnlyBeAccessedByLayers("command", "state", "project")
                .whereLayer("event")
                .mayOnlyBeAccessedByLayers("command", "deploy", "display")
                .check(classes);
    }
}
