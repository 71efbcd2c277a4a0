package dev.imagery.storage.compare;

import dev.imagery.storage.compare.ComparedAssets.Totals;
import dev.imagery.storage.compare.PicturePairs.Shown;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** All pictures of two versions, the largest change first. */
@Service
public class LargestChanges {

    private final ComparedAssets assets;
    private final PicturePairs pairs;
    private final Wanted wanted;

    LargestChanges(ComparedAssets assets, PicturePairs pairs, Wanted wanted) {
        this.assets = assets;
        this.pairs = pairs;
        this.wanted = wanted;
    }

    /**
     * A page of pictures.
     *
     * @param assets how many there are on all pages, by what became of them
     * @param pairs distinct pairs of different pictures
     * @param measured those of them that were looked at
     * @param next where the next page begins; empty on the last one
     */
    public record Page(
            Map<Change, Integer> assets, int pairs, int measured, List<Shown> shown, Optional<ChangeCursor> next) {}

    /** What is known by now; what nobody compared yet will be. */
    public Page page(Compared versions, Optional<ChangeCursor> after, int limit) {
        Totals totals = assets.totals(versions);
        if (totals.pairs() > totals.measured()) {
            wanted.compare(versions);
        }
        List<Shown> found = pairs.page(versions, EnumSet.allOf(Change.class), after, limit + 1);
        boolean more = found.size() > limit;
        List<Shown> page = more ? found.subList(0, limit) : found;
        return new Page(
                totals.assets(),
                totals.pairs(),
                totals.measured(),
                page,
                more ? Optional.of(page.getLast().cursor()) : Optional.empty());
    }
}
