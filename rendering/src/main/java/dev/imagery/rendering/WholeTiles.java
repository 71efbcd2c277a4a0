package dev.imagery.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The tiles that this process knows to be whole. The seal of each is checked when it is first asked for, and again when one of its files is
 * another than it was, or of another length or time.
 */
final class WholeTiles {

    /** Some megabytes. Beyond that, those not asked for longest are checked again. */
    private static final int MOST_KNOWN = 20_000;

    private record Trace(long length, FileTime modified, String file) {}

    private final Map<Path, List<Trace>> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, List<Trace>> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    /** Whether a directory holds a tile that is as it was when it was sealed. */
    boolean contain(Path entry) throws IOException {
        try {
            var traces = traces(entry);
            if (traces.equals(known.get(entry))) {
                return true;
            }
            boolean whole = TileSeal.holds(entry);
            if (whole) {
                known.put(entry, traces);
            }
            return whole;
        } catch (NoSuchFileException | NotDirectoryException e) {
            return false;
        }
    }

    /** Takes a tile to be whole that was sealed a moment ago. */
    void add(Path entry) throws IOException {
        known.put(entry, traces(entry));
    }

    private static List<Trace> traces(Path entry) throws IOException {
        var traces = new ArrayList<Trace>();
        for (var name : TileMaking.FILES) {
            var file = Files.readAttributes(entry.resolve(name), BasicFileAttributes.class);
            traces.add(new Trace(file.size(), file.lastModifiedTime(), Objects.toString(file.fileKey())));
        }
        return traces;
    }
}
