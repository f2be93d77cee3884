package dev.kiln.processor.schema;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;

/** Where an element's source file is: from the compiler's standard API on 18 and later, from javac's own before. */
final class SourceFiles {
    private final ProcessingEnvironment environment;

    SourceFiles(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** The file; empty where the compiler does not tell, or where it is no file. */
    Optional<Path> of(Element element) {
        return standard(element).or(() -> javac(element)).map(FileObject::toUri).flatMap(SourceFiles::path);
    }

    private Optional<FileObject> standard(Element element) {
        try {
            Object file = Elements.class
                    .getMethod("getFileObjectOf", Element.class)
                    .invoke(environment.getElementUtils(), element);
            return Optional.ofNullable((FileObject) file);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return Optional.empty();
        }
    }

    private Optional<FileObject> javac(Element element) {
        try {
            TreePath path = Trees.instance(environment).getPath(element);
            return Optional.ofNullable(path).map(p -> p.getCompilationUnit().getSourceFile());
        } catch (IllegalArgumentException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> path(URI uri) {
        try {
            return Optional.of(
                    uri.isAbsolute() ? Path.of(uri) : Path.of(uri.getPath()).toAbsolutePath());
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
