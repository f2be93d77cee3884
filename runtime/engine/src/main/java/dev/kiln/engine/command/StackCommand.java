package dev.kiln.engine.command;

import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.StackFiles;
import dev.kiln.engine.state.StackLock;
import dev.kiln.engine.state.StateStore;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code stack ls} and {@code stack rm}. */
final class StackCommand {
    private static final Pattern STACK_FILE = Pattern.compile("Pulumi\\.(.+)\\.ya?ml");

    private final Session session;

    StackCommand(Session session) {
        this.session = session;
    }

    int list() {
        SortedSet<String> stacks =
                new TreeSet<>(StackFiles.stacks(session.files().folder()));
        stacks.addAll(configured());
        if (session.options.json()) {
            session.launch
                    .out()
                    .print(PropertyJson.printPretty(
                            new ListValue(stacks.stream().map(PropertyValue::of).toList())));
        } else {
            stacks.forEach(session.launch.out()::println);
        }
        session.launch.out().flush();
        return 0;
    }

    private SortedSet<String> configured() {
        TreeSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(session.project().directory(), "Pulumi.*")) {
            for (Path file : files) {
                Matcher name = STACK_FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    names.add(name.group(1));
                }
            }
        } catch (IOException e) {
            throw new Problem("the folder " + session.project().directory() + " cannot be read: " + e, e);
        }
        return names;
    }

    int remove() {
        String stack = session.options.values().isEmpty()
                ? session.stack()
                : OptionParser.checkStack(session.options.values().get(0));
        StackFiles files = new StackFiles(session.project().stateFolder(), stack);
        if (!StackFiles.stacks(files.folder()).contains(stack)) {
            throw new Problem("there is no stack `" + stack + "` to remove");
        }
        if (!session.options.yes() && !session.interactive()) {
            throw new Problem("`stack rm` asks first, and there is no terminal to ask on. Add `--yes`");
        }
        return StackLock.holding(files, () -> {
            refuseResources(files, stack);
            boolean yes = session.options.yes()
                    || Question.yes(session, "Remove the stack `" + stack + "` with its history and secrets?");
            if (!yes) {
                throw new Problem("nothing was changed: the question was not answered with yes");
            }
            files.remove();
            session.launch.out().println("The stack `" + stack + "` is removed.");
            return 0;
        });
    }

    private void refuseResources(StackFiles files, String stack) {
        try (StateStore state = StateStore.look(files, session.vaults())) {
            long resources = state.entries().stream()
                    .map(Entry::stored)
                    .filter(stored -> !stored.type().equals(Urn.STACK_TYPE) && !Urn.isDefaultProvider(stored.urn()))
                    .count();
            if (resources > 0) {
                throw new Problem("the stack `" + stack + "` still has "
                        + (resources == 1 ? "a resource" : resources + " resources") + ". Run `destroy` first");
            }
        }
    }
}
