package dev.kiln.example.random;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RandomProviderTest {
    @Test
    void isFoundAsAServiceAndKnowsItsSchema() {
        Provider provider = ServiceLoader.load(Provider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> p.name().equals("random"))
                .findFirst()
                .orElseThrow();

        assertThat(provider.schema().orElseThrow()).contains("random:index/randomPet:RandomPet");
    }

    @Test
    void aStringHasItsLengthAndIsItsOwnId() throws Exception {
        Made made = Made.of("RandomString", "length", 24);

        assertThat(made.text("result")).hasSize(24).isEqualTo(made.id());
        assertThat(made.open("numeric")).isEqualTo(PropertyValue.of(true));
        assertThat(made.open("number")).isEqualTo(PropertyValue.of(true));
        assertThat(made.secret("result")).isFalse();
    }

    @Test
    void aStringHoldsOnlyWhatIsAllowed() throws Exception {
        Made digits = Made.of("RandomString", "length", 40, "upper", false, "lower", false, "special", false);
        Made letters = Made.of("RandomString", "length", 40, "number", false, "special", false);
        Made chosen = Made.of(
                "RandomString",
                "length",
                40,
                "upper",
                false,
                "lower",
                false,
                "numeric",
                false,
                "overrideSpecial",
                "/~");

        assertThat(digits.text("result")).matches("[0-9]{40}");
        assertThat(letters.text("result")).matches("[a-zA-Z]{40}");
        assertThat(letters.open("numeric")).isEqualTo(PropertyValue.of(false));
        assertThat(chosen.text("result")).matches("[/~]{40}");
    }

    @Test
    void aStringHoldsAsManyOfEachGroupAsIsAsked() throws Exception {
        Made made =
                Made.of("RandomString", "length", 10, "minUpper", 3, "minLower", 2, "minNumeric", 4, "minSpecial", 1);

        assertThat(made.text("result").replaceAll("[^A-Z]", "")).hasSize(3);
        assertThat(made.text("result").replaceAll("[^a-z]", "")).hasSize(2);
        assertThat(made.text("result").replaceAll("[^0-9]", "")).hasSize(4);
    }

    @Test
    void rulesThatContradictEachOtherAreAllTold() throws Exception {
        assertThat(Made.failures("RandomString", "length", 3, "minUpper", 4, "minLower", -1))
                .containsExactly("minLower must not be negative, and is -1");
        assertThat(Made.failures("RandomString", "length", 3, "minUpper", 4))
                .containsExactly("length must be at least 4, which is minLower, minUpper, minNumeric and minSpecial"
                        + " together, and is 3");
        assertThat(Made.failures(
                        "RandomString",
                        "length",
                        0,
                        "upper",
                        false,
                        "lower",
                        false,
                        "special",
                        false,
                        "numeric",
                        false,
                        "number",
                        true))
                .containsExactly(
                        "length must be at least 1, and is 0",
                        "number must be what numeric is, whose old name it is; leave it out",
                        " one of lower, upper, numeric and special has to be true");
        assertThat(Made.failures("RandomString")).containsExactly("length is required, and is not given");
    }

    @Test
    void aPasswordIsSecretAndComesWithItsHash() throws Exception {
        Made made = Made.of("RandomPassword", "length", 100);

        assertThat(made.id()).isEqualTo("none");
        assertThat(made.secret("result")).isTrue();
        assertThat(made.secret("bcryptHash")).isTrue();
        assertThat(BCrypt.verifyer()
                        .verify(made.text("result").substring(0, 72).toCharArray(), made.text("bcryptHash"))
                        .verified)
                .isTrue();
    }

    @Test
    void aPetIsItsId() throws Exception {
        assertThat(Made.of("RandomPet").id()).matches("[a-z]+-[a-z]+");
        assertThat(Made.of("RandomPet", "length", 4, "separator", "_", "prefix", "my")
                        .id())
                .matches("my(_[a-z]+){4}");
        assertThat(Made.of("RandomPet", "length", 1).id()).matches("[a-z]+");
        assertThat(Made.of("RandomPet").number("length")).isEqualTo(2);
    }

    @Test
    void anIdIsTheSameBytesInEveryNotation() throws Exception {
        Made made = Made.of("RandomId", "byteLength", 9, "prefix", "p/");
        byte[] bytes = HexFormat.of().parseHex(made.text("hex").substring(2));

        assertThat(bytes).hasSize(9);
        assertThat(made.text("b64Std")).isEqualTo("p/" + Base64.getEncoder().encodeToString(bytes));
        assertThat(made.text("b64Url")).isEqualTo("p/" + made.id());
        assertThat(made.id()).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        assertThat(made.text("dec")).isEqualTo("p/" + new BigInteger(1, bytes));
    }

    @Test
    void anIntegerLiesInItsRangeAndFollowsFromItsSeed() throws Exception {
        assertThat(Made.of("RandomInteger", "min", 5, "max", 5).number("result"))
                .isEqualTo(5);
        assertThat(Made.of("RandomInteger", "min", Integer.MIN_VALUE, "max", Integer.MAX_VALUE)
                        .id())
                .matches("-?[0-9]+");
        assertThat(Made.of("RandomInteger", "min", 1, "max", 1000000, "seed", "s")
                        .id())
                .isEqualTo(Made.of("RandomInteger", "min", 1, "max", 1000000, "seed", "s")
                        .id());
        assertThat(Made.failures("RandomInteger", "min", 2, "max", 1))
                .containsExactly("max must be at least min, which is 2, and is 1");
    }

    @Test
    void uuidsHaveTheirVersions() throws Exception {
        assertThat(UUID.fromString(Made.of("RandomUuid").text("result")).version())
                .isEqualTo(4);
        assertThat(UUID.fromString(Made.of("RandomUuid4").id()).version()).isEqualTo(4);
        UUID seven = UUID.fromString(Made.of("RandomUuid7").text("result"));
        assertThat(seven.version()).isEqualTo(7);
        assertThat(seven.variant()).isEqualTo(2);
    }

    @Test
    void aShuffleHoldsEachTextAndRepeatsThemWhereMoreAreWanted() throws Exception {
        assertThat(Made.of("RandomShuffle", "inputs", List.of("a", "b", "c")).texts("results"))
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(Made.of("RandomShuffle", "inputs", List.of("a", "b"), "resultCount", 5)
                        .texts("results"))
                .hasSize(5)
                .contains("a", "b");
    }

    @Test
    void bytesAreSecretInBothNotations() throws Exception {
        Made made = Made.of("RandomBytes", "length", 16);

        assertThat(made.secret("hex")).isTrue();
        assertThat(Base64.getDecoder().decode(made.text("base64")))
                .isEqualTo(HexFormat.of().parseHex(made.text("hex")));
    }

    @Test
    void anyChangeMakesANewResource() throws Exception {
        try (RandomProvider provider = new RandomProvider()) {
            MapValue before = Made.map("length", 2);
            var diffed = provider.diff(new ProviderCall.Diff(
                    "urn",
                    Made.token("RandomPet"),
                    "name",
                    "id",
                    before,
                    before,
                    Made.map("length", 2, "prefix", "p"),
                    List.of()));

            assertThat(diffed.replaces()).isTrue();
        }
    }
}
