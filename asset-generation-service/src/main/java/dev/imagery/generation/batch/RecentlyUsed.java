package dev.imagery.generation.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values that were asked for last, of keys whose values never change. Safe for use by several threads, which may work out the same value
 * at the same time.
 *
 * @param <K> key
 * @param <V> value
 */
public final class RecentlyUsed<K, V> {

    private final Map<K, V> values;

    /** @param most how many are kept, from 1 */
    public RecentlyUsed(int most) {
        values = new LinkedHashMap<>(most, 1, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of a key, found where it is not kept; what is not found is not kept either. */
    public Optional<V> get(K key, Function<K, Optional<V>> find) {
        synchronized (values) {
            var known = values.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        var found = find.apply(key);
        synchronized (values) {
            found.ifPresent(value -> values.put(key, value));
        }
        return found;
    }
}
