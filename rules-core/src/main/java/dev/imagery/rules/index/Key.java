package dev.imagery.rules.index;

/**
 * Makes one number of the numbers that the values of some attributes have. Where all combinations fit into 63 bits, different ones have
 * different keys, and the keys of few combinations are dense. Otherwise each step is the finaliser of SplitMix64 (Steele, Lea and Flood, "Fast
 * splittable pseudorandom number generators", OOPSLA 2014), variant 13 of Stafford, and different combinations may share a key.
 *
 * @param combinations how many there are; 0 where they do not fit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Key(int[] attributes, int[] sizes, long combinations) {

    /**
     * @param attributes positions in the set's attributes
     * @param numbers of each attribute of the set
     */
    static Key of(int[] attributes, ValueNumbers[] numbers) {
        int[] sizes = new int[attributes.length];
        long combinations = 1;
        for (int i = 0; i < attributes.length; i++) {
            sizes[i] = numbers[attributes[i]].size();
            combinations = combinations > Long.MAX_VALUE / sizes[i] ? 0 : combinations * sizes[i];
        }
        return new Key(attributes, sizes, combinations);
    }

    /** Whether different combinations have different keys. */
    boolean isExact() {
        return combinations > 0;
    }

    /** The key that is made of another by the number of the next attribute; the first is made of 0. */
    long with(long key, int attribute, int number) {
        if (isExact()) {
            return key * sizes[attribute] + number;
        }
        long z = key * 31 + number;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
