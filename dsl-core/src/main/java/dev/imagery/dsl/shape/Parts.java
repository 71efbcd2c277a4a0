package dev.imagery.dsl.shape;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of one object that could be read. */
public final class Parts<R> {

    private final Map<String, Object> values = new HashMap<>();

    Parts() {}

    <V> void put(Field<R, V> field, V value) {
        values.put(field.name(), value);
    }

    /** What the field says, or what its absence means; empty where it is faulty. */
    @SuppressWarnings("unchecked") // put() has taken a value of the field's own type
    public <V> Optional<V> find(Field<R, V> field) {
        return Optional.ofNullable((V) values.get(field.name()));
    }

    /** @throws IllegalStateException where the field is faulty; never while an object without faults is made */
    public <V> V get(Field<R, V> field) {
        return find(field).orElseThrow(() -> new IllegalStateException("no value was read of " + field.name()));
    }
}
