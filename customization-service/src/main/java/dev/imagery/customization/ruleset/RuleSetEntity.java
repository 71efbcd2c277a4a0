package dev.imagery.customization.ruleset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code rule_set}; made by {@link RuleSetRepository#insertUnlessThere}. */
@Entity
@Table(name = "rule_set")
class RuleSetEntity {

    @Id
    private String name;

    @Column(updatable = false)
    private @Nullable String owner;

    private @Nullable Long activeVersion;
    private @Nullable Long activeRelease;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected RuleSetEntity() {}

    String name() {
        return name;
    }

    @Nullable String owner() {
        return owner;
    }

    boolean isOwnedBy(@Nullable String someone) {
        return Objects.equals(owner, someone);
    }

    @Nullable Long activeVersion() {
        return activeVersion;
    }

    @Nullable Long activeRelease() {
        return activeRelease;
    }

    Instant createdAt() {
        return createdAt;
    }

    void activate(long version, long release) {
        activeVersion = version;
        activeRelease = release;
    }
}
