package dev.kiln.maven;

import dev.kiln.maven.Run.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Compiles schemas into typed Java, and has Maven compile that, and the SDKs in <code>sdks</code>, with the project. */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class GenerateMojo extends AbstractMojo {
    private static final String SCHEMAS = "src/main/schemas";

    /**
     * A schema: a file, a folder of them, an address (http, https or file), or the name of a package whose schema is in a
     * dependency. Without it, the folder <code>src/main/schemas</code>, where there is one.
     */
    @Nullable
    @Parameter(property = "kiln.schema")
    private String schema;

    /** Only these resources, functions or modules, and what they reach. Tokens, with * and ?. */
    @Parameter(property = "kiln.include")
    private List<String> include = List.of();

    /** What all Java packages begin with, in place of the schema's own. */
    @Nullable
    @Parameter(property = "kiln.basePackage")
    private String basePackage;

    /** Folders with the schemas of packages that the schema refers to. */
    @Parameter(property = "kiln.schemaPath")
    private List<File> schemaPath = List.of();

    /** Where the sources go. */
    @Parameter(property = "kiln.outputDirectory", defaultValue = "${project.build.directory}/generated-sources/kiln")
    private File outputDirectory = new File("");

    /** The folder with SDKs that <code>kiln generate --local</code> made; they are compiled with the project. */
    @Parameter(property = "kiln.sdks", defaultValue = "${project.basedir}/sdks")
    private File sdks = new File("");

    /** Does nothing. */
    @Parameter(property = "kiln.skip", defaultValue = "false")
    private boolean skip;

    @Nullable
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Nullable
    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** For Maven. */
    public GenerateMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || project == null || execution == null) {
            getLog().info("Skipped.");
            return;
        }
        try {
            Path base = project.getBasedir().toPath();
            addLocalSdks(project);
            if (schema != null || Files.isDirectory(base.resolve(SCHEMAS))) {
                generate(project, base, schema == null ? SCHEMAS : schema, execution.getExecutionId());
                project.addCompileSourceRoot(outputDirectory.getPath());
            } else if (LocalSdks.in(sdks.toPath()).isEmpty()) {
                getLog().warn("Nothing to generate: name a <schema>, or put schemas into " + SCHEMAS + ".");
            }
        } catch (IOException | DependencyResolutionRequiredException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void generate(MavenProject project, Path base, String wanted, String execution)
            throws IOException, DependencyResolutionRequiredException, MojoFailureException {
        List<Path> classPath =
                project.getCompileClasspathElements().stream().map(Path::of).toList();
        Path stamp = Path.of(project.getBuild().getDirectory(), "kiln", execution + ".stamp");
        Settings settings = new Settings(
                include,
                Optional.ofNullable(basePackage),
                schemaPath.stream().map(File::toPath).toList(),
                outputDirectory.toPath(),
                stamp);
        Run run = new Run(settings);
        Outcome outcome = run.of(new SchemaFinder(base, classPath).find(wanted));
        run.diagnostics().forEach(each -> {
            if (each.isError()) {
                getLog().error(each.toString());
            } else {
                getLog().warn(each.toString());
            }
        });
        if (outcome == Outcome.FAILED) {
            throw new MojoFailureException("The schema " + wanted + " has errors; nothing was written.");
        } else if (outcome == Outcome.SKIPPED) {
            getLog().info("Nothing to generate: " + wanted + " is what it was.");
        }
        run.classes().forEach((name, count) -> getLog().info("Generated " + count + " classes of " + name + "."));
    }

    private void addLocalSdks(MavenProject project) throws IOException {
        for (Path sdk : LocalSdks.in(sdks.toPath())) {
            project.addCompileSourceRoot(sdk.resolve("src/main/java").toString());
            Resource resources = new Resource();
            resources.setDirectory(sdk.resolve("src/main/resources").toString());
            project.addResource(resources);
        }
    }
}
