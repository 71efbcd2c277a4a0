package dev.imagery.benchmarks;

import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.layout.Quad;
import dev.imagery.dsl.target.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The wall drawn by ImageMagick's commands as one would type them: the baselines. One thread, as a worker slot has. */
final class PlainImageMagick {

    private static final String BACKGROUND = "#0b0b0f";
    private static final List<String> JPEG = List.of(
            "-strip",
            "-interlace",
            "JPEG",
            "-sampling-factor",
            "2x2",
            "-define",
            "jpeg:optimize-coding=true",
            "-quality",
            "82");

    private final List<Path> posters;
    private final PerspectiveDesign design;
    private final Path directory;

    /** @param posters as many as a wall of 15 × 10 has slots */
    PlainImageMagick(List<Path> posters, PerspectiveDesign design, Path directory) {
        this.posters = List.copyOf(posters);
        this.design = design;
        this.directory = directory;
    }

    /** The article's way: montage, distort of the whole plane, one output; again for each output. */
    void montageAndFullDistort(List<Size> outputs) throws IOException, InterruptedException {
        for (var output : outputs) {
            var flat = directory.resolve("montage.miff");
            var montage = new ArrayList<>(List.of("montage"));
            posters.forEach(poster -> montage.add("jpeg:" + poster));
            montage.addAll(
                    List.of("-tile", "15x10", "-geometry", "200x300+5+5", "-background", BACKGROUND, "miff:" + flat));
            run(montage);
            var convert = new ArrayList<>(
                    List.of("convert", "miff:" + flat, "-virtual-pixel", "background", "-background", BACKGROUND));
            convert.addAll(List.of("-distort", "Perspective", controlPoints(output)));
            convert.addAll(List.of("-crop", output.width() + "x" + output.height() + "+0+0", "+repage"));
            convert.addAll(JPEG);
            convert.add("jpeg:" + directory.resolve("plain-" + output.width() + ".jpg"));
            run(convert);
        }
    }

    /** Plain ImageMagick at its best: reduced decoding, one pipe, a viewport, every output by the same command. */
    void onePipeWithHints(List<Size> outputs) throws IOException, InterruptedException {
        var canvas = outputs.getFirst();
        var command = new ArrayList<>(List.of("convert", "-size", "3150x3100", "xc:" + BACKGROUND));
        command.addAll(List.of("-define", "jpeg:size=400x600"));
        for (int i = 0; i < posters.size(); i++) {
            int x = i % 15 * 210 + 5;
            int y = i / 15 * 310 + 5;
            command.addAll(List.of("(", "jpeg:" + posters.get(i), "-resize", "200x300!", ")"));
            command.addAll(List.of("-geometry", "+" + x + "+" + y, "-composite"));
        }
        command.addAll(List.of("-virtual-pixel", "background", "-background", BACKGROUND));
        command.addAll(List.of("-define", "distort:viewport=" + canvas.width() + "x" + canvas.height() + "+0+0"));
        command.addAll(List.of("-distort", "Perspective", controlPoints(canvas), "+repage"));
        command.addAll(writes(outputs));
        run(command);
    }

    /** The floor: a finished picture is read and written in the same outputs. */
    void onlyWrite(Path finished, List<Size> outputs) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("convert", "mpc:" + finished));
        command.addAll(writes(outputs));
        run(command);
    }

    private List<String> writes(List<Size> outputs) {
        var arguments = new ArrayList<String>(JPEG);
        var canvas = outputs.getFirst();
        for (var output : outputs.subList(1, outputs.size())) {
            arguments.addAll(List.of("(", "+clone", "-resize", output.width() + "x" + output.height() + "!"));
            arguments.addAll(List.of("-write", "jpeg:" + directory.resolve("plain-" + output.width() + ".jpg")));
            arguments.addAll(List.of("+delete", ")"));
        }
        arguments.add("jpeg:" + directory.resolve("plain-" + canvas.width() + ".jpg"));
        return arguments;
    }

    /** The corners of the 3150×3100 plane and where the camera sees them on a canvas of this size. */
    private String controlPoints(Size canvas) {
        var plane = Quad.rectangle(0, 0, 3150, 3100).corners();
        var view = design.scene(canvas).layers().getFirst().view();
        var seen = view.apply(Quad.rectangle(0, 0, 3150, 3100)).corners();
        var pairs = new StringBuilder();
        for (int i = 0; i < plane.size(); i++) {
            pairs.append(String.format(
                    Locale.ROOT,
                    "%.3f,%.3f %.3f,%.3f ",
                    plane.get(i).x(),
                    plane.get(i).y(),
                    seen.get(i).x(),
                    seen.get(i).y()));
        }
        return pairs.toString();
    }

    static void run(List<String> command) throws IOException, InterruptedException {
        run(command, Path.of(""));
    }

    /** @param within the working directory */
    static void run(List<String> command, Path within) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .inheritIO()
                .directory(within.toAbsolutePath().toFile());
        builder.environment().putAll(Map.of("MAGICK_THREAD_LIMIT", "1", "OMP_NUM_THREADS", "1"));
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command.getFirst() + " ended with " + exit);
        }
    }
}
