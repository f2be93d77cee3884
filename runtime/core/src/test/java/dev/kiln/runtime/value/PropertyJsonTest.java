package dev.kiln.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.runtime.asset.AssetArchive;
import dev.kiln.runtime.asset.FileAsset;
import dev.kiln.runtime.asset.StringAsset;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PropertyJsonTest {
    private static final SecretSealer REVERSING =
            SecretSealer.encrypting(text -> new StringBuilder(text).reverse().toString());
    private static final SecretOpener REVERSED =
            text -> new StringBuilder(text).reverse().toString();

    @Test
    void everyKindOfValueSurvivesTheWayThroughText() {
        PropertyValue value = new ListValue(List.of(
                PropertyValue.NULL,
                PropertyValue.UNKNOWN,
                PropertyValue.of(-0.0),
                PropertyValue.of(1e300),
                PropertyValue.of(Double.NaN),
                PropertyValue.of(Double.NEGATIVE_INFINITY),
                PropertyValue.of(true),
                PropertyValue.of("line\n\"quoted\" \u0001 \ud83d\ude00 \ud800 alone \u2028"),
                MapValue.of(Map.of("__type", PropertyValue.of(1), "", PropertyValue.of("empty key"))),
                new SecretValue(MapValue.of(Map.of("inner", new SecretValue(PropertyValue.of("deep"))))),
                new AssetValue(new StringAsset("text"), "abc"),
                new AssetValue(new FileAsset("a/b.txt"), null),
                new ArchiveValue(new AssetArchive(Map.of("x", new StringAsset("y"))), null),
                new ReferenceValue("urn:a", PropertyValue.of("id")),
                new ReferenceValue("urn:a", PropertyValue.UNKNOWN),
                new ReferenceValue("urn:component", null),
                new OutputValue(PropertyValue.UNKNOWN, true, Set.of("urn:b", "urn:a"))));

        for (String json : List.of(
                PropertyJson.print(PropertyJson.encode(value, REVERSING)),
                PropertyJson.printPretty(PropertyJson.encode(value, REVERSING)))) {
            assertThat(PropertyJson.decode(PropertyJson.parse(json), REVERSED)).isEqualTo(value);
            assertThat(json).doesNotContain("inner");
        }
    }

    @Test
    void whatGoesOverAWireKeepsSecretsReadableButMarked() {
        String json =
                PropertyJson.print(PropertyJson.encode(new SecretValue(PropertyValue.of("open")), SecretSealer.PLAIN));

        assertThat(json)
                .isEqualTo("{\"4dabf18193072939515e22adb298388d\":\"1b47061264138c4ac30d75fd1eb44270\","
                        + "\"value\":\"open\"}");
        assertThat(PropertyJson.decode(PropertyJson.parse(json), SecretOpener.NONE))
                .isEqualTo(new SecretValue(PropertyValue.of("open")));
    }

    @Test
    void brokenTextIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> PropertyJson.parse("{\n  \"a\": [1, 2\n"))
                .isInstanceOf(PropertyJsonException.class)
                .hasMessageContaining("line 3");
        assertThatThrownBy(() -> PropertyJson.parse(""))
                .isInstanceOf(PropertyJsonException.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> PropertyJson.parse("1 2"))
                .isInstanceOf(PropertyJsonException.class)
                .hasMessageContaining("more text");
    }

    @Test
    void aSignatureThatNobodyKnowsIsRefused() {
        PropertyValue plain = MapValue.of(Map.of(Signatures.KEY, PropertyValue.of("feed")));

        assertThatThrownBy(() -> PropertyJson.decode(plain, SecretOpener.NONE))
                .isInstanceOf(PropertyJsonException.class)
                .hasMessageContaining("unknown signature feed");
    }

    @Test
    void threeHundredLevelsAreRead() {
        String json = "[".repeat(300) + "]".repeat(300);

        assertThat(PropertyJson.print(PropertyJson.decode(PropertyJson.parse(json), SecretOpener.NONE)))
                .isEqualTo(json);
    }

    @Test
    void aTextThatIsCutOffIsToldInWordsOfOurs() {
        for (String cut : List.of("[1,2", "{\"a\": ", "{\"a\"", "\"abc")) {
            assertThatThrownBy(() -> PropertyJson.parse(cut))
                    .hasMessageEndingWith("the text ends in the middle of a value")
                    .hasMessageStartingWith("line 1, column ");
        }
    }
}
