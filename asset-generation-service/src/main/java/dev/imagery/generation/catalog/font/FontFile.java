package dev.imagery.generation.catalog.font;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a file of fonts says in its headers. No glyph is looked at.
 *
 * @param faces one, or those of a collection
 */
public record FontFile(FontFormat format, List<FontFace> faces) {

    /** No collection comes near it. */
    private static final int MOST_FACES = 100;

    /** Empty where the bytes are no TrueType, OpenType or collection of them with whole headers. */
    public static Optional<FontFile> of(byte[] bytes) {
        var file = Table.of(bytes);
        try {
            return FontFormat.beginningWith(file.text(0, 4, ISO_8859_1))
                    .map(format -> new FontFile(
                            format,
                            beginnings(format, file)
                                    .mapToObj(at -> FontFace.in(Tables.in(file, at)))
                                    .toList()));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static IntStream beginnings(FontFormat format, Table file) {
        return switch (format) {
            case TTF, OTF -> IntStream.of(0);
            case TTC -> {
                long count = file.u32(8);
                if (count < 1 || count > MOST_FACES) {
                    throw new IndexOutOfBoundsException(count + " fonts in a collection");
                }
                yield IntStream.range(0, (int) count).map(i -> file.place(12 + 4 * i));
            }
        };
    }
}
