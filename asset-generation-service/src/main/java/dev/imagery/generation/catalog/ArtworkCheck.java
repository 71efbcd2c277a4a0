package dev.imagery.generation.catalog;

import dev.imagery.dsl.target.Size;
import dev.imagery.rendering.artwork.Excess;
import dev.imagery.rendering.artwork.Picture;
import dev.imagery.rendering.artwork.PictureEnd;
import dev.imagery.rendering.artwork.PictureFormat;
import dev.imagery.rendering.artwork.PictureHeader;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Refuses bytes that cannot be artwork, before anything keeps them. */
@Component
class ArtworkCheck {

    private final ArtworkLimits limits;

    ArtworkCheck(ArtworkLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a body, of which no more than the limit comes into memory.
     *
     * @throws ProblemException 413 where there is more
     */
    byte[] read(InputStream body) throws IOException {
        int most = Math.toIntExact(limits.maxBytes().toBytes());
        var bytes = body.readNBytes(most);
        if (bytes.length == most && body.read() >= 0) {
            throw ProblemException.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "The artwork is too large",
                    "It may have at most %d bytes (imagery.artwork.max-bytes).".formatted(most),
                    List.of());
        }
        return bytes;
    }

    /** @throws ProblemException 422 with every fault; a fault of a limit names its setting */
    Picture check(byte[] bytes, PictureFormat declared) {
        var header = PictureHeader.of(bytes)
                .orElseThrow(() -> faulty(List.of(Fault.of(
                        "", "not-a-picture", null, "the bytes of a JPEG, PNG, WebP or AVIF with a whole header"))));
        var faults = faults(header, declared);
        var format = header.picture().format();
        if (!PictureEnd.isIn(bytes, format)) {
            faults.add(Fault.of("", "truncated", bytes.length + " bytes", PictureEnd.expected(format)));
        }
        if (!faults.isEmpty()) {
            throw faulty(faults);
        }
        return header.picture();
    }

    private List<Fault> faults(PictureHeader header, PictureFormat declared) {
        var picture = header.picture();
        var faults = new ArrayList<Fault>();
        if (picture.format() != declared) {
            faults.add(Fault.of(
                    "/header/Content-Type",
                    "wrong-media-type",
                    declared.mediaType(),
                    picture.format().mediaType() + ", which the bytes are"));
        }
        var size = picture.size();
        limits.ofPictures().excesses(header).forEach(excess -> faults.add(fault(excess, size)));
        if (size.width() < limits.minWidth() || size.height() < limits.minHeight()) {
            faults.add(Fault.of(
                    "",
                    "out-of-range",
                    size.toString(),
                    "at least %d×%d pixels (imagery.artwork.min-width, imagery.artwork.min-height)"
                            .formatted(limits.minWidth(), limits.minHeight())));
        }
        int shorter = Math.min(size.width(), size.height());
        if (Math.max(size.width(), size.height()) > (long) shorter * limits.maxProportion()) {
            faults.add(Fault.of(
                    "",
                    "out-of-range",
                    size.toString(),
                    "a longer side of at most %d times the shorter (imagery.artwork.max-proportion)"
                            .formatted(limits.maxProportion())));
        }
        return faults;
    }

    private static Fault fault(Excess excess, Size size) {
        return excess.what() == Excess.Of.FRAMES
                ? Fault.of("", "animated", excess.found() + " frames", excess.expected())
                : Fault.of("", "out-of-range", size.toString(), excess.expected());
    }

    private static ProblemException faulty(List<Fault> faults) {
        return ProblemException.faulty("invalid-artwork", "The artwork", faults);
    }
}
