package dev.kiln.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** A folder with a program in it, and what builds it. */
public final class Project {
    private final Path directory;
    private final BuildTool tool;
    private final String stamp;

    private Project(Path directory, BuildTool tool, String stamp) {
        this.directory = directory;
        this.tool = tool;
        this.stamp = stamp;
    }

    /**
     * The project at {@code place}: a folder with a Maven or Gradle build or with one jar, or a jar.
     *
     * @param stamp changes whenever Kiln itself does, so that what an older one compiled is compiled again
     * @throws ProjectException when there is no program there
     */
    public static Project at(Path place, String stamp) throws ProjectException {
        var path = place.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new ProjectException(place + " does not exist. Name the folder of a program.");
        }
        var tool = BuildTool.of(path);
        var directory = Files.isDirectory(path)
                ? path
                : Optional.ofNullable(path.getParent()).orElse(path);
        return new Project(directory, tool, stamp);
    }

    /** The folder that the program runs in: absolute. */
    public Path directory() {
        return directory;
    }

    /** What builds it, as a user would call it: {@code mvnw}, {@code gradle}, {@code jar}. */
    public String toolName() {
        return tool.name();
    }

    /**
     * The program, built first when its sources, build files, schemas, libraries, Kiln or Java are not those of the
     * last build.
     *
     * @throws ProjectException when the build fails, with what the build said, or when there is no class to start
     */
    public Program prepare(Progress progress) throws ProjectException {
        var folder = tool.recordFolder(directory);
        if (folder.isEmpty()) {
            return tool.build(directory);
        }
        var buildRecord = new BuildRecord(folder.get());
        var sources = Fingerprint.ofSources(directory, stamp);
        var upToDate = buildRecord.read(directory, sources);
        return upToDate.isPresent() ? upToDate.get() : buildAlone(progress, buildRecord, folder.get());
    }

    /** What starts {@code program} sooner, where there is a folder to keep it in. */
    public QuickStart quickStart(Program program) {
        return tool.recordFolder(directory)
                .map(folder -> QuickStart.of(program, folder))
                .orElseGet(() -> new QuickStart(program, Optional.empty()));
    }

    /** One build at a time: two in one folder would write over each other's classes. */
    private Program buildAlone(Progress progress, BuildRecord buildRecord, Path folder) throws ProjectException {
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                var sources = Fingerprint.ofSources(directory, stamp);
                var meanwhile = buildRecord.read(directory, sources);
                if (meanwhile.isPresent() && lock.isValid()) {
                    return meanwhile.get();
                }
                progress.building(directory, tool.name());
                var begin = System.nanoTime();
                var program = tool.build(directory);
                progress.built(Duration.ofNanos(System.nanoTime() - begin));
                buildRecord.write(program, sources);
                return program;
            }
        } catch (IOException e) {
            throw new ProjectException("Cannot write to " + folder + ": " + e, e);
        }
    }
}
