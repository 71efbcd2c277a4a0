package dev.imagery.storage.group;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

interface AssetGroups extends JpaRepository<AssetGroup, Long> {

    Optional<AssetGroup> findByName(String name);

    /** Holds the group's row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AssetGroup> findHeldByName(String name);

    List<AssetGroup> findByNameGreaterThanOrderByName(String after, Limit limit);

    /** How many publications of the group wait for customization. */
    @NativeQuery("select count(*) from publication where group_id = ?1 and state = 'publishing'")
    int pending(long id);

    @Modifying
    @NativeQuery("insert into asset_group (name) values (?1) on conflict (name) do nothing")
    void createIfAbsent(String name);
}
