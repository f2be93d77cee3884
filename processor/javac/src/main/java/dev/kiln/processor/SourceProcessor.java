package dev.kiln.processor;

import com.google.auto.service.AutoService;
import dev.kiln.annotations.ProviderFunction;
import dev.kiln.annotations.Resource;
import dev.kiln.annotations.ResourcePackage;
import dev.kiln.annotations.ResourcePackages;
import dev.kiln.processor.declare.DeclarationReader;
import dev.kiln.processor.schema.SchemaLocator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The isolating processor: what it writes has one origin each. Makes classes for {@code @ResourcePackage}, and for each
 * {@code @Resource} and {@code @ProviderFunction}.
 */
@AutoService(Processor.class)
public final class SourceProcessor extends AbstractProcessor {
    private final List<String> deferred = new ArrayList<>();
    private Reports reports;
    private Outputs outputs;
    private AuthoredStep authored;
    private SchemaStep schemas;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        reports = new Reports(environment.getMessager());
        outputs = new Outputs(environment.getFiler(), reports);
        authored = new AuthoredStep(
                new DeclarationReader(environment.getElementUtils(), environment.getTypeUtils()), outputs, reports);
        schemas = new SchemaStep(environment, outputs, reports);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                Resource.class.getCanonicalName(),
                ProviderFunction.class.getCanonicalName(),
                ResourcePackage.class.getCanonicalName(),
                ResourcePackages.class.getCanonicalName());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(SchemaLocator.OPTION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        outputs.round(round);
        if (round.processingOver()) {
            return false;
        }
        round.getElementsAnnotatedWithAny(Set.of(ResourcePackage.class, ResourcePackages.class))
                .forEach(e -> reports.guarded(e, () -> schemas.run(e)));
        interfaces(round)
                .forEach(e -> reports.guarded(e, () -> {
                    if (authored.wellFormed(e)) {
                        authored.run(e);
                    } else {
                        deferred.add(e.getQualifiedName().toString());
                    }
                }));
        return false;
    }

    /** Those of this round, and those that waited for it; the compiler itself says what they still lack in the end. */
    private Set<TypeElement> interfaces(RoundEnvironment round) {
        Set<TypeElement> found = new LinkedHashSet<>();
        for (String name : List.copyOf(deferred)) {
            TypeElement again = processingEnv.getElementUtils().getTypeElement(name);
            if (again != null) {
                found.add(again);
            }
        }
        deferred.clear();
        for (Element element : round.getElementsAnnotatedWithAny(Set.of(Resource.class, ProviderFunction.class))) {
            if (element instanceof TypeElement type) {
                found.add(type);
            }
        }
        return found;
    }
}
