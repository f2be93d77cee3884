package dev.kiln.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, and no others. */
class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.kiln.codegen");

    @Test
    void stagesDoNotLookAhead() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("front")
                .definedBy("dev.kiln.codegen")
                .layer("folder")
                .definedBy("dev.kiln.codegen.folder")
                .layer("plan")
                .definedBy("dev.kiln.codegen.plan")
                .layer("emit")
                .definedBy("dev.kiln.codegen.emit")
                .layer("doc")
                .definedBy("dev.kiln.codegen.doc")
                .whereLayer("front")
                .mayOnlyAccessLayers("plan", "emit", "folder")
                .whereLayer("emit")
                .mayOnlyAccessLayers("plan", "doc")
                .layer("sdk")
                .definedBy("dev.kiln.codegen.sdk")
                .whereLayer("sdk")
                .mayOnlyAccessLayers("folder")
                .whereLayer("folder")
                .mayNotAccessAnyLayer()
                .whereLayer("plan")
                .mayNotAccessAnyLayer()
                .whereLayer("doc")
                .mayNotAccessAnyLayer()
                .check(classes);
    }

    @Test
    void onlyTheEmitterKnowsJavaPoetAndOnlyTheRendererMarkdown() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.kiln.codegen.emit")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.kiln.codegen.doc")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.commonmark..")
                .check(classes);
    }

    @Test
    void theRuntimeIsKnownByNameOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.kiln.runtime..")
                .check(classes);
    }
}
