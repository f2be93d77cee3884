package dev.kiln.processor.write;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** The runtime's types that written code names. They are not on the processor's class path. */
public final class RuntimeNames {
    static final ClassName HANDLER_INPUTS = handler("HandlerInputs");
    static final ClassName HANDLER_STATE = handler("HandlerState");
    static final ClassName RESOURCE_STATE = handler("ResourceState");
    static final ClassName RESOURCE_DEFINITION = handler("ResourceDefinition");
    static final ClassName FUNCTION_DEFINITION = handler("FunctionDefinition");
    static final ClassName HANDLED_PROVIDER = handler("HandledProvider");
    static final ClassName PROPERTY = handler("Property");
    static final ClassName PROPERTY_TYPE = handler("PropertyType");
    static final ClassName MAP_VALUE = ClassName.get("dev.kiln.runtime.value", "PropertyValue", "MapValue");
    static final ClassName DECODERS = ClassName.get("dev.kiln.runtime.typed", "Decoders");
    static final ClassName ASSET_OR_ARCHIVE = ClassName.get("dev.kiln.runtime.asset", "AssetOrArchive");
    static final ClassName ARCHIVE = ClassName.get("dev.kiln.runtime.asset", "Archive");

    /** The interface that a service file names. */
    public static final String PROVIDER = "dev.kiln.runtime.provider.Provider";

    private RuntimeNames() {}

    /** All of them, for a test that they exist. */
    public static List<String> all() {
        return List.of(
                HANDLER_INPUTS.reflectionName(),
                HANDLER_STATE.reflectionName(),
                RESOURCE_STATE.reflectionName(),
                RESOURCE_DEFINITION.reflectionName(),
                FUNCTION_DEFINITION.reflectionName(),
                HANDLED_PROVIDER.reflectionName(),
                PROPERTY.reflectionName(),
                PROPERTY_TYPE.reflectionName(),
                MAP_VALUE.reflectionName(),
                DECODERS.reflectionName(),
                ASSET_OR_ARCHIVE.reflectionName(),
                ARCHIVE.reflectionName(),
                PROVIDER);
    }

    private static ClassName handler(String name) {
        return ClassName.get("dev.kiln.runtime.handler", name);
    }
}
