package dev.kiln.schema;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, and no others. */
final class ArchitectureTest {
    @Test
    void arrowsOnlyGoFromTheEndsToTheValues() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.kiln.schema");

        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("read")
                .definedBy("dev.kiln.schema.read")
                .layer("bind")
                .definedBy("dev.kiln.schema.bind")
                .layer("report")
                .definedBy("dev.kiln.schema.report")
                .layer("compare")
                .definedBy("dev.kiln.schema.compare")
                .layer("load")
                .definedBy("dev.kiln.schema.load")
                .layer("write")
                .definedBy("dev.kiln.schema.write")
                .layer("bound")
                .definedBy("dev.kiln.schema.bound")
                .layer("spec")
                .definedBy("dev.kiln.schema.spec")
                .layer("diagnostic")
                .definedBy("dev.kiln.schema.diagnostic")
                .whereLayer("read")
                .mayOnlyAccessLayers("spec", "diagnostic")
                .whereLayer("report")
                .mayOnlyAccessLayers("write", "diagnostic")
                .whereLayer("compare")
                .mayOnlyAccessLayers("bound", "spec", "write", "diagnostic")
                .whereLayer("load")
                .mayOnlyAccessLayers("read", "bind", "spec", "diagnostic")
                .whereLayer("bind")
                .mayOnlyAccessLayers("spec", "bound", "diagnostic")
                .whereLayer("write")
                .mayOnlyAccessLayers("spec")
                .whereLayer("bound")
                .mayOnlyAccessLayers("spec", "diagnostic")
                .whereLayer("spec")
                .mayOnlyAccessLayers("diagnostic")
                .whereLayer("diagnostic")
                .mayNotAccessAnyLayer()
                .check(classes);
    }
}
