package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.MemberNameAllocator.Wish;
import dev.kiln.codegen.plan.TypePlanner.Place;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.spec.LiteralSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Decides the members of a class. */
final class MemberPlanner {
    private final TypePlanner types;
    private final Literals literals;
    private final Diagnostics diagnostics;

    MemberPlanner(TypePlanner types, Literals literals, Diagnostics diagnostics) {
        this.types = types;
        this.literals = literals;
        this.diagnostics = diagnostics;
    }

    /** Setters; {@code owner} is what a union among them is named after. */
    List<InputMember> inputs(JavaName name, Token ownerToken, String owner, List<BoundProperty> properties) {
        MemberNameAllocator members = new MemberNameAllocator(name, ReservedNames.INPUT, diagnostics);
        List<String> given = names(members, properties);
        return IntStream.range(0, properties.size())
                .mapToObj(index -> input(properties.get(index), given.get(index), ownerToken, owner))
                .toList();
    }

    /** Accessors; {@code members} says which names are left. */
    List<OutputMember> outputs(
            MemberNameAllocator members, Token ownerToken, String owner, List<BoundProperty> properties) {
        List<String> given = names(members, properties);
        return IntStream.range(0, properties.size())
                .mapToObj(index -> output(properties.get(index), given.get(index), ownerToken, owner))
                .toList();
    }

    MemberNameAllocator members(JavaName name, Set<String> reserved) {
        return new MemberNameAllocator(name, reserved, diagnostics);
    }

    /** A default or constant as Java has it. */
    Optional<Object> literal(Optional<LiteralSpec> literal, BoundProperty property) {
        return literal.map(value -> literals.of(value, property.type()));
    }

    private InputMember input(BoundProperty property, String name, Token ownerToken, String owner) {
        BoundType type = property.type();
        boolean outputs = !type.plain();
        return new InputMember(
                name,
                property,
                types.plan(type, new Place(ownerToken, owner, property.name(), Shape.INPUT, property.origin())),
                outputs,
                outputs && type instanceof MapOf map && !map.value().plain(),
                literal(property.constant(), property),
                literal(property.defaultValue(), property));
    }

    private OutputMember output(BoundProperty property, String name, Token ownerToken, String owner) {
        Place place = new Place(ownerToken, owner, property.name(), Shape.OUTPUT, property.origin());
        return new OutputMember(name, property, types.plan(property.type(), place));
    }

    private static List<String> names(MemberNameAllocator members, List<BoundProperty> properties) {
        return members.allocateAll(properties.stream()
                .map(property -> {
                    String own = property.javaName().orElse(property.name());
                    String wanted = Identifiers.memberName(own);
                    return new Wish(wanted, wanted.equals(own), property.origin());
                })
                .toList());
    }
}
