package dev.imagery.imagemagick;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What ImageMagick complains of, for people who are far from this machine: a broken picture is complained of line by line, with the
 * names of files and of places in ImageMagick's source.
 */
final class Complaints {

    private static final int MOST_LINES = 3;
    private static final int MOST_CHARACTERS = 500;

    /** The program's name before, and the place in its source behind. */
    private static final Pattern FRAME = Pattern.compile("^(?:[\\w./-]+: )|(?: @ (?:error|warning)/\\S*)$");

    /** ImageMagick's quotes are a backtick or an apostrophe before, and an apostrophe behind. */
    private static final Pattern DIRECTORY = Pattern.compile("(?<=[`'])/[^`']*/(?=[^/`']+')");

    private Complaints() {}

    static String of(String standardError) {
        String told = standardError
                .lines()
                .map(line -> FRAME.matcher(line.strip()).replaceAll(""))
                .map(line -> DIRECTORY.matcher(line).replaceAll(""))
                .filter(line -> !line.isBlank())
                .distinct()
                .limit(MOST_LINES)
                .collect(Collectors.joining("; "));
        return told.length() <= MOST_CHARACTERS ? told : told.substring(0, MOST_CHARACTERS) + "…";
    }
}
