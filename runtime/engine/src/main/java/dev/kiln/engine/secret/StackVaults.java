package dev.kiln.engine.secret;

import dev.kiln.engine.problem.Problem;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The vaults of one stack: by passphrase where the user gave one, by key file otherwise. */
public final class StackVaults {
    private final Map<String, String> environment;
    private final Optional<String> configuredSalt;
    private final Consumer<String> newSalt;
    private final Vault keyFile;
    private final Map<String, PassphraseVault> bySalt = new HashMap<>();
    private @Nullable PassphraseVault unsalted;

    /**
     * @param environment the process's variables
     * @param keyFile where the key of a stack without a passphrase is
     * @param configuredSalt the stack file's {@code encryptionsalt}
     * @param newSalt told of a salt that is made, to keep it there
     */
    public StackVaults(
            Map<String, String> environment, Path keyFile, Optional<String> configuredSalt, Consumer<String> newSalt) {
        this.environment = environment;
        this.keyFile = new KeyFileVault(keyFile);
        this.configuredSalt = configuredSalt;
        this.newSalt = newSalt;
    }

    /** Whether the user gave a passphrase. */
    public boolean hasPassphrase() {
        return environment.containsKey("PULUMI_CONFIG_PASSPHRASE")
                || environment.containsKey("PULUMI_CONFIG_PASSPHRASE_FILE");
    }

    /** The vault of the key file, whatever the environment says. */
    public Vault keyFile() {
        return keyFile;
    }

    /** The vault of the stack file's {@code secure} values. */
    public synchronized Vault configuration() {
        return configuredSalt.<Vault>map(this::salted).orElseGet(this::unsalted);
    }

    /** The vault that a state file names. */
    public synchronized Vault of(MapValue description) {
        String type = description.get("type") instanceof TextValue text ? text.value() : "";
        if (type.equals(KeyFileVault.TYPE)) {
            return keyFile;
        }
        if (type.equals(PassphraseVault.TYPE)
                && description.get("state") instanceof MapValue state
                && state.get("salt") instanceof TextValue salt) {
            return salted(salt.value());
        }
        throw new Problem("the state's secrets are sealed by `" + type
                + "`, which the embedded engine does not have: it has passphrases and key files");
    }

    /**
     * The vault that a description names.
     *
     * @throws Problem where there is none
     */
    public Vault of(Optional<MapValue> description) {
        return of(description.orElseThrow(
                () -> new Problem("the state has encrypted values and does not say by which key (secrets_providers)")));
    }

    /** A vault that others can open, by the passphrase that the user gave; nothing is written for it. */
    public synchronized Vault portable() {
        return configuredSalt
                .<Vault>map(this::salted)
                .orElseGet(() -> new PassphraseVault(passphrase(), null, salt -> {}));
    }

    /** The vault to seal a state's secrets with, given the one that it names now. */
    public synchronized Vault forWriting(Optional<MapValue> current) {
        boolean passphraseBefore = current.isPresent() && of(current.get()) instanceof PassphraseVault;
        if (configuredSalt.isPresent()) {
            return salted(configuredSalt.get());
        }
        if (passphraseBefore) {
            return of(current.get());
        }
        return hasPassphrase() ? unsalted() : keyFile;
    }

    private PassphraseVault salted(String salt) {
        return bySalt.computeIfAbsent(salt, s -> new PassphraseVault(passphrase(), s, newSalt));
    }

    private PassphraseVault unsalted() {
        if (unsalted == null) {
            unsalted = new PassphraseVault(passphrase(), null, newSalt);
        }
        return unsalted;
    }

    private Optional<String> passphrase() {
        String text = environment.get("PULUMI_CONFIG_PASSPHRASE");
        String file = environment.get("PULUMI_CONFIG_PASSPHRASE_FILE");
        if (text != null || file == null) {
            return Optional.ofNullable(text);
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new Problem("PULUMI_CONFIG_PASSPHRASE_FILE names " + file + ", which cannot be read: " + e, e);
        }
    }
}
