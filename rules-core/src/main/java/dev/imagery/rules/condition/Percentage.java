package dev.imagery.rules.condition;

/**
 * The attribute's value falls into a share of all values. Where it falls is its {@linkplain MurmurHash3 hash} with the salt, laid
 * evenly over 0 to 100 %, and nothing else: a share that grows keeps everyone whom it had, and shares of different salts are
 * independent of each other.
 *
 * @param from in parts per million, at least 0
 * @param until in parts per million, not in the share itself, at most 1,000,000; greater than from, or both are 0 for nobody
 * @param salt of 1 character or more
 */
public record Percentage(int from, int until, String salt) implements Condition {

    /** All values. */
    public static final int WHOLE = 1_000_000;

    public Percentage {
        if (from < 0 || until > WHOLE || (from >= until && until != 0) || from > until || salt.isEmpty()) {
            throw new IllegalArgumentException("no share: " + from + " to " + until + " by " + salt);
        }
    }

    @Override
    public boolean holds(AttributeValue value) {
        int place = place(value.hash(salt));
        return place >= from && place < until;
    }

    /** Where a value falls by a salt, in parts per million: from 0 to 999,999. */
    public static int place(String salt, String value) {
        return place(MurmurHash3.of(salt, value));
    }

    private static int place(int hash) {
        return (int) ((Integer.toUnsignedLong(hash) * WHOLE) >>> 32);
    }

    @Override
    public int weight() {
        return 1_001;
    }
}
