package dev.kiln.codegen.plan;

import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.OverlaySpec;

/** Code that a package's author writes by hand, which is not here. */
final class Overlays {
    private Overlays() {}

    /** Whether the author writes it by hand for Java for sure. */
    static boolean isByHand(OverlaySpec overlay) {
        return overlay.written() && overlay.languages().contains("java");
    }

    static void report(OverlaySpec overlay, Token token, Origin origin, Diagnostics diagnostics) {
        if (isByHand(overlay)) {
            diagnostics.warning("OVERLAY", origin, token + " is left out: its author writes it by hand for Java.");
        } else if (overlay.written() && overlay.languages().isEmpty()) {
            diagnostics.warning(
                    "OVERLAY", origin, token + " is generated, but its author's SDKs have it written by hand.");
        }
    }
}
