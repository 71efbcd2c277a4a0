package dev.imagery.rendering.artwork;

import java.util.Optional;
import java.util.stream.Stream;

/** The boxes of an AVIF (AV1 Image File Format 1.1, 6; ISO/IEC 23008-12; ISO/IEC 14496-12). */
final class AvifHeader {

    private static final String STILL = "avif";
    private static final String SEQUENCE = "avis";

    private AvifHeader() {}

    static boolean begins(Bytes bytes) {
        return bytes.has(4, "ftyp") && (hasBrand(bytes, STILL) || hasBrand(bytes, SEQUENCE));
    }

    /** The primary picture. Its decoder turns it, so that nothing is left to be turned. */
    static Optional<PictureHeader> read(Bytes bytes) {
        long moving = hasBrand(bytes, SEQUENCE) ? Math.max(2, samples(bytes)) : 0;
        return Box.of(bytes)
                .filter(box -> box.is("meta"))
                .findFirst()
                .map(HeifItems::new)
                .flatMap(items -> items.primarySize()
                        .flatMap(size -> PictureHeader.of(
                                PictureFormat.AVIF,
                                size.width(),
                                size.height(),
                                Orientation.TOP_LEFT,
                                Math.max(moving, items.pictures()),
                                StatedColours.NOTHING)));
    }

    /** The main brand or one of those that are compatible. */
    private static boolean hasBrand(Bytes bytes, String brand) {
        return Box.of(bytes).findFirst().stream()
                .flatMap(type -> Stream.iterate(type.content(), at -> at + 4 <= type.end(), at -> at + 4))
                .anyMatch(at -> bytes.has(at, brand));
    }

    /** Of the longest track. */
    private static long samples(Bytes bytes) {
        return Box.of(bytes)
                .filter(box -> box.is("moov"))
                .flatMap(movie -> movie.boxes(0))
                .filter(box -> box.is("trak"))
                .flatMap(track -> track.first("mdia").stream())
                .flatMap(media -> media.first("minf").stream())
                .flatMap(information -> information.first("stbl").stream())
                .flatMap(table -> table.first("stsz").stream())
                .mapToLong(sizes -> bytes.u32(sizes.fields() + 4))
                .max()
                .orElse(0);
    }
}
