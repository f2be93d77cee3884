package dev.kiln.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes in what a provider is put together from. */
class ProviderErrorsTest {
    private static final String OTHER = """
            package acme;
            import dev.kiln.annotations.*;
            import dev.kiln.runtime.handler.*;
            @Resource(value = "acme:other:%s", handler = OtherHandler.class)
            interface OtherSpec { @Input String password(); String hash(); }
            final class OtherHandler implements ResourceHandler<%sInputs, %sState> {
                @Override
                public %sState create(CreateRequest<%sInputs> request) { throw new AssertionError(); }
            }
            """;

    @Test
    void aPackageWithoutProviderIsToldWhatToWrite() {
        assertThat(Compiled.of(Compiled.HANDLER, Compiled.SALTED).errors())
                .anyMatch(e -> e.startsWith("SaltedSpec.java:6: No provider offers this: annotate the package acme")
                        && e.contains("@ProviderPackage(name = \"acme\", version = \"0.1.0\")"));
    }

    @Test
    void nameAndVersionAreChecked() {
        assertThat(errors("name = \"acme\", version = \"1.0\""))
                .anyMatch(e -> e.startsWith("package-info.java:1: \"1.0\" is no semantic version"));
        assertThat(errors("name = \"pulumi\", version = \"1.0.0\""))
                .anyMatch(e -> e.startsWith("package-info.java:1: \"pulumi\" cannot name a package"))
                .anyMatch(
                        e -> e.startsWith("SaltedSpec.java:6: The token acme:index:Salted is not one of the package"));
        assertThat(errors("name = \"acme\", version = \"1.0.0\", moduleFormat = \"(\""))
                .anyMatch(e -> e.startsWith("package-info.java:1: ") && e.contains("is no regular expression"));
    }

    @Test
    void aProviderOfNothingIsAMistake() {
        assertThat(Compiled.of(Compiled.PACKAGE_INFO).errors())
                .anyMatch(e -> e.startsWith("package-info.java:2: The provider acme has nothing to provide"));
    }

    @Test
    void twoProvidersNeedTwoNames() {
        String second = Compiled.PACKAGE_INFO.replace("package acme;", "package second;");
        assertThat(Compiled.of(Compiled.PACKAGE_INFO, second, Compiled.HANDLER, Compiled.SALTED)
                        .errors())
                .anyMatch(e -> e.contains("is the provider acme already: give one of the two another name"));
    }

    @Test
    void twoResourcesOfOneClassNameAreToldApart() {
        String other = OTHER.replace("%s", "Salted");
        assertThat(Compiled.of(Compiled.PACKAGE_INFO, Compiled.HANDLER, Compiled.SALTED, other)
                        .errors())
                .anyMatch(e -> e.contains("The class acme.Salted is generated from here and from acme."));
    }

    @Test
    void twoTokensThatDifferInCaseAloneAreOne() {
        String other = OTHER.replace("%s", "SALTED").replace("acme:other", "acme:index");
        assertThat(Compiled.of(Compiled.PACKAGE_INFO, Compiled.HANDLER, Compiled.SALTED, other)
                        .errors())
                .anyMatch(e -> e.contains("is taken by acme."));
    }

    @Test
    void aClassOfTheUserInTheWayIsNamed() {
        assertThat(Compiled.of(
                                Compiled.PACKAGE_INFO,
                                Compiled.HANDLER,
                                Compiled.SALTED,
                                "package acme;\nfinal class SaltedArgs {}")
                        .errors())
                .anyMatch(e -> e.startsWith("SaltedSpec.java:6: The class acme.SaltedArgs is generated from here, and"
                        + " there is one already"));
    }

    private static List<String> errors(String members) {
        String info =
                "@ProviderPackage(" + members + ")\npackage acme;\nimport dev.kiln.annotations.ProviderPackage;\n";
        return Compiled.of(info, Compiled.HANDLER, Compiled.SALTED).errors();
    }
}
