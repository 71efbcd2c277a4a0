package dev.imagery.dsl.design;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.target.Size;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The part of an artwork that a slot shows, in pixels of the artwork.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param width at least 1
 * @param height at least 1
 */
public record Crop(int x, int y, int width, int height) {

    /** Artwork whose proportions are so near to those wanted is shown whole, squeezed by less than the eye finds. */
    static final double SAME_PROPORTIONS = 0.02;

    private static final double SLACK = 1e-6;

    /**
     * The largest part of an artwork that has the wanted aspect and cuts nothing of the box; of those, the one whose middle is
     * nearest to the focal point. Empty where the box does not fit.
     *
     * @param artwork in pixels
     * @param keepInside what may not be cut; where empty, only the focal point counts
     * @param aspect wanted, as width to height
     */
    public static Optional<Crop> of(Size artwork, FocalPoint focalPoint, Optional<Box> keepInside, Size aspect) {
        double wanted = (double) aspect.width() / aspect.height();
        double given = (double) artwork.width() / artwork.height();
        if (Math.abs(wanted / given - 1) <= SAME_PROPORTIONS) {
            return Optional.of(new Crop(0, 0, artwork.width(), artwork.height()));
        }
        var box = keepInside.orElse(new Box(focalPoint.x(), focalPoint.y(), 0, 0));
        int width = wanted < given ? rounded(artwork.height() * wanted, artwork.width()) : artwork.width();
        int height = wanted < given ? artwork.height() : rounded(artwork.width() / wanted, artwork.height());
        var x = start(artwork.width(), width, focalPoint.x(), box.left(), box.width());
        var y = start(artwork.height(), height, focalPoint.y(), box.top(), box.height());
        return x.isPresent() && y.isPresent()
                ? Optional.of(new Crop(x.getAsInt(), y.getAsInt(), width, height))
                : Optional.empty();
    }

    private static int rounded(double length, int most) {
        return Math.clamp(Math.round(length), 1, most);
    }

    /** Where a stretch begins that lies in the whole, holds the kept part and has its middle as near to the focus as can be. */
    private static OptionalInt start(int whole, int length, double focus, double keptFrom, double keptLength) {
        int earliest = (int) Math.max(0, Math.ceil((keptFrom + keptLength) * whole - length - SLACK));
        int latest = (int) Math.min(whole - length, Math.floor(keptFrom * whole + SLACK));
        return earliest <= latest
                ? OptionalInt.of(Math.clamp(Math.round(focus * whole - length / 2.0), earliest, latest))
                : OptionalInt.empty();
    }
}
