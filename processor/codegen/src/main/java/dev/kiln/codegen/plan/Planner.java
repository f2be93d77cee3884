package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaUnit.ConfigUnit;
import dev.kiln.codegen.plan.JavaUnit.EnumUnit;
import dev.kiln.codegen.plan.JavaUnit.UtilitiesUnit;
import dev.kiln.codegen.plan.MemberNameAllocator.Wish;
import dev.kiln.codegen.plan.ObjectPlanner.Purpose;
import dev.kiln.codegen.plan.ObjectPlanner.Subject;
import dev.kiln.schema.bound.BoundEnum;
import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.diagnostic.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/** Decides which classes a package becomes. */
public final class Planner {
    private final BoundPackage pack;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Usage usage;
    private final ClassNames names;
    private final Externals externals;
    private final TypePlanner types;
    private final MemberPlanner members;
    private final ObjectPlanner objects;
    private final CallPlanner calls;
    private final List<JavaUnit> units = new ArrayList<>();

    private Planner(BoundPackage pack, Optional<String> basePackage, Optional<String> javaPackage) {
        this.pack = pack;
        this.usage = Usage.of(pack);
        this.names = new ClassNames(
                pack, usage, new JavaPackages(pack.metadata(), basePackage, javaPackage, diagnostics), diagnostics);
        Map<Token, Kind> enumKinds = new HashMap<>();
        pack.enums().forEach(each -> enumKinds.put(each.token(), each.kind()));
        this.externals = new Externals(pack);
        this.types = new TypePlanner(
                names, enumKinds, externals, new UnionPlanner(usage, externals, diagnostics), diagnostics);
        this.members = new MemberPlanner(types, new Literals(enumKinds, externals), diagnostics);
        this.objects = new ObjectPlanner(members);
        this.calls = new CallPlanner(names, types, objects, units::add);
    }

    /**
     * What {@code pack} becomes.
     *
     * @param basePackage what all Java packages begin with
     * @param javaPackage the one Java package that everything goes into
     * @param include the part of it that is wanted: tokens, globs or modules; none for everything
     */
    public static Result<Plan> plan(
            BoundPackage pack, Optional<String> basePackage, Optional<String> javaPackage, List<String> include) {
        Diagnostics wrong = new Diagnostics();
        basePackage.ifPresent(name -> checkPackage(name, Origin.NONE, wrong));
        javaPackage.ifPresent(name -> checkPackage(name, Origin.NONE, wrong));
        Origin said = basePackage.isPresent() || javaPackage.isPresent()
                ? Origin.NONE
                : pack.metadata().place(JavaPackages.BASE_PACKAGE, Origin.NONE);
        if (basePackage.isEmpty() && javaPackage.isEmpty()) {
            pack.metadata()
                    .java()
                    .basePackage()
                    .filter(name -> !name.isEmpty())
                    .map(JavaPackages::spelled)
                    .ifPresent(name -> checkPackage(name, said, wrong));
        }
        if (wrong.list().isEmpty()) {
            new JavaPackages(pack.metadata(), basePackage, javaPackage, new Diagnostics()).checkRoot(said, wrong);
        }
        if (!wrong.list().isEmpty()) {
            return Result.failed(wrong.list());
        }
        Planner planner = new Planner(pack, basePackage, javaPackage);
        planner.reportBasePackage(said);
        planner.planAll();
        Limits.check(planner.units, planner.diagnostics);
        List<JavaUnit> chosen = Slice.of(pack, planner.units, planner.externals.names(), include, planner.diagnostics);
        return Result.of(Plan.of(chosen, planner.units, planner.externals.deprecated()), planner.diagnostics.list());
    }

    private void reportBasePackage(Origin place) {
        pack.metadata()
                .java()
                .basePackage()
                .filter(name -> !place.equals(Origin.NONE)
                        && !JavaPackages.spelled(name).equals(name))
                .ifPresent(name -> diagnostics.warning(
                        "RENAMED",
                        place,
                        "The Java package " + name + " is called " + JavaPackages.spelled(name)
                                + ", since its own name is none in Java."));
    }

    private static void checkPackage(String name, Origin origin, Diagnostics diagnostics) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            diagnostics.error("PACKAGE-NAME", origin, "\"" + name + "\" is not the name of a Java package.");
        }
    }

    private void planAll() {
        units.add(new UtilitiesUnit(names.utilities(), pack.metadata(), pack.parameterization()));
        pack.provider().ifPresent(provider -> planResource(provider, JavaUnit.Form.PROVIDER));
        for (BoundResource resource : pack.resources()) {
            Overlays.report(resource.overlay(), resource.token(), resource.origin(), diagnostics);
            planResource(resource, resource.component() ? JavaUnit.Form.COMPONENT : JavaUnit.Form.CUSTOM);
        }
        planFunctions();
        usage.objects(Shape.INPUT).forEach(this::planInputObject);
        usage.objects(Shape.OUTPUT).forEach(this::planOutputObject);
        pack.enums().stream()
                .filter(each -> usage.enums().contains(each.token()))
                .forEach(this::planEnum);
        planConfig();
        units.addAll(types.unions());
    }

    private void planResource(BoundResource resource, JavaUnit.Form form) {
        JavaName name = names.resource(resource.token());
        units.add(new ResourcePlanner(names, members).plan(resource, form, calls::method));
        units.add(objects.inputs(
                names.args(resource.token()),
                resource.token(),
                name.simple(),
                Subject.unnamed(Optional.empty(), "The arguments of " + name.simple(), resource.inputs()),
                form == JavaUnit.Form.PROVIDER ? Purpose.PROVIDER : Purpose.CALL));
        names.state(resource.token())
                .ifPresent(state -> units.add(objects.inputs(
                        state,
                        resource.token(),
                        name.simple(),
                        Subject.unnamed(
                                Optional.empty(),
                                "What a " + name.simple() + " is looked up by",
                                resource.state().orElseThrow()),
                        Purpose.LOOKUP)));
        names.list(resource.token())
                .ifPresent(list -> units.add(objects.inputs(
                        list,
                        resource.token(),
                        name.simple(),
                        Subject.unnamed(
                                Optional.empty(),
                                "What a listing of " + name.simple() + " resources takes",
                                resource.list().orElseThrow()),
                        Purpose.CALL)));
    }

    private void planFunctions() {
        Map<JavaName, List<BoundFunction>> byClass = new TreeMap<>();
        for (BoundFunction each : pack.functions()) {
            Overlays.report(each.overlay(), each.token(), each.origin(), diagnostics);
            byClass.computeIfAbsent(names.functions(each.token()), name -> new ArrayList<>())
                    .add(each);
        }
        byClass.forEach(
                (name, all) -> units.add(calls.functions(name, all, members.members(name, ReservedNames.FUNCTIONS))));
    }

    private void planInputObject(Token token) {
        BoundObject object = usage.object(token);
        JavaName name = names.object(token, Shape.INPUT);
        String owner = Identifiers.className(token.name());
        Subject subject =
                new Subject(Optional.of(token), object.description(), "The arguments of " + owner, object.properties());
        units.add(objects.inputs(name, token, owner, subject, Purpose.CALL));
    }

    private void planOutputObject(Token token) {
        BoundObject object = usage.object(token);
        JavaName name = names.object(token, Shape.OUTPUT);
        units.add(objects.outputs(
                name,
                token,
                new Subject(
                        Optional.of(token),
                        object.description(),
                        "A value of type " + name.simple(),
                        object.properties())));
    }

    private void planEnum(BoundEnum definition) {
        Overlays.report(definition.overlay(), definition.token(), definition.origin(), diagnostics);
        JavaName name = names.enumOf(definition.token());
        Set<String> reserved = new HashSet<>(ReservedNames.ENUM);
        reserved.add(name.simple());
        MemberNameAllocator free = members.members(name, reserved);
        List<Object> literals = definition.values().stream()
                .map(value -> Literals.of(value.value(), definition.kind()))
                .toList();
        List<Wish> wishes = new ArrayList<>();
        for (int index = 0; index < literals.size(); index++) {
            String own = definition
                    .values()
                    .get(index)
                    .name()
                    .orElse(literals.get(index).toString());
            String wanted = Identifiers.constantName(own);
            wishes.add(new Wish(wanted, wanted.equals(own), definition.origin()));
        }
        List<String> given = free.allocateAll(wishes);
        List<EnumUnit.Constant> constants = new ArrayList<>();
        for (int index = 0; index < literals.size(); index++) {
            constants.add(new EnumUnit.Constant(
                    given.get(index), literals.get(index), definition.values().get(index)));
        }
        units.add(new EnumUnit(name, definition, constants, names.enumParts(definition.token())));
    }

    private void planConfig() {
        if (pack.config().isEmpty()) {
            return;
        }
        MemberNameAllocator free = members.members(names.config(), ReservedNames.CONFIG);
        List<OutputMember> accessors = members.outputs(free, pack.providerToken(), "Config", pack.config());
        units.add(new ConfigUnit(
                names.config(),
                pack.name(),
                accessors.stream()
                        .map(each -> new ConfigUnit.ConfigMember(
                                each, members.literal(each.property().defaultValue(), each.property())))
                        .toList()));
    }
}
