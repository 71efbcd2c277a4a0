package dev.imagery.storage.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Publications extends JpaRepository<Publication, Long> {

    Optional<Publication> findByGroupIdAndSequence(long groupId, long sequence);

    /** In order of their sequence. */
    List<Publication> findByGroupIdAndStateOrderBySequence(long groupId, PublicationState state);

    /** The newest of the version that was acknowledged at some time. */
    Optional<Publication> findFirstByVersionIdAndReleaseNotNullOrderBySequenceDesc(long versionId);
}
