package dev.imagery.imagemagick;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of an ImageMagick, read from its {@code -version} output.
 *
 * @param major 6 or 7
 * @param text as ImageMagick prints it, for example {@code 6.9.11-60}
 * @param depth how pixels are held in memory, as ImageMagick prints it, for example {@code Q16} or {@code Q16-HDRI}; empty where it does not
 */
public record Version(int major, String text, String depth) {

    private static final Pattern FIRST_LINE =
            Pattern.compile("Version: ImageMagick ((\\d+)\\.[0-9.]+(?:-\\d+)?)(?: (Q\\d+(?:-HDRI)?))?");

    /** Empty where the output is not ImageMagick's own, as from a stand-in of that name. */
    static Optional<Version> parse(String output) {
        var matcher = FIRST_LINE.matcher(output);
        return matcher.find()
                ? Optional.of(new Version(
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(1),
                        Objects.requireNonNullElse(matcher.group(3), "")))
                : Optional.empty();
    }
}
