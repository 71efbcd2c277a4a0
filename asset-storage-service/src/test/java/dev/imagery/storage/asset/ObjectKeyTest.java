package dev.imagery.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectKeyTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void aKeyIsItsDigestAndItsEncoding() {
        ObjectKey key = ObjectKey.parse("assets/" + DIGEST + ".jpg");

        assertThat(key).isEqualTo(new ObjectKey(new Sha256(DIGEST), Encoding.JPEG));
        assertThat(key.path()).isEqualTo("assets/" + DIGEST + ".jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "assets/.jpg",
                "assets/0123.jpg",
                "other/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.jpg",
                "assets/0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef.jpg",
                "assets/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.jpeg",
                "assets/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.jpg/../x",
                "assets/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void nothingElseIsAKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectKey.parse(text));
    }

    @Test
    void aDigestIsTheSameAsBytesHexAndBase64() {
        Sha256 digest = new Sha256(DIGEST);

        assertThat(Sha256.of(digest.bytes())).isEqualTo(digest);
        assertThat(digest.base64()).isEqualTo("ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8=");
    }
}
