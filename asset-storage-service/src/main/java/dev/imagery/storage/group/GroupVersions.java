package dev.imagery.storage.group;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface GroupVersions extends JpaRepository<GroupVersion, Long> {

    Optional<GroupVersion> findByGroupIdAndVersion(long groupId, int version);

    Optional<GroupVersion> findByGroupIdAndOriginBatch(long groupId, UUID batch);

    /** Holds the version's row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<GroupVersion> findHeldByGroupIdAndVersion(long groupId, int version);

    /** Newest first. */
    List<GroupVersion> findByGroupIdOrderByVersionDesc(long groupId, Limit limit);

    /** The newest version before another, of those that are sealed and kept. */
    Optional<GroupVersion> findFirstByGroupIdAndVersionLessThanAndSealedAtNotNullAndExpiredAtNullOrderByVersionDesc(
            long groupId, int version);
}
