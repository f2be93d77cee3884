package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaType.EitherOf;
import dev.kiln.codegen.plan.JavaType.EnumType;
import dev.kiln.codegen.plan.JavaType.InputObject;
import dev.kiln.codegen.plan.JavaType.ListOf;
import dev.kiln.codegen.plan.JavaType.MapOf;
import dev.kiln.codegen.plan.JavaType.OutputObject;
import dev.kiln.codegen.plan.JavaType.ResourceType;
import dev.kiln.codegen.plan.JavaType.Scalar;
import dev.kiln.codegen.plan.JavaType.UnionType;
import java.util.List;
import java.util.stream.Stream;

/** Which generated classes a type stands on. */
final class References {
    private References() {}

    static Stream<JavaName> of(JavaType type) {
        if (type instanceof Scalar) {
            return Stream.empty();
        } else if (type instanceof ListOf list) {
            return of(list.item());
        } else if (type instanceof MapOf map) {
            return of(map.value());
        } else if (type instanceof InputObject object) {
            return Stream.of(object.name());
        } else if (type instanceof OutputObject object) {
            return Stream.of(object.name());
        } else if (type instanceof EnumType each) {
            return Stream.of(each.name());
        } else if (type instanceof ResourceType resource) {
            return Stream.of(resource.name());
        } else if (type instanceof EitherOf either) {
            return Stream.concat(of(either.left()), of(either.right()));
        } else if (type instanceof UnionType union) {
            return Stream.of(union.name());
        }
        throw new AssertionError(type);
    }

    static Stream<JavaName> ofInputs(List<InputMember> members) {
        return members.stream().flatMap(member -> of(member.type()));
    }

    static Stream<JavaName> ofOutputs(List<OutputMember> members) {
        return members.stream().flatMap(member -> of(member.type()));
    }
}
