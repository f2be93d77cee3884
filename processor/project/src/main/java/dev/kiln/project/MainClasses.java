package dev.kiln.project;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the class to start among compiled ones. */
final class MainClasses {
    private MainClasses() {}

    static String theOneIn(Path classes, String advice) throws ProjectException {
        return theOneIn(List.of(classes), advice);
    }

    /**
     * The class with a {@code main}; where several have one, the only one of them that mentions Kiln's entry point.
     *
     * @param advice how the user can name it; ends the message when there is none or more than one
     */
    static String theOneIn(List<Path> folders, String advice) throws ProjectException {
        var candidates = new ArrayList<ClassFile>();
        for (var folder : folders) {
            candidates.addAll(withMain(folder));
        }
        var programs = candidates.stream().filter(ClassFile::usesKiln).toList();
        var chosen = candidates.size() > 1 && programs.size() == 1 ? programs : candidates;
        if (chosen.size() == 1) {
            return chosen.get(0).name();
        }
        if (chosen.isEmpty()) {
            var places = folders.stream().map(Path::toString).collect(Collectors.joining(" and "));
            throw new ProjectException("There is no class with a public static void main(String[]) in " + places
                    + ": write one, or " + advice + ".");
        }
        throw new ProjectException("Several classes have a main method: "
                + String.join(
                        ", ", chosen.stream().map(ClassFile::name).sorted().toList())
                + ". To choose one, " + advice + ".");
    }

    private static List<ClassFile> withMain(Path folder) throws ProjectException {
        var found = new ArrayList<ClassFile>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                    var read = ClassFile.read(in);
                    if (read.hasMain()) {
                        found.add(read);
                    }
                }
            }
        } catch (IOException e) {
            throw new ProjectException("Cannot read the classes in " + folder + ": " + e, e);
        }
        return found;
    }
}
