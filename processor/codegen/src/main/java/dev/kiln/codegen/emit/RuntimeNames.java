package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;

/** The types that generated code stands on, by name. */
final class RuntimeNames {
    private static final String RUNTIME = "dev.kiln.runtime";
    private static final String TYPED = RUNTIME + ".typed";
    private static final String ASSET_PACKAGE = RUNTIME + ".asset";

    static final ClassName OUTPUT = ClassName.get(RUNTIME, "Output");
    static final ClassName EITHER = ClassName.get(RUNTIME, "Either");
    static final ClassName CONTEXT = ClassName.get(RUNTIME, "Context");
    static final ClassName CUSTOM_RESOURCE = ClassName.get(RUNTIME, "CustomResource");
    static final ClassName COMPONENT_RESOURCE = ClassName.get(RUNTIME, "ComponentResource");
    static final ClassName PROVIDER_RESOURCE = ClassName.get(RUNTIME, "ProviderResource");
    static final ClassName RESOURCE_OPTIONS = ClassName.get(RUNTIME, "ResourceOptions");
    static final ClassName INVOKE_OPTIONS = ClassName.get(RUNTIME, "InvokeOptions");

    static final ClassName COMPLETION = ClassName.get(TYPED, "Completion");
    static final ClassName DECODER = ClassName.get(TYPED, "Decoder");
    static final ClassName DECODERS = ClassName.get(TYPED, "Decoders");
    static final ClassName ENUM_VALUE = ClassName.get(TYPED, "EnumValue");
    static final ClassName FUNCTION_CALL = ClassName.get(TYPED, "FunctionCall");
    static final ClassName INPUT_ARGS = ClassName.get(TYPED, "InputArgs");
    static final ClassName INPUT_VALUES = ClassName.get(TYPED, "InputValues");
    static final ClassName OUTPUT_OBJECT = ClassName.get(TYPED, "OutputObject");
    static final ClassName PACKAGE_CONFIG = ClassName.get(TYPED, "PackageConfig");
    static final ClassName RESOURCE_REFERENCE = ClassName.get(TYPED, "ResourceReference");
    static final ClassName RESOURCE_TYPE = ClassName.get(TYPED, "ResourceType");
    static final ClassName UNION_VALUE = ClassName.get(TYPED, "UnionValue");
    static final ClassName UNKNOWN_CASE = ClassName.get(TYPED, "UnknownCase");

    static final ClassName ARCHIVE = ClassName.get(ASSET_PACKAGE, "Archive");
    static final ClassName ASSET_OR_ARCHIVE = ClassName.get(ASSET_PACKAGE, "AssetOrArchive");
    static final ClassName PACKAGE_INFO = ClassName.get(RUNTIME + ".monitor", "PackageInfo");

    static final ClassName PARAMETERIZATION = ClassName.get(RUNTIME + ".monitor", "Parameterization");

    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private RuntimeNames() {}
}
