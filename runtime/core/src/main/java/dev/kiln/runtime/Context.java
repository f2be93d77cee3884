package dev.kiln.runtime;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What a program has of its run. */
public final class Context {
    private final Program program;
    private final Log log;

    Context(Program program) {
        this.program = program;
        this.log = new Log(program);
    }

    /**
     * Makes {@code value} an output of the stack: any structure of values, outputs, futures and resources.
     *
     * @throws IllegalArgumentException where the name is empty, or there is an output of that name
     */
    public void export(String name, @Nullable Object value) {
        program.exports().add(name, value);
    }

    /** The configuration of the project's own namespace. */
    public Config config() {
        return config(project());
    }

    /** The configuration of {@code namespace}, such as a package's name. */
    public Config config(String namespace) {
        return new Config(program.deployment(), namespace);
    }

    /** Where to tell the user something. */
    public Log log() {
        return log;
    }

    /** The project's name. */
    public String project() {
        return program.deployment().project();
    }

    /** The stack's name. */
    public String stack() {
        return program.deployment().stack();
    }

    /** The organization's name. */
    public String organization() {
        return program.deployment().organization();
    }

    /** Whether this is a preview, in which nothing is changed. */
    public boolean isPreview() {
        return program.deployment().preview();
    }

    /** The folder of the project. */
    public Path rootDirectory() {
        return program.deployment().rootDirectory();
    }

    /** Has {@code transform} see the declaration of each resource that is made from now on, after the resource's own. */
    public void transform(ResourceTransform transform) {
        program.callbacks().transform(transform);
    }

    /** Has {@code transform} see each call of a provider's function that is made from now on. */
    public void transformInvokes(InvokeTransform transform) {
        program.callbacks().transformInvokes(transform);
    }

    /**
     * {@code executor}, its tasks working for this program: they may make resources and outputs. The run waits for them,
     * and a failure of one fails the run.
     */
    public Executor executor(Executor executor) {
        return task -> {
            var carried = new Carried(program, "ctx.executor");
            try {
                executor.execute(() -> carried.runQuietly(task));
            } catch (RuntimeException e) {
                carried.refused();
                throw e;
            }
        };
    }

    /**
     * {@code task}, working for this program on whatever thread it runs. The run waits until it has run once, and a
     * failure of it fails the run.
     */
    public Runnable wrap(Runnable task) {
        var carried = new Carried(program, "ctx.wrap");
        return () -> carried.runOnly(task);
    }

    /**
     * {@code task}, working for this program on whatever thread it runs. The run waits until it has run once. A failure of
     * it is for who runs it.
     */
    public <T extends @Nullable Object> Callable<T> wrap(Callable<T> task) {
        var carried = new Carried(program, "ctx.wrap");
        return () -> carried.run(task);
    }
}
