package dev.imagery.customization.release;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReleaseRepository extends Repository<ReleaseEntity, Long> {

    @Query("select h.number from ReleaseHead h")
    long head();

    /** Holds the head until the transaction ends, so that releases are made one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from ReleaseHead h")
    ReleaseHead lockHead();

    Optional<ReleaseEntity> findByNumber(long number);

    @Query("select r from ReleaseEntity r where r.number < :before order by r.number desc")
    List<ReleaseEntity> newestFirst(long before, Limit limit);

    @Query("select c from ReleaseChange c where c.id.release in :releases order by c.id.ruleSet")
    List<ReleaseChange> changesOf(Collection<Long> releases);
}
