package dev.imagery.generation.catalog.artwork;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import java.util.Optional;

/**
 * What people said of how a picture may be cropped.
 *
 * @param focalPoint what crops stay around; empty where nothing is said
 * @param keepInside what no crop may cut; empty where nothing is said
 */
public record Crop(Optional<FocalPoint> focalPoint, Optional<Box> keepInside) {

    public static final Crop UNSTATED = new Crop(Optional.empty(), Optional.empty());

    public boolean isStated() {
        return focalPoint.isPresent() || keepInside.isPresent();
    }

    /** The stated one, or else the middle of the box, or else of the picture. */
    public FocalPoint effectiveFocalPoint() {
        return focalPoint.or(() -> keepInside.map(Crop::middle)).orElse(FocalPoint.CENTRE);
    }

    private static FocalPoint middle(Box box) {
        return new FocalPoint(box.left() + box.width() / 2, box.top() + box.height() / 2);
    }
}
