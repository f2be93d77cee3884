package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaUnit.InputUnit;
import dev.kiln.codegen.plan.JavaUnit.OutputUnit;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.Token;
import java.util.List;
import java.util.Optional;

/** Decides the classes that hold properties: arguments, and what comes out. */
final class ObjectPlanner {
    private final MemberPlanner members;

    /** What a class of members says and holds. */
    record Subject(Optional<Token> token, Optional<String> description, String words, List<BoundProperty> properties) {
        /** Of a class that is for no object type. */
        static Subject unnamed(Optional<String> description, String words, List<BoundProperty> properties) {
            return new Subject(Optional.empty(), description, words, properties);
        }
    }

    /** What arguments are for. */
    enum Purpose {
        /** To make or call something. */
        CALL,
        /** To make a provider, which takes texts only. */
        PROVIDER,
        /** To look something up, so that nothing is required. */
        LOOKUP
    }

    ObjectPlanner(MemberPlanner members) {
        this.members = members;
    }

    /** Arguments; {@code owner} is what a union among them is named after. */
    InputUnit inputs(JavaName name, Token token, String owner, Subject subject, Purpose purpose) {
        return new InputUnit(
                name,
                subject.token(),
                subject.description(),
                subject.words(),
                members.inputs(name, token, owner, subject.properties()),
                purpose == Purpose.PROVIDER,
                purpose == Purpose.LOOKUP);
    }

    /** What comes out. */
    OutputUnit outputs(JavaName name, Token token, Subject subject) {
        List<OutputMember> planned = members.outputs(
                members.members(name, ReservedNames.OUTPUT), token, name.simple(), subject.properties());
        return new OutputUnit(name, subject.token(), subject.description(), subject.words(), planned);
    }
}
