package dev.imagery.dsl.placement;

/**
 * A hash of two numbers that is the same on every machine and in every version. Both rounds are the finaliser of SplitMix64
 * (G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
 */
public final class StableHash {

    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private StableHash() {}

    /** All 64 bits are as good as random. */
    public static long of(long one, long other) {
        return mixed(mixed(one + GOLDEN_RATIO) + (other + 1) * GOLDEN_RATIO);
    }

    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
