package dev.kiln.runtime;

/** When a hook runs. */
enum HookPoint {
    BEFORE_CREATE,
    AFTER_CREATE,
    BEFORE_UPDATE,
    AFTER_UPDATE,
    BEFORE_DELETE,
    AFTER_DELETE
}
