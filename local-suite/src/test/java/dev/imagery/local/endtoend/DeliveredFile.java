package dev.imagery.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One file of an asset, fetched from where storage says that it is. */
record DeliveredFile(JsonNode asset, String encoding, byte[] bytes) {

    private static final ImageMagick IMAGEMAGICK = ImageMagick.find();
    private static final RunLimits LIMITS = RunLimits.within(Duration.ofMinutes(1));

    static DeliveredFile of(JsonNode asset, JsonNode rendition) throws IOException, InterruptedException {
        byte[] bytes = VersionAssets.bytes(URI.create(rendition.path("url").asString("")));
        assertThat(bytes.length).isEqualTo(rendition.path("bytes").intValue());
        return new DeliveredFile(asset, rendition.path("encoding").asString(""), bytes);
    }

    /** Its bytes are those of its format, and decode to a picture of the size that the manifest states. */
    void checkPicture() throws IOException {
        assertThat(magic()).as("format of %s", asset).isEqualTo(encoding);
        Path file = Files.createTempFile("imagery-delivered-", "." + encoding);
        try {
            Files.write(file, bytes);
            assertThat(IMAGEMAGICK.run(List.of(file.toString(), "-format", "%wx%h", "info:"), LIMITS))
                    .as("size of %s", asset)
                    .isEqualTo(asset.path("width").intValue() + "x"
                            + asset.path("height").intValue());
        } finally {
            Files.delete(file);
        }
    }

    private String magic() {
        if ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff) {
            return "jpeg";
        }
        if (text(0, 4).equals("RIFF") && text(8, 4).equals("WEBP")) {
            return "webp";
        }
        return text(4, 8).equals("ftypavif") ? "avif" : "unknown";
    }

    private String text(int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
