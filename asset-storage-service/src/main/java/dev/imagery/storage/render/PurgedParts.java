package dev.imagery.storage.render;

import dev.imagery.starter.problem.Fault;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.tombstone.Purged;
import dev.imagery.storage.tombstone.Tombstones;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what of a render was taken down for good: itself, titles that it shows, objects of its pictures. */
@Component
class PurgedParts {

    private final Tombstones tombstones;

    PurgedParts(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    /** A fault for each, as in a report of the render. */
    List<Fault> of(RecordedRender render) {
        List<Fault> faults = new ArrayList<>();
        Sha256 key = render.renderKey();
        if (!tombstones.renders(Set.of(key)).isEmpty()) {
            faults.add(Purged.render("/path/renderKey", key.hex()));
        }
        Set<Long> titles = tombstones.titles(render.titleIds());
        for (int i = 0; i < render.titleIds().size(); i++) {
            if (titles.contains(render.titleIds().get(i))) {
                faults.add(Purged.title("/titleIds/" + i, render.titleIds().get(i)));
            }
        }
        List<Rendition> pictures = render.renditions();
        Set<Sha256> buried = tombstones.among(
                pictures.stream().map(picture -> picture.key().digest()).toList());
        for (int i = 0; i < pictures.size(); i++) {
            if (buried.contains(pictures.get(i).key().digest())) {
                faults.add(Purged.object(
                        "/renditions/" + i + "/key", pictures.get(i).key()));
            }
        }
        return faults;
    }
}
