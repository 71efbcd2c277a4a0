package dev.imagery.rules.index;

/**
 * Mixes the values of several attributes, in order, into 64 bits. Different values may have the same key; equal values
 * always have. Each step is the finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014), variant 13 of Stafford.
 */
final class Key {

    static final long SEED = 0x9E3779B97F4A7C15L;

    private Key() {}

    static long with(long key, String value) {
        long z = key * 31 + value.hashCode();
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
