package com.acme.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.quickstart.sdk.command.local.Command;
import com.acme.quickstart.sdk.random.RandomString;
import dev.kiln.testing.KilnTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The quickstart as its author tests it: no engine, no provider. */
class AppTest {
    @Test
    void theGreetingNamesTheBucketBySuffix() throws Exception {
        try (var quota = QuotaService.start()) {
            var result = KilnTest.run(
                    ctx -> App.stack(ctx, quota.uri()),
                    mocks -> mocks.resource("random:index/randomString:RandomString", in -> Map.of("result", "abc"))
                            .resource("random:index/randomPassword:RandomPassword", in -> Map.of("result", "hush"))
                            .resource("command:local:Command", in -> Map.of("stdout", "said: " + in.get("create"))));

            result.resource(RandomString.class, "suffix").input("length").hasValue(8);
            result.resource(Command.class, "greeting")
                    .dependsOn(result.resource(RandomString.class, "suffix"))
                    .input("create")
                    .satisfiesValue(command -> assertThat(command).asString().contains("bucket-abc"));
            result.output("password").isSecret();
        }
    }
}
