package dev.imagery.benchmarks;

import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.target.Size;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The wall drawn by libvips' own commands, for a look at another library: posters decoded in reduced size, joined, seen through a map of
 * coordinates that is made before, and written in each size. One thread.
 */
final class PlainVips {

    private static final Size TILE = new Size(200, 300);
    private static final int GAP = 10;
    private static final int COLUMNS = 15;
    private static final String JPEG = "[Q=82,interlace,optimize_coding,strip]";

    private final List<Path> posters;
    private final Path directory;

    private PlainVips(List<Path> posters, Path directory) {
        this.posters = List.copyOf(posters);
        this.directory = directory;
    }

    /**
     * With the map of the first output made.
     *
     * @return null where libvips' commands are not on this machine
     */
    static @Nullable PlainVips find(List<Path> posters, PerspectiveDesign design, Size canvas, Path directory)
            throws IOException, InterruptedException {
        try {
            run(List.of("vips", "--version"));
            run(List.of("vipsthumbnail", "--version"));
        } catch (IOException e) {
            System.out.println("libvips is not compared: " + e.getMessage());
            return null;
        }
        var vips = new PlainVips(posters, directory);
        vips.writeMap(design, canvas);
        return vips;
    }

    void draw(List<Size> outputs) throws IOException, InterruptedException {
        var thumbnails = new ArrayList<>(List.of("vipsthumbnail", "-s", TILE.width() + "x" + TILE.height() + "!"));
        thumbnails.addAll(List.of("-o", directory.resolve("%s.v").toString()));
        posters.forEach(poster -> thumbnails.add(poster.toString()));
        run(thumbnails);

        var tiles = posters.stream()
                .map(poster -> directory
                        .resolve(poster.getFileName().toString().replace(".jpg", ".v"))
                        .toString())
                .collect(Collectors.joining(" "));
        run(List.of("vips", "arrayjoin", tiles, file("flat.v"), "--across", "" + COLUMNS, "--shim", "" + GAP));
        run(List.of("vips", "mapim", file("flat.v"), file("seen.v"), file("map.v"), "--interpolate", "bilinear"));
        var canvas = outputs.getFirst();
        run(List.of("vips", "copy", file("seen.v"), file("vips-" + canvas.width() + ".jpg") + JPEG));
        for (var output : outputs.subList(1, outputs.size())) {
            double scale = (double) output.width() / canvas.width();
            run(List.of(
                    "vips",
                    "resize",
                    file("seen.v"),
                    file("vips-" + output.width() + ".jpg") + JPEG,
                    String.format(Locale.ROOT, "%.9f", scale)));
        }
    }

    /** Where on the flat wall each pixel of the canvas is: pairs of floats, row by row. */
    private void writeMap(PerspectiveDesign design, Size canvas) throws IOException, InterruptedException {
        var back = design.scene(canvas).layers().getFirst().view().inverse();
        var raw = directory.resolve("map.raw");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(raw)))) {
            for (int y = 0; y < canvas.height(); y++) {
                for (int x = 0; x < canvas.width(); x++) {
                    var from = back.apply(new Point(x + 0.5, y + 0.5));
                    // The joined wall begins with its first tile, half a gap into the plane.
                    writeLittleEndian(out, (float) (from.x() - 0.5 - GAP / 2.0));
                    writeLittleEndian(out, (float) (from.y() - 0.5 - GAP / 2.0));
                }
            }
        }
        var size = List.of("" + canvas.width(), "" + canvas.height());
        run(List.of(
                "vips", "rawload", raw.toString(), file("map.v"), size.get(0), size.get(1), "2", "--format", "float"));
    }

    private static void writeLittleEndian(DataOutputStream out, float value) throws IOException {
        out.writeInt(Integer.reverseBytes(Float.floatToIntBits(value)));
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("VIPS_CONCURRENCY", "1");
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command.subList(0, 2)) + " ended with " + exit);
        }
    }
}
