package dev.kiln.engine.command;

import dev.kiln.engine.event.Diagnostic;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.secret.PrivateFiles;
import dev.kiln.engine.secret.StackVaults;
import dev.kiln.engine.state.Pending;
import dev.kiln.engine.state.StackLock;
import dev.kiln.engine.state.StateExport;
import dev.kiln.engine.state.StateImport;
import dev.kiln.engine.state.StateStore;
import dev.kiln.runtime.value.PropertyJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code stack export} and {@code stack import}: a state goes to another folder, or to another engine. */
final class StackTransfer {
    private final Session session;

    StackTransfer(Session session) {
        this.session = session;
    }

    int exportState() {
        session.existing();
        try (StateStore state = StateStore.look(session.files(), session.vaults())) {
            String json = PropertyJson.printPretty(
                    StateExport.of(state, () -> portable().portable()));
            Optional<Path> file = file();
            if (file.isEmpty()) {
                session.launch.out().print(json);
                session.launch.out().flush();
                return 0;
            }
            PrivateFiles.write(file.get(), json.getBytes(StandardCharsets.UTF_8));
            return 0;
        } catch (IOException e) {
            throw new Problem("the export cannot be written: " + e, e);
        }
    }

    private StackVaults portable() {
        StackVaults vaults = session.vaultsByPassphrase("Passphrase for the exported secrets", true);
        if (!vaults.hasPassphrase()) {
            throw new Problem("the stack has secrets, and an export seals them with a passphrase, so that it can be"
                    + " opened elsewhere: set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE");
        }
        return vaults;
    }

    int importState() {
        StateImport given = StateImport.read(text(), place());
        List<String> wrong = given.violations(session.stack(), session.project().name());
        if (!wrong.isEmpty() && !session.options.has(Option.FORCE)) {
            throw new Problem(place() + " cannot be imported: " + String.join("; ", wrong)
                    + ". Nothing was changed. `--force` imports it all the same");
        }
        wrong.forEach(this::warn);
        for (Pending pending : given.pending()) {
            warn("it was exported while a run was " + pending.kind().word() + " "
                    + pending.state().name() + ", and does not know how that ended: this is left out");
        }
        return StackLock.holding(session.files(), () -> {
            given.replace(session.files(), session.vaultsByPassphrase("Passphrase of the imported secrets", false));
            session.launch
                    .out()
                    .println("Imported " + given.size() + " resources into the stack `" + session.stack() + "`.");
            return 0;
        });
    }

    private void warn(String text) {
        session.problems.print(Diagnostic.warning(text));
    }

    private String text() {
        try {
            Optional<Path> file = file();
            return file.isPresent()
                    ? Files.readString(file.get())
                    : new String(session.launch.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Problem(place() + " cannot be read: " + e, e);
        }
    }

    private String place() {
        return file().map(Path::toString).orElse("the standard input");
    }

    private Optional<Path> file() {
        return session.options.text(Option.FILE).map(session.launch.directory()::resolve);
    }
}
