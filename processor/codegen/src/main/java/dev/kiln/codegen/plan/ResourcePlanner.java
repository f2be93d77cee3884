package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaUnit.Form;
import dev.kiln.codegen.plan.JavaUnit.ResourceUnit;
import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.BoundResource.BoundMethod;
import java.util.List;
import java.util.Optional;

/** Decides a resource's class. */
final class ResourcePlanner {
    private final ClassNames names;
    private final MemberPlanner members;

    /** Plans a method: of which function, under which name, and what its classes are named after. */
    interface MethodPlanner {
        CallPlan plan(BoundFunction function, String javaName, String owner);
    }

    ResourcePlanner(ClassNames names, MemberPlanner members) {
        this.names = names;
        this.members = members;
    }

    ResourceUnit plan(BoundResource resource, Form form, MethodPlanner calls) {
        JavaName name = names.resource(resource.token());
        MemberNameAllocator free =
                members.members(name, form == Form.COMPONENT ? ReservedNames.COMPONENT : ReservedNames.RESOURCE);
        List<OutputMember> accessors = members.outputs(free, resource.token(), name.simple(), resource.outputs());
        List<CallPlan> methods = resource.methods().stream()
                .map(method -> calls.plan(
                        method.function(),
                        free.allocate(methodName(method), method.function().origin()),
                        name.simple() + Identifiers.className(method.name())))
                .toList();
        Optional<JavaName> state = names.state(resource.token());
        boolean mandatory = resource.inputs().stream()
                .anyMatch(property -> property.required()
                        && property.constant().isEmpty()
                        && property.defaultValue().isEmpty());
        JavaName args = names.args(resource.token());
        return new ResourceUnit(
                name,
                resource,
                form,
                args,
                mandatory,
                state,
                names.list(resource.token()),
                accessors,
                methods,
                names.utilities());
    }

    private static String methodName(BoundMethod method) {
        return Identifiers.memberName(method.name());
    }
}
