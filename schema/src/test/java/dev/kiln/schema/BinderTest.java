package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundFunction.BoundResult;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundParameterization;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Builtin;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.BoundType.ResourceRef;
import dev.kiln.schema.bound.BoundType.UnionOf;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a good schema becomes. YAML stands for JSON, being shorter. */
final class BinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme:index:Thing | '' | ",
                "acme::Thing | '' | ",
                "acme:storage:Thing | storage | ",
                "acme:apps/v1:Thing | apps/v1 | ",
                "acme:index/thing:Thing | '' | (.*)(?:/[^/]*)",
                "acme:storage/thing:Thing | storage | (.*)(?:/[^/]*)",
                "acme:storage:Thing | '' | ^(none)$",
                "acme:storage:Thing | '' | storage",
                "acme:a-b_c:Thing | a-b_c | (?P<module_name>[[:alpha:]_-]+)",
            })
    void theModuleOfATokenIsWhatTheFormatFindsInIt(String token, String module, String format) {
        String meta = format == null ? "" : "meta: {moduleFormat: '" + format + "'}\n";
        BoundPackage bound = bind("name: acme\n" + meta + "resources:\n  '" + token + "': {}\n");

        assertThat(bound.resources().get(0).token().module()).isEqualTo(module);
    }

    @Test
    void aMapHoldsTextsUnlessItSaysOtherwise() {
        assertThat(type("type: object")).isEqualTo(new MapOf(new Builtin(Kind.STRING, false), false));
        assertThat(type("type: object, additionalProperties: {type: integer}, plain: true"))
                .isEqualTo(new MapOf(new Builtin(Kind.INTEGER, false), true));
    }

    @Test
    void plainnessIsNotInherited() {
        assertThat(type("type: array, plain: true, items: {type: array, items: {type: string, plain: true}}"))
                .isEqualTo(new ListOf(new ListOf(new Builtin(Kind.STRING, true), false), true));
    }

    @Test
    void aReferenceCountsBeforeAUnionAndAUnionBeforeAType() {
        Result<BoundPackage> idle =
                result("name: acme\nconfig: {variables: {a: {$ref: 'pulumi.json#/Json', oneOf: [{type: string}]}}}");
        assertThat(idle.get().config().get(0).type()).isEqualTo(new Builtin(Kind.JSON, false));
        assertThat(idle.diagnostics()).extracting(Diagnostic::code).containsExactly("TYPE-FORM");
        assertThat(type("type: string, oneOf: [{type: string}, {type: integer}]"))
                .isInstanceOfSatisfying(
                        UnionOf.class, union -> assertThat(union.defaultType()).hasValue(Kind.STRING));
    }

    @Test
    void aUnionHasEachMemberOnceAndOneOfOneIsThatMember() {
        assertThat(type("oneOf: [{type: string}, {type: integer}, {type: string}]"))
                .isInstanceOfSatisfying(
                        UnionOf.class, union -> assertThat(union.members()).hasSize(2));
        assertThat(type("oneOf: [{type: string}, {type: string}], plain: true"))
                .isEqualTo(new Builtin(Kind.STRING, true));
    }

    @Test
    void aDiscriminatorMapsTagsToTokens() {
        BoundType type = type("oneOf: [{$ref: '#/types/acme:index:A'}, {$ref: '#/types/acme:index:B'}], discriminator:"
                + " {propertyName: kind, mapping: {a: '#/types/acme:index:A', b: 'acme:index:B'}}");

        assertThat(type).isInstanceOfSatisfying(UnionOf.class, union -> {
            assertThat(union.discriminator()).hasValue("kind");
            assertThat(union.mapping().get("b").text()).isEqualTo("acme:index:B");
            assertThat(union.members()).allMatch(ObjectRef.class::isInstance);
        });
    }

    @Test
    void aProviderIsAlwaysThereAndKeepsOnlyTextOutputs() {
        assertThat(bind("name: acme").provider().orElseThrow().token().text()).isEqualTo("pulumi:providers:acme");

        BoundResource provider = bind("""
                        name: acme
                        types:
                          acme:index:Mode: {type: string, enum: [{value: fast}]}
                          acme:index:Level: {type: integer, enum: [{value: 1}]}
                        provider:
                          properties:
                            text: {type: string}
                            mode: {$ref: '#/types/acme:index:Mode'}
                            level: {$ref: '#/types/acme:index:Level'}
                            list: {type: array, items: {type: string}}
                          inputProperties:
                            list: {type: array, items: {type: string}}
                        """).provider().orElseThrow();

        assertThat(provider.outputs()).extracting(BoundProperty::name).containsExactly("mode", "text");
        assertThat(provider.inputs()).extracting(BoundProperty::name).containsExactly("list");
    }

    @Test
    void whatHasADefaultInTheConfigurationIsRequired() {
        BoundPackage bound = bind("""
                name: acme
                config:
                  defaults: [region]
                  variables:
                    region: {type: string, secret: true, default: eu, defaultInfo: {environment: [A, B]}}
                    zone: {type: string, deprecationMessage: use region}
                """);

        assertThat(bound.config()).extracting(BoundProperty::required).containsExactly(true, false);
        assertThat(bound.config().get(0).secret()).isTrue();
        assertThat(bound.config().get(0).environment()).containsExactly("A", "B");
        assertThat(bound.config().get(1).deprecation()).hasValue("use region");
    }

    @Test
    void functionsReturnNothingAnObjectOrAValue() {
        BoundPackage bound = bind("""
                name: acme
                functions:
                  acme:index:a: {outputs: {}}
                  acme:index:b: {outputs: null, plain: false}
                  acme:index:c: {outputs: {properties: {}, plain: true, description: what}}
                  acme:index:d: {outputs: {type: object}}
                  acme:index:e: {outputs: {type: number, plain: true}, plain: true}
                """);

        assertThat(bound.functions())
                .extracting(BoundFunction::result)
                .satisfiesExactly(
                        nothing -> assertThat(nothing).isInstanceOf(BoundResult.Nothing.class),
                        nothing -> assertThat(nothing).isInstanceOf(BoundResult.Nothing.class),
                        object -> assertThat(object)
                                .isInstanceOfSatisfying(
                                        BoundResult.ObjectResult.class,
                                        result -> assertThat(result.plain()).isTrue()),
                        map -> assertThat(map)
                                .isEqualTo(
                                        new BoundResult.ValueResult(new MapOf(new Builtin(Kind.STRING, false), false))),
                        number -> assertThat(number)
                                .isEqualTo(new BoundResult.ValueResult(new Builtin(Kind.NUMBER, true))));
        assertThat(bound.functions())
                .extracting(BoundFunction::outputOnly)
                .containsExactly(false, true, false, false, false);
    }

    @Test
    void methodsBelongToTheirResourceAndHaveNoInputOfItsOwn() {
        BoundPackage bound = bind("""
                name: acme
                provider: {methods: {config: 'pulumi:providers:acme/config'}}
                resources:
                  acme:index:Thing: {methods: {go: 'acme:index:Thing/go'}}
                functions:
                  pulumi:providers:acme/config: {inputs: {properties: {__self__: {$ref: '#/provider'}}}}
                  acme:index:Thing/go:
                    multiArgumentInputs: [__self__, b, a]
                    inputs:
                      properties:
                        __self__: {$ref: '#/resources/acme:index:Thing'}
                        a: {type: string}
                        b: {type: string}
                """);

        assertThat(bound.functions()).isEmpty();
        assertThat(bound.provider().orElseThrow().methods())
                .extracting(method -> method.name())
                .containsExactly("config");
        assertThat(bound.resources().get(0).methods())
                .singleElement()
                .satisfies(method -> assertThat(method.function().inputs())
                        .extracting(BoundProperty::name)
                        .containsExactly("b", "a"));
    }

    @Test
    void aResourceKeepsItsAliasesStateAndOverlay() {
        BoundResource thing = bind("""
                        name: acme
                        resources:
                          acme:index:Thing:
                            aliases: [{type: 'acme:old:Thing'}, 'acme:older:Thing']
                            stateInputs: {properties: {size: {type: integer}}}
                            isOverlay: true
                            overlaySupportedLanguages: [go]
                            deprecationMessage: gone
                            properties: {parent: {$ref: '#/resources/acme:index:Thing'}, owner: {$ref: '#/provider'}}
                        """).resources().get(0);

        assertThat(thing.aliases()).containsExactly("acme:old:Thing", "acme:older:Thing");
        assertThat(thing.state()).hasValueSatisfying(state -> assertThat(state).hasSize(1));
        assertThat(thing.overlay().written()).isTrue();
        assertThat(thing.overlay().languages()).containsExactly("go");
        assertThat(thing.outputs()).extracting(BoundProperty::type).allMatch(ResourceRef.class::isInstance);
    }

    @Test
    void pathsOfReplacementGoThroughListsAndMaps() {
        BoundPackage bound = bind("""
                name: acme
                types:
                  acme:index:Part: {type: object, properties: {size: {type: string, replaceOnChanges: true}}}
                resources:
                  acme:index:Thing:
                    properties:
                      all: {type: array, items: {type: object, additionalProperties: {$ref: '#/types/acme:index:Part'}}}
                      tags: {type: array, items: {type: string}, replaceOnChanges: true}
                """);

        assertThat(bound.resources().get(0).replaceOnChanges()).containsExactly("all[*].*.size", "tags[*]");
    }

    @Test
    void aDependencyThatNothingRefersToIsWithoutEffect() {
        assertThat(bind("name: acme\ndependencies: [{name: random, version: 4.11.2}]")
                        .name())
                .isEqualTo("acme");
    }

    @Test
    void aWrongTypeStandsForAnythingSoThatAllElseIsBound() {
        Result<BoundPackage> result = result(
                "name: acme\nresources: {'acme:index:Thing': {properties: {a: {type: what}, b: {type: string}}}}");

        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("TYPE-UNKNOWN");
        assertThat(result.get().resources().get(0).outputs())
                .extracting(BoundProperty::type)
                .containsExactly(new Builtin(Kind.ANY, false), new Builtin(Kind.STRING, false));
    }

    @Test
    void aCycleOfThousandsOfTypesIsFoundWithoutRunningOutOfStack() {
        StringBuilder types = new StringBuilder("name: acme\ntypes:\n");
        int count = 2_000;
        for (int index = 0; index < count; index++) {
            types.append(
                    "  acme:index:T%d: {type: object, required: [n], properties: {n: {$ref: '#/types/acme:index:T%d'}}}%n"
                            .formatted(index, (index + 1) % count));
        }

        assertThat(result(types.toString()).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("CYCLE-REQUIRED");
    }

    @Test
    void aParameterizedPackageSaysWhoOffersIt() {
        BoundPackage bound = bind("""
                        name: acme
                        parameterization: {baseProvider: {name: base, version: 1.2.3}, parameter: cGFyYW0=}
                        dependencies: [{name: other, version: 2.0.0}]
                        """);

        assertThat(bound.parameterization())
                .contains(new BoundParameterization(false, "base", "1.2.3", "cGFyYW0=", Optional.empty()));
        assertThat(bound.provider()).isPresent();
        assertThat(bound.dependencies())
                .singleElement()
                .satisfies(dependency -> assertThat(dependency.name()).isEqualTo("other"));
    }

    @Test
    void anExtensionHasTheTokensOfItsBaseAndNoProvider() {
        BoundPackage bound = bind("""
                        name: acme
                        extensionParameterization:
                          baseProvider:
                            name: base
                            version: 1.2.3
                            parameterization: {basePlugin: {name: plugin, version: 3.2.1}, parameter: cA==}
                          parameter: cGFyYW0=
                        resources: {"base:index:Thing": {}}
                        """);

        assertThat(bound.provider()).isEmpty();
        assertThat(bound.resources()).hasSize(1);
        assertThat(bound.parameterization())
                .contains(new BoundParameterization(
                        true,
                        "base",
                        "1.2.3",
                        "cGFyYW0=",
                        Optional.of(new BoundParameterization(false, "plugin", "3.2.1", "cA==", Optional.empty()))));
    }

    @Test
    void aResourceThatCanBeListedSaysByWhat() {
        BoundResource shelf = bind("""
                        name: acme
                        resources:
                          acme:index:Shelf: {listInputs: {properties: {room: {type: string}}, required: [room]}}
                          acme:index:Wall: {}
                        """).resources().get(0);

        assertThat(shelf.list().orElseThrow()).singleElement().satisfies(room -> {
            assertThat(room.name()).isEqualTo("room");
            assertThat(room.required()).isTrue();
        });
    }

    private static BoundType type(String type) {
        return bind("name: acme\ntypes: {'acme:index:A': {type: object}, 'acme:index:B': {type: object}}\n"
                        + "config: {variables: {a: {" + type + "}}}")
                .config()
                .get(0)
                .type();
    }

    private static BoundPackage bind(String yaml) {
        Result<BoundPackage> result = result(yaml);
        assertThat(result.diagnostics()).isEmpty();
        return result.get();
    }

    private static Result<BoundPackage> result(String yaml) {
        return SchemaReader.read("acme.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .then(Binder::bind);
    }
}
