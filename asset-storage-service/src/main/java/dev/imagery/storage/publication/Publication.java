package dev.imagery.storage.publication;

import dev.imagery.storage.lifecycle.Refusal;
import dev.imagery.storage.lifecycle.Step;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A publication's row: one step of a group, settled once. */
@Entity
@SuppressWarnings("UnusedVariable") // Some fields are read by SQL only.
class Publication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long groupId;
    private long sequence;
    private long versionId;
    private int version;
    private long origin;
    private @Nullable Long previous;

    @Convert(converter = PublicationStateColumn.class)
    private PublicationState state = PublicationState.PUBLISHING;

    private @Nullable Long release;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Refusal refusal;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Overruling overruled;

    private Instant requestedAt = Instant.EPOCH;
    private @Nullable Instant settledAt;

    protected Publication() {}

    Publication(long groupId, long versionId, Step step, Instant now) {
        this.groupId = groupId;
        this.versionId = versionId;
        this.requestedAt = now;
        this.sequence = step.sequence();
        this.version = step.version();
        take(step);
    }

    private void take(Step step) {
        this.origin = step.origin();
        this.previous = step.previous();
    }

    Step step() {
        return new Step(sequence, version, origin, previous);
    }

    long sequence() {
        return sequence;
    }

    int version() {
        return version;
    }

    long versionId() {
        return versionId;
    }

    PublicationState state() {
        return state;
    }

    @Nullable Refusal refusal() {
        return refusal;
    }

    @Nullable Overruling overruled() {
        return overruled;
    }

    void overrule(Overruling overruling) {
        overruled = overruling;
    }

    /** @param before what was live until now */
    void acknowledged(long release, @Nullable Publication before, Instant now) {
        take(step().after(before == null ? null : before.step()));
        this.release = release;
        settle(PublicationState.LIVE, now);
    }

    void refused(Refusal refusal, Instant now) {
        this.refusal = refusal;
        settle(PublicationState.REFUSED, now);
    }

    void superseded(Instant now) {
        settle(PublicationState.SUPERSEDED, now);
    }

    void retired() {
        state = PublicationState.RETIRED;
    }

    private void settle(PublicationState settled, Instant now) {
        state = settled;
        settledAt = now;
    }
}
