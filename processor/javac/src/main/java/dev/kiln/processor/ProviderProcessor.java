package dev.kiln.processor;

import com.google.auto.service.AutoService;
import dev.kiln.annotations.ProviderFunction;
import dev.kiln.annotations.ProviderPackage;
import dev.kiln.annotations.Resource;
import dev.kiln.annotations.internal.SchemaPart;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The aggregating processor: joins the parts that the isolating one wrote into a schema, a provider and its service file.
 * Reads no doc comment: those are in the parts.
 */
@AutoService(Processor.class)
public final class ProviderProcessor extends AbstractProcessor {
    private Reports reports;
    private Outputs outputs;
    private ProviderStep step;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        reports = new Reports(environment.getMessager());
        outputs = new Outputs(environment.getFiler(), reports);
        step = new ProviderStep(environment, outputs, reports);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                Resource.class.getCanonicalName(),
                ProviderFunction.class.getCanonicalName(),
                ProviderPackage.class.getCanonicalName(),
                SchemaPart.class.getCanonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        outputs.round(round);
        if (round.processingOver()) {
            step.finish(round.errorRaised());
            return false;
        }
        round.getElementsAnnotatedWith(ProviderPackage.class).forEach(e -> reports.guarded(e, () -> step.provider(e)));
        for (Element element : round.getElementsAnnotatedWithAny(Set.of(Resource.class, ProviderFunction.class))) {
            reports.guarded(element, () -> step.expect((TypeElement) element));
        }
        for (Element element : round.getElementsAnnotatedWith(SchemaPart.class)) {
            reports.guarded(element, () -> step.part((TypeElement) element));
        }
        step.ready().forEach(p -> reports.guarded(p, () -> step.write(p)));
        return false;
    }
}
