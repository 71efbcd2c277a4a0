package dev.imagery.storage.render;

import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.tombstone.Tombstones;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Tells which renders are known, to those who will rely on them: what is told stays for as long as what is used is kept. */
@Service
class KnownRenders {

    private final LooseRenders loose;
    private final Tombstones tombstones;
    private final RenderTable renders;

    KnownRenders(LooseRenders loose, Tombstones tombstones, RenderTable renders) {
        this.loose = loose;
        this.tombstones = tombstones;
        this.renders = renders;
    }

    /** Those of the keys that are known and were not taken down, in no order. They are kept before they are looked for: a sweep is done with them or comes too late. */
    List<RecordedRender> among(Collection<Sha256> keys) {
        loose.use(keys);
        Set<Sha256> purged = tombstones.renders(keys);
        return renders.find(keys.stream().filter(key -> !purged.contains(key)).toList());
    }
}
