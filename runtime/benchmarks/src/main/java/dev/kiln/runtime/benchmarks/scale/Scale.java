package dev.kiln.runtime.benchmarks.scale;

import dev.kiln.runtime.Kiln;
import java.util.ArrayList;
import java.util.List;

/** A program with as many resources as the property {@code parts} says, each made of an output of an earlier one. */
public final class Scale {
    /** As wide as ten, as deep as a tenth of all. */
    private static final int WIDTH = 10;

    private Scale() {}

    /** Runs it on the embedded engine. */
    public static void main(String[] args) {
        int count = Integer.getInteger("parts", 1000);
        Kiln.run(args, ctx -> {
            List<Part> parts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int number = i;
                parts.add(new Part("part-" + number, a -> {
                    a.set("number", number);
                    a.set("text", "the part with the number " + number);
                    if (number >= WIDTH) {
                        a.set("from", parts.get(number - WIDTH).made());
                    }
                }));
            }
            ctx.export("last", parts.get(count - 1).made());
        });
    }
}
