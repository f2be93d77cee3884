package dev.kiln.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class ReportsTest {
    @Test
    void aBugOfOursIsAnErrorAtTheElementWithoutStackTrace() {
        Compiled compiled = Compiled.of(Compiler.javac().withProcessors(new Buggy()), "package a;\nclass A {}\n");

        assertThat(compiled.errors())
                .singleElement()
                .asString()
                .startsWith(
                        "A.java:2: This is a bug of Kiln, please report it: java.lang.IllegalStateException: oops at")
                .doesNotContain("\n");
    }

    private static final class Buggy extends AbstractProcessor {
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
            Reports reports = new Reports(processingEnv.getMessager());
            round.getRootElements()
                    .forEach(e -> reports.guarded(e, () -> {
                        throw new IllegalStateException("oops");
                    }));
            return false;
        }
    }
}
