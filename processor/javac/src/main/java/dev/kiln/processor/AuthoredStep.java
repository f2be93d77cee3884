package dev.kiln.processor;

import com.palantir.javapoet.JavaFile;
import dev.kiln.codegen.GeneratedSource;
import dev.kiln.codegen.GeneratedSources;
import dev.kiln.processor.declare.Declaration;
import dev.kiln.processor.declare.DeclarationReader;
import dev.kiln.processor.declare.Problem;
import dev.kiln.processor.declare.ValueType;
import dev.kiln.processor.declare.ValueType.EnumOf;
import dev.kiln.processor.declare.ValueType.ListOf;
import dev.kiln.processor.declare.ValueType.MapOf;
import dev.kiln.processor.write.DefinitionWriter;
import dev.kiln.processor.write.PartSpec;
import dev.kiln.processor.write.ValuesWriter;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.write.SchemaWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** From one annotated interface to its classes. */
final class AuthoredStep {
    private final DeclarationReader reader;
    private final Outputs outputs;
    private final Reports reports;

    AuthoredStep(DeclarationReader reader, Outputs outputs, Reports reports) {
        this.reader = reader;
        this.outputs = outputs;
        this.reports = reports;
    }

    boolean wellFormed(TypeElement element) {
        return reader.wellFormed(element);
    }

    void run(TypeElement element) {
        List<Problem> problems = new ArrayList<>();
        Optional<Declaration> read = reader.read(element, problems);
        reports.errors(problems);
        read.ifPresent(this::write);
    }

    private void write(Declaration declaration) {
        PackageSpec spec = PartSpec.of(declaration);
        Result<GeneratedSources> planned = PartSources.plan(spec, declaration.javaPackage());
        planned.diagnostics().stream()
                .filter(d -> d.isError() || planned.hasErrors())
                .forEach(d -> reports.error(Problem.at(declaration.element(), d.message())));
        if (planned.hasErrors()) {
            return;
        }
        Set<String> foreign = declaration.properties().stream()
                .flatMap(p -> enums(p.type()))
                .filter(e -> !e.owned())
                .map(EnumOf::name)
                .collect(Collectors.toSet());
        for (GeneratedSource source : PartSources.ofPart(planned.get())) {
            if (!foreign.contains(source.simpleName())) {
                outputs.write(source.name(), source.text(), declaration.element());
            }
        }
        ValuesWriter values = new ValuesWriter(declaration);
        write(values.inputs(), declaration);
        write(values.state(), declaration);
        write(new DefinitionWriter(declaration).definition(json(spec)), declaration);
    }

    private void write(JavaFile file, Declaration declaration) {
        String prefix = file.packageName().isEmpty() ? "" : file.packageName() + ".";
        outputs.write(prefix + file.typeSpec().name(), file.toString(), declaration.element());
    }

    private static Stream<EnumOf> enums(ValueType type) {
        if (type instanceof ListOf list) {
            return enums(list.item());
        }
        if (type instanceof MapOf map) {
            return enums(map.value());
        }
        return type instanceof EnumOf constants ? Stream.of(constants) : Stream.empty();
    }

    private static String json(PackageSpec spec) {
        var bytes = new ByteArrayOutputStream();
        try {
            SchemaWriter.write(spec, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
