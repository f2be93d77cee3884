package dev.kiln.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** A jar that is built already. */
record JarProgram(Path jar) implements BuildTool {
    static JarProgram of(Path file) throws ProjectException {
        if (!file.toString().endsWith(".jar")) {
            throw new ProjectException(file + " is neither a folder with a program nor a .jar.");
        }
        return new JarProgram(file);
    }

    @Override
    public String name() {
        return "jar";
    }

    @Override
    public Optional<Path> recordFolder(Path directory) {
        return Optional.empty();
    }

    @Override
    public Program build(Path directory) throws ProjectException {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            var mainClass =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            if (mainClass == null) {
                throw new ProjectException("The manifest of " + jar + " names no Main-Class.");
            }
            return new Program(directory, mainClass.strip(), List.of(jar));
        } catch (IOException e) {
            throw new ProjectException("Cannot read " + jar + ": " + e.getMessage(), e);
        }
    }
}
