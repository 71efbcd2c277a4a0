package dev.imagery.imagemagick;

import java.util.function.Predicate;
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

    /** Told by every run that is left without a picture, whatever it told before of the reason. */
    private static final Predicate<String> NO_PICTURE =
            Pattern.compile("^no images (?:defined|found|for write|loaded)\\b").asPredicate();

    /** Where nothing was told before, as ImageMagick 6 keeps what libpng tells it to itself. */
    private static final String SILENT = "the data of the picture are broken, and its decoder tells no more";

    private Complaints() {}

    static String of(String standardError) {
        var lines = standardError
                .lines()
                .map(line -> FRAME.matcher(line.strip()).replaceAll(""))
                .map(line -> DIRECTORY.matcher(line).replaceAll(""))
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
        var reasons = lines.stream().filter(NO_PICTURE.negate()).toList();
        if (reasons.isEmpty() && !lines.isEmpty()) {
            return SILENT;
        }
        var told = reasons.stream().limit(MOST_LINES).collect(Collectors.joining("; "));
        return told.length() <= MOST_CHARACTERS ? told : told.substring(0, MOST_CHARACTERS) + "…";
    }
}
