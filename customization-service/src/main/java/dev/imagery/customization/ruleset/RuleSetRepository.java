package dev.imagery.customization.ruleset;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RuleSetRepository extends Repository<RuleSetEntity, String> {

    Optional<RuleSetEntity> findByName(String name);

    List<RuleSetEntity> findByNameGreaterThanOrderByName(String after, Limit limit);

    /** Holds the set until the transaction ends, so that changes of one set come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from RuleSetEntity s where s.name = :name")
    Optional<RuleSetEntity> lock(String name);

    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into rule_set (name, owner, created_at) values (:name, :owner, :now)
                    on conflict (name) do nothing
                    """)
    void insertUnlessThere(String name, @Nullable String owner, Instant now);
}
