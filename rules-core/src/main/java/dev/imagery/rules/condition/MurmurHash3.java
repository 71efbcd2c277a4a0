package dev.imagery.rules.condition;

import java.nio.charset.StandardCharsets;

/** MurmurHash3, the variant x86_32 (Austin Appleby, in the public domain, {@code MurmurHash3.cpp} of the SMHasher suite). */
final class MurmurHash3 {

    private static final int C1 = 0xcc9e2d51;
    private static final int C2 = 0x1b873593;

    private MurmurHash3() {}

    /** The hash, with seed 0, of the salt, a zero byte and the value in UTF-8. */
    static int of(String salt, String value) {
        byte[] bytes = (salt + '\0' + value).getBytes(StandardCharsets.UTF_8);
        return of(bytes, bytes.length, 0);
    }

    static int of(byte[] bytes, int length, int seed) {
        int hash = seed;
        int blocks = length & ~3;
        for (int i = 0; i < blocks; i += 4) {
            hash = Integer.rotateLeft(hash ^ mixed(little(bytes, i, 4)), 13) * 5 + 0xe6546b64;
        }
        hash ^= mixed(little(bytes, blocks, length - blocks));
        hash ^= length;
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    private static int little(byte[] bytes, int start, int count) {
        int block = 0;
        for (int i = count - 1; i >= 0; i--) {
            block = (block << 8) | (bytes[start + i] & 0xff);
        }
        return block;
    }

    private static int mixed(int block) {
        return Integer.rotateLeft(block * C1, 15) * C2;
    }
}
