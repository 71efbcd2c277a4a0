package dev.imagery.customization.release;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** A row of {@code release_change}: the release made this version of the set the active one. */
@Entity
@Immutable
@Table(name = "release_change")
class ReleaseChange {

    @EmbeddedId
    private Id id;

    private long version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ReleaseChange() {}

    ReleaseChange(long release, String ruleSet, long version) {
        this.id = new Id(ruleSet, release);
        this.version = version;
    }

    long release() {
        return id.release();
    }

    String ruleSet() {
        return id.ruleSet();
    }

    long version() {
        return version;
    }

    @Embeddable
    record Id(String ruleSet, long release) implements Serializable {}
}
