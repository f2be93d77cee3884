package dev.kiln.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Mistakes in annotated interfaces, each with its message at its place. */
class ResourceErrorsTest {
    private static final String START = "package acme;\nimport dev.kiln.annotations.*;\nimport java.util.*;\n";
    private static final String RESOURCE = "@Resource(value = \"acme:index:Salted\", handler = SaltedHandler.class)\n";
    private static final String CONTRACT = "dev.kiln.runtime.handler.ResourceHandler";

    private record Case(String title, String source, String error) {}

    @TestFactory
    Stream<DynamicTest> mistakesOfPropertiesAreToldAtThem() {
        return Stream.of(
                        member("parameters", "@Input String a(int b);", "has no parameters"),
                        member("void", "void a();", "void is none"),
                        member("throws", "String a() throws java.io.IOException;", "remove the throws clause"),
                        member("type parameters", "<T> String a();", "has no type parameters"),
                        member("default method", "default String a() { return \"\"; }", "has no code"),
                        member("long", "@Input long a();", "The type long is not supported here: a property is a boo"),
                        member("array", "String[] a();", "The type java.lang.String[] is not supported"),
                        member("date", "java.time.Instant a();", "The type java.time.Instant is not supported"),
                        member("raw list", "@SuppressWarnings(\"rawtypes\") List a();", "without the type of its el"),
                        member("map keys", "Map<Integer, String> a();", "whose keys are not String"),
                        member("nested optional", "List<Optional<String>> a();", "inside another type"),
                        member(
                                "foreign enum",
                                "java.time.DayOfWeek a();",
                                "declare it inside the interface SaltedSpec"),
                        member("empty enum", "Size a(); enum Size {}", "has no constants"),
                        member("reserved id", "String id();", "The name id is reserved"),
                        member("reserved urn", "@WireName(\"urn\") String a();", "The name urn is reserved"),
                        member("reserved pulumi", "String pulumi();", "The name pulumi is reserved"),
                        member("reserved method", "int hashCode();", "have a method hashCode already"),
                        member("no name", "@WireName(\"a b\") String a();", "The name \"a b\" is not one"),
                        member("bad default", "@Input(defaultValue = \"x\") int a();", "write an integer of 32 bits"),
                        member("list default", "@Input(defaultValue = \"a\") List<String> a();", "only a boolean, int"),
                        member("enum default", "@Input(defaultValue = \"c\") S a(); enum S { a, b }", "one of a, b"),
                        member("two defaults", "@Input(defaultValue = {\"1\", \"2\"}) int a();", "one default at most"),
                        member("no Optional", "@Input(defaultValue = \"1\") Optional<Integer> a();", "drop the Opti"),
                        member("computed", "@Input(computed = true) String a();", "make it Optional"),
                        member("twice", "String a(); @WireName(\"a\") String b();", "The method a has the name a alr"))
                .map(c -> DynamicTest.dynamicTest(c.title(), () -> check(c, "SaltedSpec.java:6: ")));
    }

    @TestFactory
    Stream<DynamicTest> mistakesOfTheInterfaceAreToldAtIt() {
        return Stream.of(
                        type("class", "abstract class SaltedSpec {}", "has to be an interface"),
                        type("generic", "interface SaltedSpec<T> {}", "is not generic"),
                        type("extends", "interface SaltedSpec extends Runnable {}", "extends no other"),
                        type("own name", "interface Salted {}", "call the interface SaltedSpec"),
                        token("token", "acme.Salted", "\"acme.Salted\" is no token: write package:module:Name"),
                        token("engine's package", "pulumi:index:Salted", "The package pulumi is the engine's"),
                        token("foreign package", "other:index:Salted", "begin it with acme:"),
                        type(
                                "both",
                                "@ProviderFunction(value = \"acme:index:Salted\", handler = SaltedHandler.class)\n"
                                        + "interface SaltedSpec {}",
                                "write two interfaces"))
                .map(c -> DynamicTest.dynamicTest(c.title(), () -> check(c, ".java:")));
    }

    @TestFactory
    Stream<DynamicTest> mistakesOfTheHandlerAreToldAtTheAnnotation() {
        String create = "public SaltedState create(dev.kiln.runtime.handler.CreateRequest<SaltedInputs> r)"
                + " { return SaltedState.of(r.inputs()); }";
        String full = " implements " + CONTRACT + "<SaltedInputs, SaltedState>";
        return Stream.of(
                        handler("int", "", "The handler has to be a class"),
                        handler("H", "final class H {}", "write class H implements ResourceHandler<SaltedInputs, Sal"),
                        handler(
                                "H",
                                "abstract class H implements " + CONTRACT + "<PepperInputs, PepperState> {}",
                                "this interface needs ResourceHandler<SaltedInputs, SaltedState>"),
                        handler("H", "abstract class H" + full + " {}", "H cannot be made"),
                        handler("H", "final class H" + full + " { H(int a) {} " + create + " }", "without parameters"),
                        handler("H", "final class H" + full + " { private H() {} " + create + " }", "without parame"),
                        handler("H", "class H<T>" + full + " { " + create + " }", "H is generic"),
                        handler("O.H", "class O { class H" + full + " { " + create + " } }", "cannot be reached"))
                .map(c -> DynamicTest.dynamicTest(c.error(), () -> check(c, "SaltedSpec.java:4: ")));
    }

    @Test
    void allMistakesOfAnInterfaceAreToldAtOnce() {
        var compiled = Compiled.of(
                Compiled.PACKAGE_INFO,
                Compiled.HANDLER,
                START + RESOURCE + "interface SaltedSpec {\n long a();\n void b();\n String id();\n }");

        assertThat(compiled.errors())
                .anyMatch(e -> e.startsWith("SaltedSpec.java:6: The type long"))
                .anyMatch(e -> e.startsWith("SaltedSpec.java:7: A property has a type"))
                .anyMatch(e -> e.startsWith("SaltedSpec.java:8: The name id is reserved"));
    }

    @Test
    void anEnumOfAnotherPackageIsToldApart() {
        String other = "package other;\nimport dev.kiln.annotations.*;\npublic class Other {\n"
                + "@Resource(value = \"acme:index:Pepper\", handler = Object.class)\n"
                + "public interface PepperSpec { enum Grain { fine } }\n}";
        var compiled = Compiled.of(
                Compiled.PACKAGE_INFO,
                Compiled.HANDLER,
                START + RESOURCE + "interface SaltedSpec {\n other.Other.PepperSpec.Grain grain();\n}",
                other);

        assertThat(compiled.errors())
                .anyMatch(e -> e.startsWith("SaltedSpec.java:6: The enum Grain belongs to a resource or function of"
                        + " another package, other"));
    }

    private static Case member(String title, String member, String error) {
        return new Case(title, START + RESOURCE + "interface SaltedSpec {\n" + member + "\n}", error);
    }

    private static Case type(String title, String type, String error) {
        return new Case(title, START + RESOURCE + type, error);
    }

    private static Case token(String title, String token, String error) {
        String annotation = "@Resource(value = \"" + token + "\", handler = SaltedHandler.class)\n";
        return new Case(
                title, START + annotation + "interface SaltedSpec { @Input String password(); String hash(); }", error);
    }

    private static Case handler(String name, String handler, String error) {
        String annotation = "@Resource(value = \"acme:index:Salted\", handler = " + name + ".class)\n";
        return new Case(name, START + annotation + "interface SaltedSpec { @Input String a(); }\n" + handler, error);
    }

    private static void check(Case c, String place) {
        var compiled = Compiled.of(Compiled.PACKAGE_INFO, Compiled.HANDLER, c.source());
        List<String> errors = new ArrayList<>(compiled.errors());
        assertThat(errors).anyMatch(e -> e.contains(place) && e.contains(c.error()));
        assertThat(errors).noneMatch(e -> e.contains("bug of Kiln"));
    }
}
