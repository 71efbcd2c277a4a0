package dev.imagery.customization.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code release}. */
@Entity
@Immutable
@Table(name = "release")
class ReleaseEntity {

    @Id
    private long number;

    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ReleaseEntity() {}

    ReleaseEntity(long number, Instant madeAt) {
        this.number = number;
        this.madeAt = madeAt;
    }

    long number() {
        return number;
    }

    Instant madeAt() {
        return madeAt;
    }
}
