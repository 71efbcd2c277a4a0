package dev.imagery.generation.webhook.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    /** The vector of the specification's own libraries, such as libraries/javascript/src/webhook.test.ts. */
    @Test
    void theSignatureIsThatOfTheSpecification() {
        var secret = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

        assertThat(secret.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theBodyIsSignedInUtf8() {
        var secret = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

        assertThat(secret.signature("msg_1", 1, "{\"line\":\"ä…\"}"))
                .isEqualTo("v1,v9sNrsPRImhLxd+S1dXUD6u9MO7+AHbakJBD95bgXhg=");
    }

    @Test
    void aNewSecretHas32RandomBytesAndIsReadAgain() {
        var random = new SecureRandom();
        var text = Secret.generate(random).text();

        assertThat(Base64.getDecoder().decode(text.substring("whsec_".length())))
                .hasSize(32);
        assertThat(text).isNotEqualTo(Secret.generate(random).text());
        assertThat(Secret.parse(text).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 64})
    void aSecretHas24To64Bytes(int bytes) {
        assertThat(Secret.parse(ofBytes(bytes))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 65})
    void aShorterOrLongerOneIsNone(int bytes) {
        assertThat(Secret.parse(ofBytes(bytes))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_",
                "whsec_not!Base64",
                "whpk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void anythingElseIsNone(String text) {
        assertThat(Secret.parse(text)).isEmpty();
    }

    @Test
    void whatIsPrintedByMistakeTellsNothing() {
        var secret = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

        assertThat(secret).hasToString("whsec_…");
    }

    private static String ofBytes(int bytes) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
    }
}
