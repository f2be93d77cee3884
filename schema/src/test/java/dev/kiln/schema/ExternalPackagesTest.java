package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bind.PackageLoader;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundType.Definition;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.UnionOf;
import dev.kiln.schema.bound.PackageId;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.load.SchemaFolders;
import dev.kiln.schema.read.SchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References to what other packages have. */
final class ExternalPackagesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "packages");
    private static final PackageId OTHER = new PackageId("other", Optional.of("1.0.0"));

    @Test
    void aReferenceIsTakenApartByTheRulesOfItsOwner() {
        BoundProperty property = property("$ref: '/other/v1.0.0/schema.json#/types/other:net%2Faddress:Address'");

        assertThat(property.type())
                .isEqualTo(new ExternalRef(
                        OTHER,
                        Definition.OBJECT,
                        new Token("other:net/address:Address", "other", "net", "Address"),
                        false));
    }

    @ParameterizedTest
    @CsvSource({
        "#/types/other:net/zone:Zone, ENUM",
        "#/resources/other:net/host:Host, RESOURCE",
        "#/provider, RESOURCE",
        "#/types/other:net/address:Address, OBJECT",
    })
    void anythingOfAPackageCanBeReferredTo(String fragment, Definition definition) {
        for (String start : List.of("/other/v1.0.0/schema.json", "other/v1.0/schema.json")) {
            assertThat(property("$ref: '" + start + fragment + "'").type())
                    .isInstanceOfSatisfying(
                            ExternalRef.class,
                            ref -> assertThat(ref.definition()).isEqualTo(definition));
        }
    }

    @Test
    void theModelHoldsThePackagesThatAreReferredToAndNoOthers() {
        BoundPackage pack = bind("""
                        dependencies: [{name: shapes, version: 2.0.0}]
                        types:
                          acme:index:A: {type: object, properties: {x: {$ref: "/other/v1.0.0/schema.json#/provider"}}}
                        """).get();

        assertThat(pack.externals()).containsOnlyKeys(OTHER);
        assertThat(pack.externals().get(OTHER).metadata().java().basePackage()).contains("org.other");
    }

    @Test
    void pathsOfReplacementGoThroughObjectsOfOtherPackages(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("far-1.0.0.yaml"), """
                name: far
                version: 1.0.0
                types:
                  far:index:End: {type: object, properties: {size: {type: string, replaceOnChanges: true}}}
                """);
        Files.writeString(folder.resolve("near-1.0.0.yaml"), """
                name: near
                version: 1.0.0
                types:
                  near:index:Own: {type: object, properties: {back: {$ref: '#/types/near:index:Part'}}}
                  near:index:Part:
                    type: object
                    properties:
                      own: {$ref: '#/types/near:index:Own'}
                      ends: {type: array, items: {$ref: '/far/v1.0.0/schema.json#/types/far:index:End'}}
                """);
        String schema = """
                name: acme
                resources:
                  acme:index:Thing: {properties: {part: {$ref: '/near/v1.0.0/schema.json#/types/near:index:Part'}}}
                """;
        var read = SchemaReader.read("schema.yaml", new ByteArrayInputStream(schema.getBytes(StandardCharsets.UTF_8)));
        var bound = Binder.bind(read.get(), new SchemaFolders(List.of(folder), "name its folder"));

        assertThat(bound.diagnostics()).isEmpty();
        assertThat(bound.get().resources().get(0).replaceOnChanges()).containsExactly("part.ends[*].size");
    }

    @Test
    void theVeryVersionIsTaken() {
        assertThat(property("$ref: '/other/v1.1.0/schema.json#/types/other:index:Only11'")
                        .type())
                .isInstanceOf(ExternalRef.class);
        assertThat(said("$ref: '/other/v1.2.0/schema.json#/types/other:index:Only11'"))
                .containsExactly(
                        "schema.yaml:5:28: error[REF-PACKAGE]: the package \"other 1.2.0\" is not there in this"
                                + " version, only 1.0.0 (" + FOLDER.resolve("other-1.0.0.yaml") + "), 1.1.0 ("
                                + FOLDER.resolve("other-1.1.0.yaml") + "); name its folder");
    }

    @Test
    void aVersionMayBeInTheFolderOrInTheFileOrNowhere() {
        assertThat(property("$ref: '/shapes/v1.0.0/schema.json#/types/shapes:index:T'")
                        .type())
                .isInstanceOf(ExternalRef.class);
        assertThat(property("$ref: '/shapes/v2.0.0/schema.json#/types/shapes:index:T2'")
                        .type())
                .isInstanceOf(ExternalRef.class);
        assertThat(property("$ref: '/plainly/v9.0.0/schema.json#/types/plainly:index:T'")
                        .type())
                .isInstanceOfSatisfying(
                        ExternalRef.class,
                        ref -> assertThat(ref.owner()).isEqualTo(new PackageId("plainly", Optional.of("9.0.0"))));
    }

    @Test
    void aDependencyWithoutAVersionTakesTheNewestWhereTheVeryOneIsNotThere() {
        Result<BoundPackage> bound = bind("""
                dependencies: [{name: other}]
                types:
                  acme:index:A:
                    type: object
                    properties: {x: {$ref: "/other/v1.0.5/schema.json#/types/other:index:Only11"}}
                """);

        assertThat(bound.diagnostics()).isEmpty();
        assertThat(bound.get().externals().keySet())
                .extracting(PackageId::toString)
                .containsExactly("other 1.1.0");
    }

    @Test
    void aPackageThatIsNotThereIsNamedOnce() {
        Result<BoundPackage> bound = bind("""
                types:
                  acme:index:A:
                    type: object
                    properties:
                      x: {$ref: "/absent/v1.0.0/schema.json#/types/absent:index:T"}
                      y: {$ref: "/absent/v1.0.0/schema.json#/types/absent:index:U"}
                """);

        assertThat(bound.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "schema.yaml:6:17: error[REF-PACKAGE]: there is no schema of the package \"absent 1.0.0\" in "
                                + FOLDER + ", where it would be absent-1.0.0.json, absent.json, absent/schema.json or"
                                + " absent/1.0.0/schema.json (or .yaml); name its folder (2 references to it here)");
    }

    @Test
    void whatAPackageDoesNotHaveIsMissing() {
        assertThat(said("$ref: '/other/v1.0.0/schema.json#/types/other:net/adress:Address'"))
                .containsExactly(
                        "schema.yaml:5:28: error[REF-MISSING]: there is no type \"other:net/adress:Address\" in"
                                + " the package \"other 1.0.0\"; did you mean \"other:net/address:Address\"?");
    }

    @Test
    void mistakesInAPackageCountWhereTheyAreReached() {
        assertThat(said("$ref: '/other/v1.0.0/schema.json#/resources/other:net/host:Host'"))
                .isEmpty();
        assertThat(said("$ref: '/other/v1.0.0/schema.json#/types/other:net/holder:Holder'"))
                .singleElement()
                .asString()
                .startsWith(
                        "schema.yaml:5:28: error[REF-BROKEN]: what this refers to in \"other 1.0.0\" is itself wrong: ")
                .contains("other-1.0.0.yaml:11:66: error[REF-MISSING]");
    }

    @Test
    void aFileOfAnotherPackageOrWithBrokenTextIsRefusedAtItsOwnPlace() {
        assertThat(said("$ref: '/liar/v1.0.0/schema.json#/types/liar:index:T'"))
                .containsExactly(FOLDER.resolve("liar.json") + ": error[REF-PACKAGE]: this is the schema of the package"
                        + " \"someone-else\", not of \"liar\"; rename the file");
        assertThat(said("$ref: '/torn/v1.0.0/schema.json#/types/torn:index:T'"))
                .singleElement()
                .asString()
                .startsWith(FOLDER.resolve("torn-1.0.0.json") + ":2:1: error[SYNTAX]: this is not JSON");
    }

    @Test
    void packagesMayReferToEachOther() {
        assertThat(said("$ref: '/loop/v1.0.0/schema.json#/types/loop:index:T'")).isEmpty();
    }

    @Test
    void anotherVersionOfThePackageItselfIsAnotherPackage() {
        BoundPackage pack = bind("""
                        version: 2.0.0
                        types:
                          acme:index:A:
                            type: object
                            properties: {x: {$ref: "/acme/v1.0.0/schema.json#/types/acme:index:T"}}
                        """).get();

        assertThat(pack.externals()).containsOnlyKeys(new PackageId("acme", Optional.of("1.0.0")));
    }

    @Test
    void theMembersOfAUnionMayBeOfAnotherPackage() {
        assertThat(property("""
                                oneOf:
                                        - {$ref: '/other/v1.0.0/schema.json#/types/other:net/address:Address'}
                                        - type: array
                                          items: {$ref: '/other/v1.0.0/schema.json#/types/other:net/zone:Zone'}
                                        discriminator:
                                          propertyName: kind
                                          mapping: {home: '/other/v1.0.0/schema.json#/types/other:net/address:Address'}""").type()).isInstanceOfSatisfying(UnionOf.class, union -> {
            assertThat(union.members()).hasExactlyElementsOfTypes(ExternalRef.class, ListOf.class);
            assertThat(union.mapping()).containsOnlyKeys("home");
        });
    }

    @Test
    void theDefaultOfAnEnumOfAnotherPackageIsChecked() {
        String zone = "$ref: '/other/v1.0.0/schema.json#/types/other:net/zone:Zone'\n        default: ";
        assertThat(said(zone + "a")).isEmpty();
        assertThat(said(zone + "1")).singleElement().asString().contains("DEFAULT-MISMATCH");
    }

    @Test
    void aLoaderIsAskedOnceForEachPackage() {
        List<String> asked = new ArrayList<>();
        PackageLoader counting = query -> {
            asked.add(query.id().toString());
            return loader().load(query);
        };
        Binder.bind(SchemaReader.read("schema.yaml", bytes("""
                                        name: acme
                                        dependencies: [{name: base, version: 1.0.0, parameterization: {name: other, version: 1.0.0, value: eA==}}]
                                        types:
                                          acme:index:A:
                                            type: object
                                            properties:
                                              x: {$ref: "/other/v1.0.0/schema.json#/provider"}
                                              y: {$ref: "/other/v1.0.0/schema.json#/provider"}
                                              z: {$ref: "/gone/v1.0.0/schema.json#/provider"}
                                              zz: {$ref: "/gone/v1.0.0/schema.json#/provider"}
                                        """)).get(), counting);

        assertThat(asked).containsExactly("other 1.0.0", "gone 1.0.0");
    }

    private static BoundProperty property(String type) {
        Result<BoundPackage> bound = ofType(type);
        assertThat(bound.diagnostics()).isEmpty();
        return bound.get().objects().get(0).properties().get(0);
    }

    private static List<String> said(String type) {
        return ofType(type).diagnostics().stream().map(Diagnostic::toString).toList();
    }

    private static Result<BoundPackage> ofType(String type) {
        return bind("types:\n  acme:index:A:\n    type: object\n    properties: "
                + (type.contains("\n") ? "\n      x:\n        " + type : "{x: {" + type + "}}") + "\n");
    }

    private static Result<BoundPackage> bind(String yaml) {
        return SchemaReader.read("schema.yaml", bytes("name: acme\n" + yaml)).then(spec -> Binder.bind(spec, loader()));
    }

    private static PackageLoader loader() {
        return new SchemaFolders(List.of(FOLDER), "name its folder");
    }

    private static ByteArrayInputStream bytes(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
