package dev.kiln.engine.project;

import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.secret.PrivateFiles;
import dev.kiln.engine.secret.StackVaults;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyJsonException;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * A stack's configuration: plain values, and secrets under a passphrase, in {@code Pulumi.<stack>.yaml}; secrets without
 * one in a file under {@code .kiln}, sealed with the stack's key.
 */
public final class StackConfig {
    private final Project project;
    private final Path stackFile;
    private final Path secretFile;
    private final StackVaults vaults;

    /**
     * @param secretFile where secrets without a passphrase are
     */
    public StackConfig(Project project, String stack, Path secretFile, StackVaults vaults) {
        this.project = project;
        this.stackFile = project.stackFile(stack);
        this.secretFile = secretFile;
        this.vaults = vaults;
    }

    /** The {@code encryptionsalt} of a stack's file. */
    public static Optional<String> salt(Project project, String stack) {
        return YamlFile.read(project.stackFile(stack)).flatMap(yaml -> yaml.text("encryptionsalt"));
    }

    /** Writes the {@code encryptionsalt} into a stack's file. */
    public static void keepSalt(Project project, String stack, String salt) {
        StackFileEditor.open(project.stackFile(stack)).setTop("encryptionsalt", salt);
    }

    /** All values by full key, secrets opened. */
    public SortedMap<String, ConfigValue> values() {
        return values(true);
    }

    /** All values by full key; what is sealed stays so, and is not to be read. */
    public SortedMap<String, ConfigValue> unopened() {
        return values(false);
    }

    private SortedMap<String, ConfigValue> values(boolean open) {
        TreeMap<String, ConfigValue> values = new TreeMap<>(ProjectReader.defaults(project));
        YamlFile.read(stackFile).flatMap(yaml -> yaml.get("config")).ifPresent(node -> {
            if (node instanceof MappingNode mapping) {
                for (NodeTuple tuple : mapping.getValue()) {
                    YamlValues reader =
                            new YamlValues(text -> open ? vaults.configuration().open(text) : "");
                    String text = ProjectReader.text(tuple.getValueNode(), reader);
                    String key =
                            ConfigKey.of(YamlFile.scalar(tuple.getKeyNode()).orElse(""), project.name());
                    values.put(key, new ConfigValue(text, reader.secret()));
                }
            }
        });
        sealed().forEach((key, ciphertext) ->
                values.put(key, new ConfigValue(open ? vaults.keyFile().open(ciphertext) : "", true)));
        return values;
    }

    /** Keeps a value. */
    public void set(String key, ConfigValue value) {
        if (value.secret() && !usesPassphrase()) {
            TreeMap<String, String> all = new TreeMap<>(sealed());
            all.put(key, vaults.keyFile().seal(value.text()));
            write(all);
            removePlain(key);
            return;
        }
        if (value.secret()) {
            // Sealed first: this may write the stack's new salt into the same file.
            String ciphertext = vaults.configuration().seal(value.text());
            StackFileEditor.open(stackFile).setSecret(key, ciphertext);
        } else {
            StackFileEditor.open(stackFile).set(key, value.text());
        }
        removeSealed(key);
    }

    /** Takes a value away. Says whether there was one. */
    public boolean remove(String key) {
        boolean sealed = removeSealed(key);
        return removePlain(key) || sealed;
    }

    private boolean usesPassphrase() {
        return vaults.hasPassphrase()
                || YamlFile.read(stackFile)
                        .flatMap(y -> y.text("encryptionsalt"))
                        .isPresent();
    }

    private boolean removePlain(String key) {
        return Files.exists(stackFile) && StackFileEditor.open(stackFile).remove(key);
    }

    private boolean removeSealed(String key) {
        TreeMap<String, String> all = new TreeMap<>(sealed());
        if (all.remove(key) == null) {
            return false;
        }
        write(all);
        return true;
    }

    private Map<String, String> sealed() {
        TreeMap<String, String> values = new TreeMap<>();
        try {
            if (PropertyJson.parse(Files.readString(secretFile)) instanceof MapValue map) {
                map.entries().forEach((key, value) -> {
                    if (value instanceof TextValue text) {
                        values.put(key, text.value());
                    }
                });
            }
        } catch (NoSuchFileException e) {
            return values;
        } catch (IOException e) {
            throw new Problem("the secret configuration " + secretFile + " cannot be read: " + e, e);
        } catch (PropertyJsonException e) {
            throw new Problem(
                    "the secret configuration " + secretFile + " is damaged: " + e.getMessage()
                            + ". Put back a copy of it, or remove it and set the secrets again",
                    e);
        }
        return values;
    }

    private void write(Map<String, String> values) {
        TreeMap<String, PropertyValue> members = new TreeMap<>();
        values.forEach((key, text) -> members.put(key, PropertyValue.of(text)));
        try {
            String json = PropertyJson.printPretty(MapValue.of(members));
            PrivateFiles.write(secretFile, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Problem("the secret configuration " + secretFile + " cannot be written: " + e, e);
        }
    }
}
