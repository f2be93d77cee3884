package dev.kiln.codegen.surface;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The public classes of a set of sources, each with its public methods and constructors as {@code name/arity}. Run with a
 * folder of Java sources and a file to write, it makes the listing that {@link OfficialSurfaceTest} reads.
 */
public final class SurfaceListing {
    private static final String CONSTRUCTOR = "new";

    private SurfaceListing() {}

    /** Writes the listing of the sources below the first argument into the file that the second names. */
    public static void main(String[] arguments) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            Files.writeString(Path.of(arguments[1]), text(of(files.getJavaFileObjectsFromPaths(sources))));
        }
    }

    /** The members of each class, by its name. */
    static SortedMap<String, SortedSet<String>> of(Iterable<? extends JavaFileObject> sources) throws IOException {
        SortedMap<String, SortedSet<String>> listing = new TreeMap<>();
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources);
        for (CompilationUnitTree unit : task.parse()) {
            String pack = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
            unit.getTypeDecls().forEach(type -> add(type, pack, listing));
        }
        return listing;
    }

    private static void add(Tree tree, String prefix, Map<String, SortedSet<String>> listing) {
        if (!(tree instanceof ClassTree type) || !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
            return;
        }
        String name = prefix + type.getSimpleName();
        SortedSet<String> members = listing.computeIfAbsent(name, key -> new TreeSet<>());
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method
                    && method.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                members.add(method.getName().toString().replace("<init>", CONSTRUCTOR) + "/"
                        + method.getParameters().size());
            }
            add(member, name + ".", listing);
        }
    }

    /** A line for each class: its name and its members. */
    static String text(SortedMap<String, SortedSet<String>> listing) {
        return listing.entrySet().stream()
                .map(each -> each.getKey() + " " + String.join(" ", each.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** The listing that a text holds. */
    static SortedMap<String, SortedSet<String>> parse(String text) {
        SortedMap<String, SortedSet<String>> listing = new TreeMap<>();
        text.lines()
                .map(line -> List.of(line.strip().split(" ")))
                .forEach(words -> listing.put(words.get(0), new TreeSet<>(words.subList(1, words.size()))));
        return listing;
    }
}
