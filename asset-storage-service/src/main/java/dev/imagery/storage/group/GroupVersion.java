package dev.imagery.storage.group;

import dev.imagery.storage.lifecycle.Refusal;
import dev.imagery.storage.lifecycle.VersionState;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version's row. What was given when it was opened never changes; its state and the number of its assets do. */
@Entity
@SuppressWarnings("UnusedVariable") // Some fields are read by SQL only.
class GroupVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long groupId;
    private int version;
    private String state = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Refusal refusal;

    @Embedded
    private Origin origin = Origin.NONE;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Mixture mixture;

    private @Nullable UUID stemsFrom;
    private int assets;
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant sealedAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant expiredAt;

    protected GroupVersion() {}

    GroupVersion(long groupId, int version, Origin origin, Instant now) {
        this.groupId = groupId;
        this.version = version;
        this.origin = origin;
        this.createdAt = now;
        this.state = new VersionState.Open().label();
    }

    /** A version that is sealed as it is made. */
    static GroupVersion sealed(long groupId, int version, Origin origin, Instant now) {
        GroupVersion sealed = new GroupVersion(groupId, version, origin, now);
        sealed.seal(new VersionState.Open(), now);
        return sealed;
    }

    /** The same of what is mixed of two others. */
    static GroupVersion mixed(long groupId, int version, Origin origin, Mixture mixture, Instant now) {
        GroupVersion mixed = sealed(groupId, version, origin, now);
        mixed.mixture = mixture;
        return mixed;
    }

    /** A version that is sealed as it is made, and stands in for another. */
    static GroupVersion standIn(long groupId, int version, Origin origin, UUID stemsFrom, Instant now) {
        GroupVersion standIn = new GroupVersion(groupId, version, origin, now);
        standIn.stemsFrom = stemsFrom;
        standIn.seal(new VersionState.Open(), now);
        return standIn;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    Origin origin() {
        return origin;
    }

    @Nullable Mixture mixture() {
        return mixture;
    }

    /** The batch of the version that this one stands in for, as that shows what is withdrawn. */
    @Nullable UUID stemsFrom() {
        return stemsFrom;
    }

    int assets() {
        return assets;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant sealedAt() {
        return sealedAt;
    }

    /** When its assets were given up; it can be neither filled nor published any more. */
    @Nullable Instant expiredAt() {
        return expiredAt;
    }

    VersionState state() {
        return switch (state) {
            case "open" -> new VersionState.Open();
            case "sealed" -> new VersionState.Sealed();
            case "publishing" -> new VersionState.Publishing();
            case "live" -> new VersionState.Live();
            case "refused" -> new VersionState.Refused(Objects.requireNonNull(refusal));
            case "retired" -> new VersionState.Retired();
            default -> throw new IllegalStateException("version " + id + " has the unknown state " + state);
        };
    }

    void becomes(VersionState next) {
        state = next.label();
        refusal = next instanceof VersionState.Refused refused ? refused.refusal() : null;
    }

    void filled(int added) {
        assets += added;
    }

    void seal(VersionState.Open open, Instant now) {
        becomes(open.seal());
        sealedAt = now;
    }
}
