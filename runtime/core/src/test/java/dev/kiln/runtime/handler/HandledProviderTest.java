package dev.kiln.runtime.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.runtime.handler.Salted.SaltProvider;
import dev.kiln.runtime.handler.Salted.SaltedState;
import dev.kiln.runtime.handler.Salted.Updating;
import dev.kiln.runtime.provider.CheckFailure;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply.Change;
import dev.kiln.runtime.provider.ProviderReply.Checked;
import dev.kiln.runtime.provider.ProviderReply.Diffed;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandledProviderTest {
    private static final String URN = "urn:pulumi:dev::p::salt:index:Salted::a";
    private static final String TYPE = "salt:index:Salted";
    private static final PropertyValue PASSWORD = new SecretValue(PropertyValue.of("pw"));

    private final Updating handler = new Updating();
    private final SaltProvider provider = new SaltProvider(handler);

    @Test
    void checkFillsDefaultsInAndMarksSecrets() throws Exception {
        Checked checked = check(Map.of("password", PropertyValue.of("pw")));

        assertThat(checked.failures()).isEmpty();
        assertThat(checked.inputs()).isEqualTo(map(Map.of("password", PASSWORD, "saltLength", PropertyValue.of(8))));
    }

    @Test
    void checkTellsAllFailuresAtOnceEachWithItsPath() throws Exception {
        Checked checked = check(Map.of(
                "saltLength",
                PropertyValue.of(1.5),
                "tags",
                map(Map.of("a.b", PropertyValue.of(true))),
                "rules",
                new ListValue(List.of(
                        map(Map.of("port", PropertyValue.of(1))),
                        map(Map.of("port", PropertyValue.of("x"), "prot", PropertyValue.of(2))))),
                "level",
                PropertyValue.of("middle"),
                "pasword",
                PropertyValue.of("pw")));

        assertThat(checked.failures())
                .containsExactlyInAnyOrder(
                        new CheckFailure("password", "is required, and is not given"),
                        new CheckFailure("saltLength", "must be an integer of 32 bits, and is another number"),
                        new CheckFailure("tags[\"a.b\"]", "must be a string, and is a boolean"),
                        new CheckFailure("rules[1].port", "must be an integer, and is a string"),
                        new CheckFailure("rules[1].prot", "is not known here; there is port"),
                        new CheckFailure("level", "must be one of low, high"),
                        new CheckFailure(
                                "pasword", "is not known here; there is password, saltLength, tags, rules, level"));
    }

    @Test
    void aHandlersOwnCheckComesAfterNamesAndTypes() throws Exception {
        assertThat(check(Map.of("password", PropertyValue.of(""))).failures())
                .containsExactly(new CheckFailure("password", "is empty"));
    }

    @Test
    void whatIsNotKnownYetPassesTheCheckAndTheHandlerIsNotAsked() throws Exception {
        assertThat(check(Map.of("password", PropertyValue.UNKNOWN)).failures()).isEmpty();
    }

    @Test
    void nullIsAsGoodAsNotGiven() throws Exception {
        assertThat(check(Map.of("password", PropertyValue.NULL)).failures())
                .containsExactly(new CheckFailure("password", "is required, and is not given"));
    }

    @Test
    void createGivesTheHandlerOpenSecretsAndMarksThemAgain() throws Exception {
        var created = provider.create(create(Map.of("password", PASSWORD), false));

        assertThat(created.id()).isEqualTo("a");
        assertThat(created.state())
                .isEqualTo(map(Map.of("password", PASSWORD, "hash", new SecretValue(PropertyValue.of("#pw")))));
    }

    @Test
    void anOutputNamedLikeASecretInputIsASecretToo() throws Exception {
        PropertyValue tags =
                map(Map.of("k", new OutputValue(PropertyValue.of("v"), true, Set.of("urn:pulumi:dev::p::t::n"))));
        var created = provider.create(create(Map.of("password", PASSWORD, "tags", tags), false));

        assertThat(created.state().get("tags")).isEqualTo(new SecretValue(map(Map.of("k", PropertyValue.of("v")))));
    }

    @Test
    void aPreviewKnowsTheInputsAndCallsNoHandler() throws Exception {
        SaltProvider untouched = new SaltProvider(request -> {
            throw new AssertionError("create was called");
        });
        var created = untouched.create(create(Map.of("password", PASSWORD, "saltLength", PropertyValue.UNKNOWN), true));

        assertThat(created.id()).isEmpty();
        assertThat(created.state())
                .isEqualTo(map(Map.of(
                        "password",
                        PASSWORD,
                        "saltLength",
                        PropertyValue.UNKNOWN,
                        "hash",
                        new SecretValue(PropertyValue.UNKNOWN),
                        "note",
                        new SecretValue(PropertyValue.UNKNOWN))));
    }

    @Test
    void whatAHandlerMadeOfASecretIsASecretToo() throws Exception {
        SaltProvider telling = new SaltProvider(request -> SaltedState.of(request.inputs())
                .hash("#")
                .note("made from " + request.inputs().password()));
        var created = telling.create(create(Map.of("password", PASSWORD), false));

        assertThat(created.state().get("note")).isEqualTo(new SecretValue(PropertyValue.of("made from pw")));
    }

    @Test
    void aMissingOutputNamesTheHandler() {
        SaltProvider forgetful = new SaltProvider(request -> SaltedState.of(request.inputs()));

        assertThatThrownBy(() -> forgetful.create(create(Map.of("password", PASSWORD), false)))
                .hasMessageMatching("dev\\.kiln\\.runtime\\.handler\\..*\\.create gave no value for hash");
    }

    @Test
    void diffComparesValuesNotMarks() throws Exception {
        assertThat(diff(TYPE, Map.of("password", PASSWORD), Map.of("password", PropertyValue.of("pw")))
                        .changed())
                .isFalse();
    }

    @Test
    void diffTellsUpdatesFromReplacements() throws Exception {
        Diffed diffed = diff(
                TYPE,
                Map.of("password", PASSWORD, "saltLength", PropertyValue.of(8)),
                Map.of("password", PropertyValue.of("other"), "tags", map(Map.of())));

        assertThat(diffed.changes())
                .containsExactly(
                        Map.entry("password", Change.UPDATE),
                        Map.entry("saltLength", Change.DELETE),
                        Map.entry("tags", Change.ADD_REPLACE));
    }

    @Test
    void anyChangeReplacesWhereNothingUpdates() throws Exception {
        Diffed diffed = diff(
                "salt:index:Fixed",
                Map.of("password", PASSWORD),
                Map.of("password", new SecretValue(PropertyValue.UNKNOWN)));

        assertThat(diffed.changes()).containsExactly(Map.entry("password", Change.UPDATE_REPLACE));
    }

    @Test
    void updateAndDeleteSeeWhatTheResourceWas() throws Exception {
        MapValue old = map(Map.of("password", PASSWORD));
        MapValue state = map(Map.of("password", PASSWORD, "hash", new SecretValue(PropertyValue.of("#pw"))));
        var updated = provider.update(new ProviderCall.Update(
                URN,
                TYPE,
                "a",
                "id-1",
                old,
                state,
                map(Map.of("password", PropertyValue.of("new"))),
                List.of(),
                false,
                Optional.empty()));
        provider.delete(new ProviderCall.Delete(URN, TYPE, "a", "id-1", old, state, Optional.empty()));

        assertThat(updated.state().get("hash")).isEqualTo(new SecretValue(PropertyValue.of("#new")));
        assertThat(handler.calls).containsExactly("update id-1 #pw pw", "delete id-1 #pw");
    }

    @Test
    void readTellsWhatIsGoneAndTakesInputsFromTheState() throws Exception {
        MapValue state = map(Map.of("password", PASSWORD));

        assertThat(provider.read(new ProviderCall.Read(URN, TYPE, "a", "gone", state, state))
                        .id())
                .isEmpty();
        var found = provider.read(new ProviderCall.Read(URN, TYPE, "a", "id-1", MapValue.EMPTY, state));
        assertThat(found.inputs()).isEqualTo(map(Map.of("password", PASSWORD)));
        assertThat(found.state().get("hash")).isEqualTo(new SecretValue(PropertyValue.of("#read")));
    }

    @Test
    void whoCannotReadSaysSoWhereOnlyTheIdIsKnown() {
        var call = new ProviderCall.Read(URN, "salt:index:Fixed", "a", "id-1", MapValue.EMPTY, MapValue.EMPTY);

        assertThatThrownBy(() -> provider.read(call))
                .hasMessage("salt:index:Fixed id-1 cannot be looked up by its id alone: "
                        + Salted.Replacing.class.getName() + ".read gave back only what it was asked with");
    }

    @Test
    void functionsAnswerOrRefuse() throws Exception {
        var numbers = new ListValue(List.of(PropertyValue.of(1), PropertyValue.of(2)));
        assertThat(provider.invoke(new ProviderCall.Invoke("salt:index:add", map(Map.of("numbers", numbers))))
                        .result())
                .isEqualTo(map(Map.of("sum", PropertyValue.of(3))));
        assertThat(provider.invoke(new ProviderCall.Invoke("salt:index:add", MapValue.EMPTY))
                        .failures())
                .containsExactly(new CheckFailure("numbers", "is required, and is not given"));
    }

    @Test
    void anUnknownTokenNamesTheKnownOnes() {
        assertThatThrownBy(() -> provider.invoke(new ProviderCall.Invoke("salt:index:sub", MapValue.EMPTY)))
                .hasMessage("the provider salt 1.2.3 has no function salt:index:sub; it has salt:index:add");
    }

    @Test
    void whatAHandlerSaysGoesToTheLog() throws Exception {
        List<String> said = new ArrayList<>();
        provider.logTo((level, urn, message) -> said.add(level + " " + urn + " " + message));
        provider.create(create(Map.of("password", PASSWORD), false));

        assertThat(said).containsExactly("INFO " + URN + " salting");
    }

    @Test
    void toStringOfStateAndInputsShowsNoValue() {
        SaltedState state = new SaltedState("id", map(Map.of("password", PASSWORD)));

        assertThat(state).hasToString("SaltedState[password]");
    }

    @Test
    void aValueThatIsNotThereIsNamed() {
        SaltedState state = new SaltedState("id", MapValue.EMPTY);

        assertThatThrownBy(state::hash).hasMessage("SaltedState.hash has no value");
    }

    private Checked check(Map<String, PropertyValue> inputs) throws Exception {
        return provider.check(new ProviderCall.Check(URN, TYPE, "a", MapValue.EMPTY, map(inputs), new byte[32]));
    }

    private Diffed diff(String type, Map<String, PropertyValue> before, Map<String, PropertyValue> after)
            throws Exception {
        return provider.diff(
                new ProviderCall.Diff(URN, type, "a", "id-1", map(before), MapValue.EMPTY, map(after), List.of()));
    }

    private static ProviderCall.Create create(Map<String, PropertyValue> inputs, boolean preview) {
        return new ProviderCall.Create(URN, TYPE, "a", map(inputs), preview, Optional.empty());
    }

    private static MapValue map(Map<String, PropertyValue> values) {
        return MapValue.of(values);
    }
}
