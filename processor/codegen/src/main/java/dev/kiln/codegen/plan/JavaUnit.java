package dev.kiln.codegen.plan;

import dev.kiln.schema.bound.BoundEnum;
import dev.kiln.schema.bound.BoundParameterization;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.MetadataSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One Java file, every name in it decided. */
public sealed interface JavaUnit {
    /** Its one top-level class. */
    JavaName name();

    /** The generated classes that it does not compile without. */
    Stream<JavaName> references();

    /** How a resource comes about. */
    enum Form {
        /** A provider makes it. */
        CUSTOM,
        /** It is a provider. */
        PROVIDER,
        /** It is made of others. */
        COMPONENT
    }

    /**
     * A resource.
     *
     * @param mandatory whether some argument has to be given
     * @param state what it can be looked up by besides its id
     * @param list what a listing of such resources takes, where they can be listed
     */
    record ResourceUnit(
            JavaName name,
            BoundResource resource,
            Form form,
            JavaName args,
            boolean mandatory,
            Optional<JavaName> state,
            Optional<JavaName> list,
            List<OutputMember> outputs,
            List<CallPlan> methods,
            JavaName utilities)
            implements JavaUnit {
        @Override
        public Stream<JavaName> references() {
            return Stream.of(
                            Stream.of(args, utilities),
                            state.stream(),
                            list.stream(),
                            References.ofOutputs(outputs),
                            methods.stream().flatMap(CallPlan::references))
                    .flatMap(each -> each);
        }
    }

    /**
     * Arguments.
     *
     * @param token of the object type that they are, where it has one
     * @param subject what they are of, in words
     * @param json whether what is no text goes over the wire as JSON
     * @param lookup whether they only narrow a search down, so that nothing is required or has a default
     */
    record InputUnit(
            JavaName name,
            Optional<Token> token,
            Optional<String> description,
            String subject,
            List<InputMember> members,
            boolean json,
            boolean lookup)
            implements JavaUnit {
        @Override
        public Stream<JavaName> references() {
            return References.ofInputs(members);
        }
    }

    /**
     * What comes out of a resource or function.
     *
     * @param token of the object type that it is, where it has one
     * @param subject what it is, in words
     */
    record OutputUnit(
            JavaName name,
            Optional<Token> token,
            Optional<String> description,
            String subject,
            List<OutputMember> members)
            implements JavaUnit {
        @Override
        public Stream<JavaName> references() {
            return References.ofOutputs(members);
        }
    }

    /**
     * An enum.
     *
     * @param parts classes for the constants that have no room in its own; see {@link Parts}
     */
    record EnumUnit(JavaName name, BoundEnum definition, List<Constant> constants, List<JavaName> parts)
            implements JavaUnit {
        /**
         * One of its values.
         *
         * @param literal a {@code String}, {@code Integer}, {@code Double} or {@code Boolean}
         */
        public record Constant(String name, Object literal, BoundEnum.Value value) {}

        @Override
        public Stream<JavaName> references() {
            return Stream.empty();
        }
    }

    /** Constants of an enum that have no room in its own class. */
    record EnumPartUnit(JavaName name, JavaName owner, List<EnumUnit.Constant> constants) implements JavaUnit {
        @Override
        public Stream<JavaName> references() {
            return Stream.of(owner);
        }
    }

    /**
     * A union.
     *
     * @param place where it is used, in words
     * @param input whether it goes in
     * @param discriminator the property that tells its cases apart
     */
    record UnionUnit(
            JavaName name, String place, boolean input, Optional<String> discriminator, List<Case> cases, Origin origin)
            implements JavaUnit {
        /**
         * One of its types.
         *
         * @param name of its record
         * @param factory the name of the method that makes it
         * @param tags the discriminator's values for it
         * @param required properties that it has at least
         */
        public record Case(String name, String factory, JavaType type, List<String> tags, List<String> required) {}

        @Override
        public Stream<JavaName> references() {
            return cases.stream().flatMap(each -> References.of(each.type()));
        }
    }

    /**
     * The functions of a module.
     *
     * @param parts classes for those that have no room in its own; see {@link Parts}
     */
    record FunctionsUnit(
            JavaName name, String module, List<CallPlan> functions, JavaName utilities, List<JavaName> parts)
            implements JavaUnit {
        @Override
        public Stream<JavaName> references() {
            return Stream.concat(Stream.of(utilities), functions.stream().flatMap(CallPlan::references));
        }
    }

    /**
     * Functions of a module that have no room in its class, which inherits them.
     *
     * @param owner the module's class
     * @param next where there are more of them
     */
    record FunctionsPartUnit(
            JavaName name, JavaName owner, List<CallPlan> functions, JavaName utilities, Optional<JavaName> next)
            implements JavaUnit {
        @Override
        public Stream<JavaName> references() {
            return Stream.concat(Stream.of(utilities), functions.stream().flatMap(CallPlan::references));
        }
    }

    /** The package's configuration. */
    record ConfigUnit(JavaName name, String pack, List<ConfigMember> members) implements JavaUnit {
        /**
         * A variable.
         *
         * @param defaultValue what it is where nobody says
         */
        public record ConfigMember(OutputMember member, Optional<Object> defaultValue) {}

        @Override
        public Stream<JavaName> references() {
            return members.stream().flatMap(each -> References.of(each.member().type()));
        }
    }

    /** What all classes of the package stand on. */
    record UtilitiesUnit(JavaName name, MetadataSpec metadata, Optional<BoundParameterization> parameterization)
            implements JavaUnit {
        @Override
        public Stream<JavaName> references() {
            return Stream.empty();
        }
    }
}
