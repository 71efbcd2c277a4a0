package dev.imagery.storage.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A group's row; its lock orders everything that happens to the group. Groups are made by plain SQL (see {@link Groups}). */
@Entity
class AssetGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name = "";
    private int lastVersion;
    private long lastSequence;
    private @Nullable Integer liveVersion;

    @Column(insertable = false, updatable = false)
    private Instant createdAt = Instant.EPOCH;

    protected AssetGroup() {}

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    String name() {
        return name;
    }

    long lastSequence() {
        return lastSequence;
    }

    @Nullable Integer liveVersion() {
        return liveVersion;
    }

    Instant createdAt() {
        return createdAt;
    }

    int nextVersion() {
        return ++lastVersion;
    }

    long nextSequence() {
        return ++lastSequence;
    }

    void isLive(int version) {
        liveVersion = version;
    }
}
