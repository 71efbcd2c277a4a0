package dev.imagery.rendering.encoding;

import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.RunLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Encodes AVIF with libheif's {@code heif-enc}, which obeys effort and threads where ImageMagick 6's coder does not. */
final class HeifEncEncoder implements Encoder {

    private static final String NAME = "heif-enc";
    private static final Companion HEIF_ENC = new Companion(NAME);
    private static final Pattern LIBHEIF = Pattern.compile("libheif version: (\\S+)");
    private static final Pattern CODER_OF_AV1 = Pattern.compile("AV1 Encoder (\\S+)");

    private final RunLimits limits;
    private final Effort effort;
    private volatile Map<String, String> tools = Map.of();

    HeifEncEncoder(RunLimits limits, Effort effort) {
        this.limits = limits;
        this.effort = effort;
    }

    @Override
    public void encode(Uncompressed picture, int quality, Path file) {
        var png = file.resolveSibling(file.getFileName() + ".png");
        try {
            try {
                StoredPng.write(picture, png);
                HEIF_ENC.run(arguments(png, quality, file), limits);
            } finally {
                Files.deleteIfExists(png);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> tools() {
        if (tools.isEmpty()) {
            tools = Map.of(NAME, versions() + ", speed " + effort.avifSpeed());
        }
        return tools;
    }

    private String versions() {
        var usage = HEIF_ENC.ask(List.of("--help"), limits);
        var encoders = HEIF_ENC.ask(List.of("--list-encoders"), limits);
        return "libheif " + found(LIBHEIF, usage) + ", AV1 encoder " + found(CODER_OF_AV1, encoders);
    }

    private static String found(Pattern pattern, Companion.Answer answer) {
        var matcher = pattern.matcher(answer.output() + answer.error());
        return matcher.find() ? matcher.group(1) : "unknown";
    }

    private List<String> arguments(Path png, int quality, Path file) {
        return List.of(
                "-A",
                "-q",
                String.valueOf(quality),
                "-p",
                "speed=" + effort.avifSpeed(),
                "-p",
                // With more, other bytes come of the same picture; the cores work on pictures side by side.
                "threads=1",
                "-o",
                file.toString(),
                png.toString());
    }
}
