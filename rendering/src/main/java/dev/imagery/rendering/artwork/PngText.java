package dev.imagery.rendering.artwork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * What is written in a PNG. ImageMagick inflates it into memory, to a thousand times its size in the file, and asks no limit of ours; of a
 * picture that is drawn, nobody reads it.
 */
public final class PngText {

    private static final int SIGNATURE = 8;
    private static final Set<String> CHUNKS = Set.of("tEXt", "zTXt", "iTXt");

    private PngText() {}

    /**
     * @param directory that a copy is written to
     * @return a copy without text; the file itself where it has none
     */
    public static Path removed(Path png, Path directory) throws IOException {
        var file = Files.readAllBytes(png);
        var bytes = new Bytes(file);
        if (PngChunk.of(bytes).noneMatch(chunk -> CHUNKS.contains(chunk.type()))) {
            return png;
        }
        var copy = directory.resolve(png.getFileName() + ".textless");
        try (var out = Files.newOutputStream(copy)) {
            int end = SIGNATURE;
            out.write(file, 0, end);
            for (var chunk : (Iterable<PngChunk>) PngChunk.of(bytes)::iterator) {
                if (!CHUNKS.contains(chunk.type())) {
                    out.write(file, chunk.start(), chunk.end() - chunk.start());
                }
                end = chunk.end();
            }
            // What is cut off too short to be a chunk stays, for the decoder to complain of.
            out.write(file, end, file.length - end);
        }
        return copy;
    }
}
