package dev.kiln.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.kiln.processor.write.RuntimeNames;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class AuthoredClassesTest {
    private final Compiled salted = Compiled.of(Compiled.PACKAGE_INFO, Compiled.HANDLER, Compiled.SALTED);

    @Test
    void anInterfaceBecomesItsClassesAndAProvider() {
        assertThat(salted.errors()).isEmpty();
        assertThat(salted.generated())
                .containsExactlyInAnyOrder(
                        "acme.AcmeProvider",
                        "acme.Provider",
                        "acme.ProviderArgs",
                        "acme.Salted",
                        "acme.SaltedArgs",
                        "acme.SaltedDefinition",
                        "acme.SaltedInputs",
                        "acme.SaltedState",
                        "acme.Utilities");
    }

    @Test
    void theInputsAreWrittenLikeThis() {
        assertThat(salted.source("acme.SaltedInputs")).hasValue("""
                        package acme;

                        import dev.kiln.runtime.handler.HandlerInputs;
                        import dev.kiln.runtime.typed.Decoders;
                        import dev.kiln.runtime.value.PropertyValue;
                        import java.util.Optional;

                        /**
                         * What the handler of {@code acme:index:Salted} is given.
                         */
                        public final class SaltedInputs extends HandlerInputs {
                            /**
                             * Inputs with these values.
                             */
                            public SaltedInputs(PropertyValue.MapValue values) {
                                super(values);
                            }

                            /**
                             * The text to salt.
                             */
                            public String password() {
                                return get("password", Decoders.STRING);
                            }

                            /**
                             * Length of the salt.
                             */
                            public Optional<Integer> saltLength() {
                                return get("saltLength", Decoders.optional(Decoders.INTEGER));
                            }
                        }
                        """);
    }

    @Test
    void theSchemaIsWrittenLikeThis() {
        assertThat(salted.resource("META-INF/kiln/acme/schema.json")).hasValue("""
                        {
                          "name": "acme",
                          "resources": {
                            "acme:index:Salted": {
                              "description": "Salts and hashes a text.",
                              "inputProperties": {
                                "password": {
                                  "description": "The text to salt.",
                                  "secret": true,
                                  "type": "string"
                                },
                                "saltLength": {
                                  "description": "Length of the salt.",
                                  "type": "integer"
                                }
                              },
                              "properties": {
                                "hash": {
                                  "description": "The salted, hashed password.",
                                  "secret": true,
                                  "type": "string"
                                },
                                "password": {
                                  "description": "The text to salt.",
                                  "secret": true,
                                  "type": "string"
                                },
                                "saltLength": {
                                  "description": "Length of the salt.",
                                  "type": "integer"
                                }
                              },
                              "required": [
                                "hash",
                                "password"
                              ],
                              "requiredInputs": [
                                "password"
                              ]
                            }
                          },
                          "version": "1.0.0"
                        }
                        """);
    }

    @Test
    void theProviderIsFoundAsAServiceAndCallsTheHandler() throws Exception {
        ClassLoader loader = new CompiledLoader(salted.compilation());
        Provider provider = ServiceLoader.load(Provider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> p.name().equals("acme"))
                .findFirst()
                .orElseThrow();
        var created = provider.create(new ProviderCall.Create(
                "urn",
                "acme:index:Salted",
                "it",
                MapValue.of(Map.of("password", PropertyValue.of("pw"))),
                false,
                Optional.empty()));

        assertThat(provider.version()).isEqualTo("1.0.0");
        assertThat(provider.schema()).isEqualTo(salted.resource("META-INF/kiln/acme/schema.json"));
        assertThat(created.id()).isEqualTo("salted");
        assertThat(created.state().get("hash")).isEqualTo(new SecretValue(PropertyValue.of("#pw")));
        provider.close();
    }

    @Test
    void whatIsWrittenIsTheSameEachTime() {
        Compiled again = Compiled.of(Compiled.PACKAGE_INFO, Compiled.HANDLER, Compiled.SALTED);

        assertThat(again.texts()).isEqualTo(salted.texts());
    }

    @Test
    void procOnlyWritesTheSources() {
        Compiled only = Compiled.of(List.of("-proc:only"), Compiled.PACKAGE_INFO, Compiled.HANDLER, Compiled.SALTED);

        assertThat(only.errors()).isEmpty();
        assertThat(only.generated()).isEqualTo(salted.generated());
    }

    @Test
    void aHandlerThatAnotherProcessorWritesIsWaitedFor() {
        Compiled late = Compiled.of(
                Compiler.javac().withProcessors(new SourceProcessor(), new ProviderProcessor(), new LateHandler()),
                Compiled.PACKAGE_INFO,
                Compiled.SALTED);

        assertThat(late.errors()).isEmpty();
        assertThat(late.generated()).contains("acme.SaltedInputs", "acme.AcmeProvider", "acme.SaltedHandler");
    }

    @Test
    void aHandlerThatNeverComesIsTheCompilersError() {
        Compiled missing = Compiled.of(Compiled.PACKAGE_INFO, Compiled.SALTED);

        assertThat(missing.errors()).singleElement().asString().contains("cannot find symbol");
    }

    @Test
    void defaultsEnumsAndDeprecationsReachTheSchema() {
        Compiled compiled = Compiled.of(Compiled.PACKAGE_INFO, Compiled.HANDLER, """
                package acme;
                import dev.kiln.annotations.*;
                import java.util.*;
                /**
                 * Salts {@code texts}.
                 *
                 * <p>Twice &amp; more: <ul><li>one</li></ul>
                 *
                 * @see Object
                 */
                @Resource(value = "acme:index:Salted", handler = SaltedHandler.class)
                interface SaltedSpec {
                    enum Grain { fine, @WireName("very-coarse") coarse }
                    @Input(defaultValue = "very-coarse", replaceOnChange = true) Grain grain();
                    @Input(inputOnly = true) String password();
                    /** @deprecated use grain */
                    @Deprecated @Input(computed = true) Optional<Double> size();
                    String hash();
                }
                """);

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.resource("META-INF/kiln/acme/schema.json").orElseThrow())
                .contains("\"default\": \"very-coarse\"")
                .contains("\"deprecationMessage\": \"use grain\"")
                .contains("Salts `texts`.\\n\\nTwice & more:")
                .doesNotContain("@see")
                .contains("\"$ref\": \"#/types/acme:index:Grain\"")
                .contains("\"required\": [\n        \"grain\",\n        \"hash\",\n        \"size\"\n      ]");
        assertThat(compiled.source("acme.SaltedInputs").orElseThrow())
                .contains("public Grain grain()")
                .contains("public Optional<Double> size()");
        assertThat(compiled.source("acme.SaltedState").orElseThrow())
                .contains("public double size()")
                .doesNotContain("password");
        assertThat(compiled.source("acme.SaltedDefinition").orElseThrow())
                .contains(".replacing().withDefault(\"very-coarse\")");
    }

    @Test
    void bothProcessorsAreDeclaredToJavacAndToGradle() throws IOException {
        assertThat(read("META-INF/gradle/incremental.annotation.processors").lines())
                .containsExactly(
                        SourceProcessor.class.getName() + ",isolating",
                        ProviderProcessor.class.getName() + ",aggregating");
        assertThat(read("META-INF/services/javax.annotation.processing.Processor")
                        .lines())
                .contains(SourceProcessor.class.getName(), ProviderProcessor.class.getName());
    }

    @Test
    void everyNameOfTheRuntimeThatIsWrittenExists() {
        assertThat(RuntimeNames.all())
                .allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
    }

    private static String read(String resource) throws IOException {
        var urls = SourceProcessor.class.getClassLoader().getResources(resource).asIterator();
        StringBuilder all = new StringBuilder();
        while (urls.hasNext()) {
            try (InputStream in = urls.next().openStream()) {
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return all.toString().strip();
    }

    /** Classes and resources of a compilation. */
    private static final class CompiledLoader extends ClassLoader {
        private final Map<String, byte[]> files;

        CompiledLoader(Compilation compilation) {
            super(AuthoredClassesTest.class.getClassLoader());
            files = compilation.generatedFiles().stream()
                    .collect(Collectors.toMap(
                            f -> f.getName().replaceFirst("^/?CLASS_OUTPUT/", ""), Compiled::bytes, (a, b) -> a));
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = files.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            URL url = findResource(name);
            return url == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(url));
        }

        @Override
        protected URL findResource(String name) {
            byte[] bytes = files.get(name);
            if (bytes == null) {
                return null;
            }
            try {
                Path file = Files.createTempFile("kiln", ".resource");
                file.toFile().deleteOnExit();
                Files.write(file, bytes);
                return file.toUri().toURL();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Writes the handler in the first round. */
    private static final class LateHandler extends AbstractProcessor {
        private boolean written;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("acme.SaltedHandler")
                        .openWriter()) {
                    writer.write(Compiled.HANDLER);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
