package dev.imagery.rendering;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.overlay.PlacedLogo;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.RunLimits;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.im4java.core.IMOperation;

/** Logos decoded at the size at which they are drawn, with their transparency. */
record LogoPreparation(Supplier<ImageMagick> imageMagick, RunLimits limits, ArtworkAdmission admission) {

    /**
     * @param directory that the prepared logo is written to
     * @throws RenderFailure naming the logo that cannot be had, is not admitted or cannot be decoded
     */
    Path prepare(PlacedLogo logo, Size size, ArtworkSource source, Path directory) {
        var artwork = new PlacedArtwork(
                logo.title(), logo.digest(), logo.mediaType(), logo.size(), FocalPoint.CENTRE, Optional.empty());
        var file = directory.resolve("logo-%s-%dx%d.mpc".formatted(logo.digest(), size.width(), size.height()));
        var operation = new IMOperation();
        operation.regardWarnings();
        admission.admit(artwork, source.fetch(artwork), directory).addTo(operation);
        operation.alpha("set");
        operation.filter("Lanczos");
        operation.resize(size.width(), size.height(), "!");
        operation.p_repage();
        operation.strip();
        operation.addImage("mpc:" + file);
        try {
            imageMagick.get().run(operation, limits);
        } catch (ImageMagickFailure e) {
            var name = "logo " + logo.digest() + " of title " + logo.title();
            throw e.mayBeOfTheInput()
                    ? RenderFailure.permanent(
                            name + " cannot be decoded as " + logo.mediaType() + ": " + e.getMessage(), e)
                    : RenderFailure.transientOne(name + " could not be decoded: " + e.getMessage(), e);
        }
        return file;
    }
}
