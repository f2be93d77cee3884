package dev.kiln.processor;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between this module's packages. */
class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kiln.processor");

    @Test
    void declarationsKnowNoWriterAndOnlyTheProcessorsKnowBoth() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("processors")
                .definedBy("dev.kiln.processor")
                .layer("declare")
                .definedBy("dev.kiln.processor.declare")
                .layer("write")
                .definedBy("dev.kiln.processor.write")
                .layer("schema")
                .definedBy("dev.kiln.processor.schema")
                .whereLayer("processors")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("write")
                .mayOnlyBeAccessedByLayers("processors")
                .whereLayer("schema")
                .mayOnlyBeAccessedByLayers("processors")
                .whereLayer("declare")
                .mayOnlyBeAccessedByLayers("processors", "write")
                .check(classes);
    }
}
