package dev.kiln.engine.command;

import dev.kiln.engine.display.Colors;
import dev.kiln.engine.display.Display;
import dev.kiln.engine.display.JsonDisplay;
import dev.kiln.engine.display.Problems;
import dev.kiln.engine.display.Scrubber;
import dev.kiln.engine.display.TextDisplay;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.project.Project;
import dev.kiln.engine.project.ProjectReader;
import dev.kiln.engine.project.StackConfig;
import dev.kiln.engine.secret.StackVaults;
import dev.kiln.engine.state.StackFiles;
import dev.kiln.runtime.monitor.Launch;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the commands share: the project, the stack, and where to write. Each part is made when it is first needed. */
final class Session {
    private static final String DEFAULT_STACK = "dev";

    final Launch launch;
    final Options options;
    final Scrubber scrubber = new Scrubber();
    final Problems problems;

    private @Nullable Project project;
    private @Nullable StackVaults vaults;

    Session(Launch launch, Options options) {
        this.launch = launch;
        this.options = options;
        this.problems = new Problems(launch.err(), colors(), options.debug(), scrubber);
    }

    /** Whether there is somebody to ask. */
    boolean interactive() {
        return launch.terminal() && !options.has(Option.NON_INTERACTIVE) && !options.json();
    }

    Colors colors() {
        return switch (options.color()) {
            case ALWAYS -> new Colors(true);
            case NEVER -> new Colors(false);
            case AUTO ->
                new Colors(launch.terminal()
                        && !options.json()
                        && launch.environment().getOrDefault("NO_COLOR", "").isEmpty());
        };
    }

    Project project() {
        if (project == null) {
            project = ProjectReader.read(launch.directory());
        }
        return project;
    }

    String stack() {
        return options.text(Option.STACK).orElseGet(this::selected);
    }

    /** The stack of commands that name none. */
    String selected() {
        return SelectedStack.in(project().stateFolder()).name().orElse(DEFAULT_STACK);
    }

    StackFiles files() {
        return new StackFiles(project().stateFolder(), stack());
    }

    /** @throws Problem where the stack has no state */
    void existing() {
        if (!files().exists()) {
            Set<String> stacks = StackFiles.stacks(files().folder());
            throw new Problem("there is no stack `" + stack() + "`: "
                    + (stacks.isEmpty() ? "run `up` to make it" : "there are " + String.join(", ", stacks)));
        }
    }

    StackVaults vaults() {
        if (vaults == null) {
            vaults = vaults(stack());
        }
        return vaults;
    }

    /** The vaults of any stack of the project. */
    StackVaults vaults(String stack) {
        return vaults(stack, launch.environment());
    }

    /** The vaults, with a passphrase that is asked for where none is set and somebody can be asked. */
    StackVaults vaultsByPassphrase(String prompt, boolean twice) {
        if (vaults().hasPassphrase() || !interactive()) {
            return vaults();
        }
        String typed = Question.hidden(this, prompt).orElse("");
        if (twice && !Question.hidden(this, prompt + ", again").orElse("").equals(typed)) {
            throw new Problem("nothing was done: the two passphrases are not the same");
        }
        scrubber.learn(typed);
        TreeMap<String, String> environment = new TreeMap<>(launch.environment());
        environment.put("PULUMI_CONFIG_PASSPHRASE", typed);
        return vaults(stack(), environment);
    }

    private StackVaults vaults(String stack, Map<String, String> environment) {
        Project here = project();
        return new StackVaults(
                environment,
                new StackFiles(here.stateFolder(), stack).key(),
                StackConfig.salt(here, stack),
                salt -> StackConfig.keepSalt(here, stack, salt));
    }

    StackConfig config() {
        return new StackConfig(project(), stack(), files().config(), vaults());
    }

    Display display() {
        return options.json()
                ? new JsonDisplay(
                        launch.out(),
                        scrubber,
                        problems,
                        options.command(),
                        project().name(),
                        stack())
                : new TextDisplay(
                        launch.out(), colors(), options.debug(), options.has(Option.DIFF), scrubber, problems);
    }
}
