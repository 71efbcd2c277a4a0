package dev.imagery.customization.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row of {@code release_head}: the number of the newest release. */
@Entity
@Table(name = "release_head")
class ReleaseHead {

    @Id
    private int id;

    private long number;

    protected ReleaseHead() {}

    long number() {
        return number;
    }

    long next() {
        return ++number;
    }
}
