package dev.imagery.storage.compare;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.compare.ComparedAssets.Totals;
import dev.imagery.storage.compare.PicturePairs.Shown;
import dev.imagery.storage.group.SealedVersions;
import dev.imagery.storage.render.Renditions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Service;

/** Draws the largest changes between two versions. */
@Service
class SheetDrawing {

    private static final double PERCENT = 100;

    private final SealedVersions versions;
    private final PicturePairs pairs;
    private final ComparedAssets assets;
    private final Renditions renditions;
    private final PictureReader reader;

    SheetDrawing(
            SealedVersions versions,
            PicturePairs pairs,
            ComparedAssets assets,
            Renditions renditions,
            PictureReader reader) {
        this.versions = versions;
        this.pairs = pairs;
        this.assets = assets;
        this.renditions = renditions;
        this.reader = reader;
    }

    /**
     * As a PNG.
     *
     * @throws dev.imagery.starter.problem.ProblemException 404, 409 where a version is not sealed or kept no longer
     */
    byte[] png(String group, int to, ComparisonRequest.OfSheet request) throws IOException {
        Compared compared = new Compared(versions.id(group, request.from()), versions.id(group, to));
        Totals totals = assets.totals(compared);
        List<Shown> largest = pairs.page(compared, Set.of(Change.CHANGED), Optional.empty(), request.largest());
        ContactSheet sheet = new ContactSheet("%s: version %d, then %d; %d of %d pairs of pictures compared"
                .formatted(group, request.from(), to, totals.measured(), totals.pairs()));
        for (ContactSheet.Row row : rows(largest)) {
            sheet.add(row);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(sheet.draw(), "png", png);
        return png.toByteArray();
    }

    private List<ContactSheet.Row> rows(List<Shown> shown) {
        Map<Sha256, List<Rendition>> files = renditions.of(shown.stream()
                .flatMap(pair -> Stream.concat(pair.before().stream(), pair.after().stream()))
                .toList());
        List<ContactSheet.Row> rows = new ArrayList<>();
        for (Shown pair : shown) {
            LookedAt.of(files(files, pair.before()), files(files, pair.after()))
                    .ifPresent(looked -> rows.add(new ContactSheet.Row(
                            label(pair), copy(looked.before(), looked.after()), copy(looked.after(), looked.after()))));
        }
        return rows;
    }

    private static List<Rendition> files(Map<Sha256, List<Rendition>> files, Optional<Sha256> render) {
        return render.map(key -> files.getOrDefault(key, List.of())).orElse(List.of());
    }

    /** A picture that could be read when it was compared, and cannot now, is an empty one. */
    private BufferedImage copy(Rendition file, Rendition shape) {
        CopySize size = CopySize.within(ContactSheet.SIDE, shape.width(), shape.height());
        try {
            return reader.read(file, size);
        } catch (UnreadablePictureException gone) {
            return new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        }
    }

    private static String label(Shown pair) {
        AssetContext first = pair.contexts().getFirst();
        int others = pair.contexts().size() - 1;
        double difference = pair.difference() == null ? 0 : pair.difference();
        return String.format(
                Locale.ROOT,
                "%.1f %%   %s%s",
                PERCENT * difference,
                first,
                others == 0 ? "" : " and %,d more".formatted(others));
    }
}
