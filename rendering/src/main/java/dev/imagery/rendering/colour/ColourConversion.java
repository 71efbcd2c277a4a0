package dev.imagery.rendering.colour;

import dev.imagery.rendering.artwork.Channels;
import dev.imagery.rendering.artwork.StatedColours;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.im4java.core.IMOperation;

/**
 * How the colours of a picture become sRGB. Without a profile they are taken to be sRGB, or made of cyan, magenta, yellow and black by plain
 * multiplication, as browsers do. A profile is applied by ImageMagick (Little CMS), which takes as long as decoding the picture; so it
 * is left out where the profile is that of sRGB.
 *
 * @param through the file with the profile of sRGB; empty where no profile has to be applied
 */
public record ColourConversion(Optional<Path> through) {

    private static final String SRGB = "srgb.icc";

    /**
     * @param directory that the profile of sRGB is written to where it is needed
     * @throws UnsuitableProfileException where the picture's profile is of another kind than its pixels
     */
    public static ColourConversion of(StatedColours stated, Path directory) throws IOException {
        var profile = stated.profile().map(IccProfile::new);
        if (profile.isEmpty()) {
            return new ColourConversion(Optional.empty());
        }
        if (!profile.get().suits(stated.channels())) {
            throw new UnsuitableProfileException("its colour profile is of "
                    + profile.get().channels().map(Channels::toString).orElse("other or broken colours")
                    + ", and its pixels are of " + stated.channels());
        }
        return new ColourConversion(profile.get().isSrgb() ? Optional.empty() : Optional.of(written(directory)));
    }

    /** Converts the current picture, before its transparency is lost and before it is scaled. */
    public void add(IMOperation operation) {
        through.ifPresent(profile -> {
            // As browsers do: white and black stay white and black, and what lies between keeps its colour.
            operation.intent("relative");
            operation.blackPointCompensation();
            operation.profile("icc:" + profile);
        });
        operation.colorspace("sRGB");
    }

    /** ImageMagick takes profiles from files only. */
    private static Path written(Path directory) throws IOException {
        var file = directory.resolve(SRGB);
        if (!Files.exists(file)) {
            try (InputStream profile = ColourConversion.class.getResourceAsStream(SRGB)) {
                if (profile == null) {
                    throw new IllegalStateException(SRGB + " is not among the resources");
                }
                Files.copy(profile, file);
            }
        }
        return file;
    }
}
