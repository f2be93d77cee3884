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
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code stack init}, {@code stack select}, {@code stack ls} and {@code stack rm}. */
final class StackCommand {
    private static final Pattern STACK_FILE = Pattern.compile("Pulumi\\.(.+)\\.ya?ml");

    private final Session session;

    StackCommand(Session session) {
        this.session = session;
    }

    int init() {
        make(named());
        return 0;
    }

    private void make(String stack) {
        StackFiles files = files(stack);
        StackLock.holding(files, () -> {
            if (files.exists()) {
                throw new Problem("the stack `" + stack + "` is there already: `stack select " + stack
                        + "` makes it the one that the commands take");
            }
            StateStore.create(files);
            return 0;
        });
        SelectedStack.in(files.folder()).select(stack);
        session.launch.out().println("Made the stack `" + stack + "`. The commands take it from now on.");
    }

    int select() {
        String stack = named();
        SortedSet<String> all = all();
        if (!all.contains(stack)) {
            if (session.options.has(Option.CREATE)) {
                make(stack);
                return 0;
            }
            String near = Suggestion.of(stack, all);
            String others = all.isEmpty() ? "" : " There are " + String.join(", ", all) + ".";
            throw new Problem("there is no stack `" + stack + "`" + (near.isEmpty() ? "." : near) + others
                    + " `stack init " + stack + "` makes it");
        }
        StackFiles files = files(stack);
        files.prepare();
        SelectedStack.in(files.folder()).select(stack);
        session.launch.out().println("The commands take the stack `" + stack + "` from now on.");
        return 0;
    }

    private String named() {
        return OptionParser.checkStack(session.options
                .value()
                .or(() -> session.options.text(Option.STACK))
                .orElseThrow(() -> Problem.usage("`" + session.options.command() + "` needs the name of a stack")));
    }

    private StackFiles files(String stack) {
        return new StackFiles(session.project().stateFolder(), stack);
    }

    int list() {
        String current = session.stack();
        if (session.options.json()) {
            List<PropertyValue> items = all().stream()
                    .<PropertyValue>map(stack -> MapValue.of(Map.of(
                            "name", PropertyValue.of(stack), "current", PropertyValue.of(stack.equals(current)))))
                    .toList();
            session.launch.out().print(PropertyJson.printPretty(new ListValue(items)));
        } else {
            all().forEach(stack -> session.launch.out().println(stack.equals(current) ? stack + "*" : stack));
        }
        session.launch.out().flush();
        return 0;
    }

    private SortedSet<String> all() {
        SortedSet<String> stacks =
                new TreeSet<>(StackFiles.stacks(session.project().stateFolder()));
        stacks.addAll(configured());
        return stacks;
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
        String stack = session.options.value().map(OptionParser::checkStack).orElseGet(session::stack);
        StackFiles files = files(stack);
        if (!StackFiles.stacks(files.folder()).contains(stack)) {
            throw new Problem("there is no stack `" + stack + "` to remove");
        }
        if (!session.options.yes() && !session.interactive()) {
            throw new Problem("`stack rm` asks first, and there is no terminal to ask on. Add `--yes`");
        }
        return StackLock.holding(files, () -> {
            if (!session.options.has(Option.FORCE)) {
                refuseResources(files, stack);
            }
            boolean yes = session.options.yes()
                    || Question.yes(session, "Remove the stack `" + stack + "` with its history and secrets?");
            if (!yes) {
                throw new Problem("nothing was changed: the question was not answered with yes");
            }
            files.remove();
            SelectedStack.in(files.folder()).forget(stack);
            session.launch.out().println("The stack `" + stack + "` is removed.");
            return 0;
        });
    }

    private void refuseResources(StackFiles files, String stack) {
        try (StateStore state = StateStore.look(files, session.vaults(stack))) {
            long resources = state.entries().stream()
                    .map(Entry::stored)
                    .filter(stored -> !stored.type().equals(Urn.STACK_TYPE) && !Urn.isDefaultProvider(stored.urn()))
                    .count();
            if (resources > 0) {
                throw new Problem("the stack `" + stack + "` still has "
                        + (resources == 1 ? "a resource" : resources + " resources")
                        + ". Run `destroy` first; `--force` forgets them, and leaves them where they are");
            }
        }
    }
}
