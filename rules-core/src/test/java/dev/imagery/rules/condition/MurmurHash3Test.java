package dev.imagery.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MurmurHash3Test {

    /** The self-check of Appleby's SMHasher ({@code KeysetTest.cpp}, {@code VerificationTest}) and its value for x86_32. */
    @Test
    void theVerificationValueIsTheOneOfTheOrigin() {
        var key = new byte[256];
        var hashes = new byte[4 * 256];
        for (int i = 0; i < 256; i++) {
            key[i] = (byte) i;
            int hash = MurmurHash3.of(key, i, 256 - i);
            for (int b = 0; b < 4; b++) {
                hashes[4 * i + b] = (byte) (hash >>> (8 * b));
            }
        }

        assertThat(MurmurHash3.of(hashes, hashes.length, 0)).isEqualTo(0xB0F57EE3);
    }

    @Test
    void knownTextsHaveTheirKnownHashes() {
        assertThat(hash("", 0)).isZero();
        assertThat(hash("", 1)).isEqualTo(0x514E28B7);
        assertThat(hash("Hello, world!", 0x9747b28c)).isEqualTo(0x24884CBA);
        assertThat(hash("The quick brown fox jumps over the lazy dog", 0x9747b28c))
                .isEqualTo(0x2FA826CD);
    }

    /** Who is in which share must never change: not by a new release of the software either. */
    @Test
    void aSaltedValueStaysWhereItIs() {
        assertThat(Percentage.place("headline", "visitor-1")).isEqualTo(Percentage.place("headline", "visitor-1"));
        assertThat(MurmurHash3.of("a", "b")).isEqualTo(hash("a\0b", 0));
    }

    private static int hash(String text, int seed) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return MurmurHash3.of(bytes, bytes.length, seed);
    }
}
