package dev.kiln.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.kiln.codegen.plan.ReservedNames;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The generator knows the runtime by name only: here the names meet it. */
class RuntimeNamesTest {
    @Test
    void everyNameLoads() throws ReflectiveOperationException {
        for (ClassName name : names()) {
            assertThat(Class.forName(name.reflectionName())).as(name.toString()).isPublic();
        }
    }

    @Test
    void inheritedMembersAreReserved() throws ReflectiveOperationException {
        assertThat(ReservedNames.RESOURCE)
                .containsAll(inherited(RuntimeNames.CUSTOM_RESOURCE, RuntimeNamesTest::isAccessor));
        assertThat(ReservedNames.RESOURCE)
                .containsAll(inherited(RuntimeNames.PROVIDER_RESOURCE, RuntimeNamesTest::isAccessor));
        assertThat(ReservedNames.COMPONENT)
                .containsAll(inherited(RuntimeNames.COMPONENT_RESOURCE, RuntimeNamesTest::isAccessor));
        assertThat(ReservedNames.OUTPUT)
                .containsAll(inherited(RuntimeNames.OUTPUT_OBJECT, RuntimeNamesTest::isAccessor));
        assertThat(ReservedNames.CONFIG)
                .containsAll(inherited(RuntimeNames.PACKAGE_CONFIG, RuntimeNamesTest::isAccessor));
        assertThat(ReservedNames.INPUT)
                .containsAll(inherited(RuntimeNames.INPUT_ARGS, method -> method.getParameterCount() > 0));
    }

    @Test
    void basesHaveNoNestedTypesThatWouldHideOthers() throws ReflectiveOperationException {
        for (ClassName name : names()) {
            Class<?> type = Class.forName(name.reflectionName());
            if (Modifier.isAbstract(type.getModifiers()) && !type.isInterface()) {
                assertThat(type.getClasses()).as(name.toString()).isEmpty();
            }
        }
    }

    private static boolean isAccessor(Method method) {
        return method.getParameterCount() == 0;
    }

    private static Set<String> inherited(ClassName name, Predicate<Method> which) throws ReflectiveOperationException {
        Class<?> base = Class.forName(name.reflectionName());
        return Stream.<Class<?>>iterate(base, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .filter(method -> !method.isSynthetic() && which.test(method))
                .map(Method::getName)
                .filter(each -> !each.equals("registerNatives"))
                .collect(Collectors.toSet());
    }

    private static List<ClassName> names() throws IllegalAccessException {
        List<ClassName> names = new ArrayList<>();
        for (Field field : RuntimeNames.class.getDeclaredFields()) {
            if (field.getType() == ClassName.class) {
                names.add((ClassName) field.get(null));
            }
        }
        assertThat(names).hasSizeGreaterThan(20);
        return names;
    }
}
