package dev.kiln.runtime.monitor;

/** Something that runs programs. Found by {@link java.util.ServiceLoader}. */
public interface Engine {
    /** Whether it is the one for a program that was started so. At most one answers true beside the default one. */
    boolean accepts(Launch launch);

    /** Whether it takes what no other engine accepts. */
    boolean isDefault();

    /** Does what the command line says, and returns the exit code of the process. */
    int run(Launch launch, ProgramRunner program);
}
