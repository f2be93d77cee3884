package dev.kiln.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.codegen.plan.JavaType.EitherOf;
import dev.kiln.codegen.plan.JavaType.EnumType;
import dev.kiln.codegen.plan.JavaType.InputObject;
import dev.kiln.codegen.plan.JavaType.ListOf;
import dev.kiln.codegen.plan.JavaType.MapOf;
import dev.kiln.codegen.plan.JavaType.OutputObject;
import dev.kiln.codegen.plan.JavaType.ResourceType;
import dev.kiln.codegen.plan.JavaType.Scalar;
import dev.kiln.codegen.plan.JavaType.UnionType;
import dev.kiln.schema.bound.BoundType.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No kind of type is forgotten where types are told apart. */
class DispatchTest {
    private static final JavaName NAME = new JavaName("a.b", "C");

    private static final List<JavaType> ALL = List.of(
            new Scalar(Kind.STRING),
            new ListOf(new Scalar(Kind.ANY)),
            new MapOf(new InputObject(NAME)),
            new InputObject(NAME),
            new OutputObject(NAME),
            new EnumType(NAME, Kind.STRING, false),
            new ResourceType(NAME),
            new EitherOf(new Scalar(Kind.STRING), new Scalar(Kind.INTEGER)),
            new UnionType(NAME));

    @Test
    void everyTypeHasItsReferences() {
        assertThat(ALL)
                .extracting(Object::getClass)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(JavaType.class.getPermittedSubclasses());
        assertThat(ALL)
                .flatExtracting(type -> References.of(type).toList())
                .containsOnly(NAME)
                .hasSize(6);
    }
}
