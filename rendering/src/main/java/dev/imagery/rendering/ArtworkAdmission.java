package dev.imagery.rendering;

import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.rendering.artwork.AvifDecoder;
import dev.imagery.rendering.artwork.Excess;
import dev.imagery.rendering.artwork.PictureFormat;
import dev.imagery.rendering.artwork.PictureHeader;
import dev.imagery.rendering.artwork.PictureLimits;
import dev.imagery.rendering.artwork.PngText;
import dev.imagery.rendering.artwork.StatedColours;
import dev.imagery.rendering.colour.ColourConversion;
import dev.imagery.rendering.colour.UnsuitableProfileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets ImageMagick see only artwork that, by its own header, is of a known format and within the limits. What is admitted may be broken
 * still.
 */
record ArtworkAdmission(PictureLimits limits, AvifDecoder avif) {

    /**
     * @param scratch directory for what ImageMagick reads beside the artwork, or in its place
     * @throws RenderFailure naming each artwork that is not admitted, and why
     */
    Map<PlacedArtwork, AdmittedArtwork> admit(Collection<PlacedArtwork> artwork, ArtworkSource source, Path scratch) {
        var admitted = new LinkedHashMap<PlacedArtwork, AdmittedArtwork>();
        var faults = new ArtworkFaults();
        for (var each : artwork) {
            if (!admitted.containsKey(each)) {
                faults.collect(() -> admitted.put(each, admit(each, source.fetch(each), scratch)));
            }
        }
        faults.raise();
        return admitted;
    }

    /** @throws RenderFailure where it is not admitted, with every reason */
    AdmittedArtwork admit(PlacedArtwork artwork, Path file, Path scratch) {
        var header = header(artwork, file);
        var format = header.picture().format();
        var faults = new ArrayList<String>();
        if (!format.mediaType().equals(artwork.mediaType())) {
            faults.add("is " + format.mediaType() + ", not " + artwork.mediaType());
        }
        limits.excesses(header).forEach(excess -> faults.add("has " + excess));
        if (!faults.isEmpty()) {
            throw refused(artwork, String.join(", and ", faults));
        }
        try {
            var readable = readable(artwork, header, file, scratch);
            var colours = format == PictureFormat.AVIF ? StatedColours.ofDecoded(readable) : header.colours();
            return new AdmittedArtwork(
                    coder(format), readable, header.orientation(), ColourConversion.of(colours, scratch));
        } catch (UnsuitableProfileException e) {
            throw ArtworkFaults.of(artwork, "cannot be used: " + e.getMessage(), e);
        } catch (IOException e) {
            throw unreadable(artwork, e);
        }
    }

    /** The file itself, or what ImageMagick reads in its place. */
    private Path readable(PlacedArtwork artwork, PictureHeader header, Path file, Path scratch) throws IOException {
        return switch (header.picture().format()) {
            case JPEG, WEBP -> file;
            case PNG -> PngText.removed(file, scratch);
            case AVIF -> decoded(artwork, header, file, scratch);
        };
    }

    private static String coder(PictureFormat format) {
        return switch (format) {
            case JPEG -> "jpeg";
            case PNG, AVIF -> "png";
            case WEBP -> "webp";
        };
    }

    private PictureHeader header(PlacedArtwork artwork, Path file) {
        try {
            long bytes = Files.size(file);
            if (bytes > limits.maxBytes()) {
                throw refused(artwork, "has " + new Excess(Excess.Of.BYTES, bytes, limits.maxBytes()));
            }
            return PictureHeader.of(Files.readAllBytes(file))
                    .orElseThrow(() -> refused(artwork, "is no JPEG, PNG, WebP or AVIF with a whole header"));
        } catch (IOException e) {
            throw unreadable(artwork, e);
        }
    }

    private Path decoded(PlacedArtwork artwork, PictureHeader header, Path file, Path scratch) {
        try {
            return avif.decode(file, header.picture().size(), scratch);
        } catch (ImageMagickFailure e) {
            throw ArtworkFaults.undecodable(artwork, e);
        }
    }

    private static RenderFailure unreadable(PlacedArtwork artwork, IOException e) {
        return RenderFailure.transientOne(ArtworkFaults.name(artwork) + " cannot be read: " + e, e);
    }

    private static RenderFailure refused(PlacedArtwork artwork, String reason) {
        return ArtworkFaults.of(artwork, reason, new IllegalArgumentException(reason));
    }
}
