package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.kiln.codegen.doc.Javadoc;
import dev.kiln.codegen.plan.JavaType.OutputObject;
import dev.kiln.codegen.plan.JavaUnit.UnionUnit;
import dev.kiln.codegen.plan.JavaUnit.UnionUnit.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes a union: a sealed interface whose cases are records in it. */
final class UnionWriter {
    private static final String UNKNOWN = "Unknown";

    TypeSpec write(UnionUnit unit) {
        ClassName self = TypeNames.of(unit.name());
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addSuperinterface(RuntimeNames.UNION_VALUE)
                .addJavadoc("$L: one of several types.\n", Javadoc.plain(unit.place()));
        if (!unit.input()) {
            type.addField(OutputWriter.decoder(self, decoder(unit, self)));
        }
        for (Case each : unit.cases()) {
            TypeName value = TypeNames.of(each.type());
            type.addMethod(MethodSpec.methodBuilder(each.factory())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc("The case {@link $L}.\n", each.name())
                    .returns(self)
                    .addParameter(value, "value")
                    .addStatement("return new $T(value)", self.nestedClass(each.name()))
                    .build());
            type.addType(record(each.name(), self, "One of the types.", value, "value")
                    .build());
        }
        type.addType(
                record(UNKNOWN, self, "What this version of the class does not know.", TypeNames.NULLABLE_OBJECT, "raw")
                        .addSuperinterface(RuntimeNames.UNKNOWN_CASE)
                        .build());
        return type.build();
    }

    private static TypeSpec.Builder record(
            String name, ClassName self, String comment, TypeName value, String component) {
        return TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(self)
                .addJavadoc("$L\n\n@param $L as it is\n", comment, component)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(value, component)
                        .build());
    }

    /** Objects are told apart by the discriminator, everything else by its form, what must have most first. */
    private static CodeBlock decoder(UnionUnit unit, ClassName self) {
        boolean tagged = unit.discriminator().isPresent();
        List<Case> objects = unit.cases().stream()
                .filter(each -> tagged && !each.tags().isEmpty())
                .toList();
        List<Case> others = unit.cases().stream()
                .filter(each -> !objects.contains(each))
                .sorted(Comparator.comparing(each -> -each.required().size()))
                .toList();
        if (others.isEmpty()) {
            return byTag(unit, objects, self);
        }
        List<CodeBlock> cases = new ArrayList<>();
        others.forEach(each -> cases.add(byForm(each, self)));
        if (!objects.isEmpty()) {
            cases.add(byTag(unit, objects, self));
        }
        return CodeBlock.of(
                "$T.union($T.<$T>of($>$>\n$L$<$<), $T::new)",
                RuntimeNames.DECODERS,
                List.class,
                anyDecoder(self),
                CodeBlock.join(cases, ",\n"),
                self.nestedClass(UNKNOWN));
    }

    private static CodeBlock byTag(UnionUnit unit, List<Case> objects, ClassName self) {
        CodeBlock entries = objects.stream()
                .flatMap(each -> each.tags().stream()
                        .map(tag -> CodeBlock.of(
                                "$T.entry($L, $L)", Map.class, LiteralCode.text(tag), converted(each, self))))
                .collect(CodeBlock.joining(",\n"));
        return CodeBlock.of(
                "$T.union($L, $T.<$T, $T>ofEntries($>$>\n$L$<$<), $T::new)",
                RuntimeNames.DECODERS,
                LiteralCode.text(unit.discriminator().orElseThrow()),
                Map.class,
                String.class,
                anyDecoder(self),
                entries,
                self.nestedClass(UNKNOWN));
    }

    /** An object without a tag is known by what it must have. */
    private static CodeBlock byForm(Case each, ClassName self) {
        return each.type() instanceof OutputObject && !each.required().isEmpty()
                ? CodeBlock.of(
                        "$T.having($L, $L)",
                        RuntimeNames.DECODERS,
                        converted(each, self),
                        LiteralCode.texts(each.required()))
                : converted(each, self);
    }

    private static CodeBlock converted(Case each, ClassName self) {
        return CodeBlock.of(
                "$T.mapped($L, $T::new)",
                RuntimeNames.DECODERS,
                DecoderCode.of(each.type()),
                self.nestedClass(each.name()));
    }

    private static TypeName anyDecoder(ClassName self) {
        return TypeNames.decoder(WildcardTypeName.subtypeOf(self));
    }
}
