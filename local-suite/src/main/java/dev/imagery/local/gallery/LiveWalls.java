package dev.imagery.local.gallery;

import dev.imagery.local.client.Context;
import dev.imagery.local.client.Homepage;
import dev.imagery.local.client.HomepageClient;
import dev.imagery.local.client.StorageClient;
import dev.imagery.local.client.StoredPicture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the homepage shows now in every market that has imagery, as a visitor of that market gets it. */
final class LiveWalls {

    private static final int MOST_ASSETS = 1000;

    private final StorageClient storage;
    private final HomepageClient homepages;

    LiveWalls(StorageClient storage, HomepageClient homepages) {
        this.storage = storage;
        this.homepages = homepages;
    }

    /** A wall on one device in one market; the picture is absent where the homepage has none. */
    record Wall(
            String country,
            String language,
            String platform,
            String resolution,
            String homepage,
            @Nullable String picture,
            @Nullable String release,
            boolean degraded) {}

    /**
     * Everything that the page shows.
     *
     * @param walls the homepage's walls, ordered by market
     * @param groups the live groups, each by one of its pictures: also those that others cover on the homepage
     */
    record Now(List<Wall> walls, List<StoredPicture> groups) {}

    Now now() throws IOException {
        List<StoredPicture> live = storage.live(MOST_ASSETS);
        List<Wall> walls = new ArrayList<>();
        for (Context context : contexts(live)) {
            walls.add(wall(context));
        }
        return new Now(walls, onePerGroup(live));
    }

    private Wall wall(Context context) throws IOException {
        Homepage homepage = homepages.homepage(context);
        String picture = homepage.backgroundImage();
        return new Wall(
                context.country(),
                context.language(),
                context.platform(),
                context.resolution(),
                homepages.address(context).toString(),
                picture.isEmpty() ? null : picture,
                homepage.release(),
                homepage.degraded());
    }

    /** One context for each market and device: the largest of its pictures. */
    private static List<Context> contexts(List<StoredPicture> live) {
        Set<String> seen = new LinkedHashSet<>();
        return live.stream()
                .sorted(Comparator.comparingLong(StoredPicture::pixels).reversed())
                .filter(asset -> seen.add(asset.country() + asset.language() + asset.platform()))
                .sorted(Comparator.comparing(StoredPicture::country)
                        .thenComparing(StoredPicture::language)
                        .thenComparing(StoredPicture::platform))
                .map(StoredPicture::context)
                .toList();
    }

    private static List<StoredPicture> onePerGroup(List<StoredPicture> live) {
        Set<String> seen = new LinkedHashSet<>();
        return live.stream().filter(asset -> seen.add(asset.group())).toList();
    }
}
