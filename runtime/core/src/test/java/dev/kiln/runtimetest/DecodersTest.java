package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.runtime.Either;
import dev.kiln.runtime.typed.DecodeException;
import dev.kiln.runtime.typed.Decoder;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.EnumValue;
import dev.kiln.runtime.typed.UnknownValueException;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What generated code makes of property values. */
class DecodersTest {
    private static final class Color extends EnumValue<String> {
        Color(String value) {
            super(value);
        }
    }

    private static <T> T decode(Decoder<T> decoder, String json) {
        return decoder.decode(PropertyJson.parse(json));
    }

    @Test
    void valuesBecomeJava() {
        assertThat(decode(Decoders.INTEGER.list(), "[1,2]")).containsExactly(1, 2);
        assertThat(decode(Decoders.NUMBER.map(), "{\"a\":1.5}")).isEqualTo(Map.of("a", 1.5));
        assertThat(decode(Decoders.optional(Decoders.STRING), "null")).isEqualTo(Optional.empty());
        assertThat(decode(Decoders.either(Decoders.STRING, Decoders.NUMBER), "2"))
                .isEqualTo(Either.right(2.0));
        assertThat(decode(Decoders.text(Color::new), "\"mauve\"")).isEqualTo(new Color("mauve"));
        assertThat(decode(Decoders.single(Decoders.STRING), "{\"x\":\"y\"}")).isEqualTo("y");
        assertThat(decode(Decoders.ANY, "{\"a\":[1,2.5,true,null,\"t\"]}")).hasToString("{a=[1, 2.5, true, null, t]}");
        assertThat(Decoders.STRING.decode(new SecretValue(PropertyValue.of("s"))))
                .isEqualTo("s");
    }

    @Test
    void aUnionTakesTheCaseThatItsTagNames() {
        Decoder<Object> first = v -> "A:" + Decoders.ANY.decode(v);
        var decoder = Decoders.<Object>union("kind", Map.of("a", first), raw -> "Unknown:" + raw);
        assertThat(decode(decoder, "{\"kind\":\"a\"}")).isEqualTo("A:{kind=a}");
        assertThat(decode(decoder, "{\"kind\":\"b\"}")).isEqualTo("Unknown:{kind=b}");
    }

    @Test
    void aUnionWithoutTagTakesTheFirstCaseThatFits() {
        var decoder = Decoders.<Object>union(
                List.of(Decoders.INTEGER, Decoders.having(Decoders.object(new Thing.Site()), "index")),
                raw -> "Unknown:" + raw);
        assertThat(decode(decoder, "3")).isEqualTo(3);
        assertThat(decode(decoder, "{\"index\":\"i\"}")).isInstanceOf(Thing.Site.class);
        assertThat(decode(decoder, "{\"other\":1}")).isEqualTo("Unknown:{other=1}");
    }

    @Test
    void aWrongValueIsNamedByItsPlaceAndNeverShown() {
        assertThatThrownBy(() -> decode(Decoders.STRING.list().map(), "{\"a\":[\"x\",77]}"))
                .isInstanceOf(DecodeException.class)
                .hasMessage("[\"a\"]: [1]: expected a text, but it is a number");
        assertThatThrownBy(() -> decode(Decoders.INTEGER, "1.5")).hasMessageNotContaining("1.5");
        assertThatThrownBy(() -> new Thing.Site().index()).hasMessage("Site.index: expected a text, but it is nothing");
        assertThatThrownBy(() -> Decoders.STRING.decode(PropertyValue.UNKNOWN))
                .isInstanceOf(UnknownValueException.class);
    }

    @Test
    void outputObjectsCompareByTheirFieldsAndHideSecrets() {
        var fields = MapValue.of(Map.of("a", PropertyValue.of(1), "b", new SecretValue(PropertyValue.of("hunter2"))));
        var decoder = Decoders.object(new Thing.Site());
        assertThat(decoder.decode(fields)).isEqualTo(decoder.decode(fields)).hasToString("Site{a=1, b=[secret]}");
    }
}
