package dev.kiln.processor.schema;

import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** The classes that a compilation finds ready-made. What an earlier run of it left behind does not count. */
public final class ExistingClasses {
    private final Elements elements;
    private final Filer filer;

    /** The classes of one compilation. */
    public ExistingClasses(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.filer = environment.getFiler();
    }

    /** Whether there is a class of this name. */
    public boolean contains(String name) {
        return elements.getTypeElement(name) != null
                && !leftOver(StandardLocation.CLASS_OUTPUT, name, ".class")
                && !leftOver(StandardLocation.SOURCE_OUTPUT, name, ".java");
    }

    private boolean leftOver(Location location, String name, String extension) {
        try {
            filer.getResource(location, "", name.replace('.', '/') + extension)
                    .openInputStream()
                    .close();
            return true;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return false;
        }
    }
}
