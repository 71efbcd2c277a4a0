package dev.imagery.storage.transfer;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The files of an archive, in their order: {@code version.json}, the objects by their keys, parts of NDJSON with renders, assets and
 * rules, and {@code archive.json}, which lists the parts with their digests and counts the objects, whose digests are their names.
 */
final class ArchiveFiles {

    static final String VERSION = "version.json";
    static final String ARCHIVE = "archive.json";
    static final String RENDERS = "renders";
    static final String ASSETS = "manifest";
    static final String RULES = "rules";

    /** What a part may be called. */
    static final Pattern PART = Pattern.compile("(?:renders|manifest|rules)/\\d{6}\\.ndjson");

    /** The format that is written, and the only one that is read. */
    static final int FORMAT = 1;

    private ArchiveFiles() {}

    /** @param number from 1 */
    static String part(String kind, int number) {
        return "%s/%06d.ndjson".formatted(kind, number);
    }

    /** What {@code archive.json} says. */
    record Contents(List<Part> parts, long objects, long objectBytes) {}

    /** A file that is no object. */
    record Part(String name, long bytes, String sha256) {}
}
