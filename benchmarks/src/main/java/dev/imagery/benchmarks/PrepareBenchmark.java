package dev.imagery.benchmarks;

import dev.imagery.dsl.design.GridDesign;
import dev.imagery.dsl.design.TileStyle;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.MagickRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** 150 posters decoded and scaled to tiles of 200×300: by a plain command for each, by one for all, and by the suite with an empty cache. */
final class PrepareBenchmark implements Benchmark {

    private static final int POSTERS = 150;
    private static final int ROUNDS = 5;
    private static final Size TILE = new Size(200, 300);
    private static final GridDesign DESIGN = new GridDesign(10, 15, 10, TileStyle.PLAIN, "#0b0b0f");

    /** On it the tiles of the design are just of that size. */
    private static final Size CANVAS = new Size(3_150, 3_100);

    @Override
    public Figures run() throws Exception {
        var directory = Files.createTempDirectory("imagery-bench-prepare");
        try {
            return measure(directory);
        } finally {
            Posters.delete(directory);
        }
    }

    private static Figures measure(Path directory) throws Exception {
        System.out.println(POSTERS + " posters of 600×900, decoded and scaled to " + TILE + ", one thread each");
        var posters = Posters.draw(POSTERS, directory);
        var composition = composition();
        var imageMagick = ImageMagick.find();
        var sides = new Sides()
                .side("ours, nothing prepared", () -> {
                    var renderer = new MagickRenderer(
                            () -> imageMagick,
                            Files.createTempDirectory(directory, "tiles"),
                            Long.MAX_VALUE,
                            new RunLimits(Duration.ofMinutes(2), 1, 1024));
                    renderer.prepare(composition, artwork -> posters.get((int) artwork.title() - 1));
                })
                .side("a command for each poster", () -> aCommandForEach(posters, directory))
                .side("one command for all posters", () -> oneCommandForAll(posters, directory))
                .measure(ROUNDS);
        return new Figures()
                .add("ratio", sides.median("a command for each poster") / sides.median("ours, nothing prepared"))
                .add(
                        "ratio_one_command",
                        sides.median("one command for all posters") / sides.median("ours, nothing prepared"));
    }

    private static void aCommandForEach(List<Path> posters, Path directory) throws IOException, InterruptedException {
        for (var poster : posters) {
            var command = new ArrayList<>(List.of("convert"));
            command.addAll(scaled(poster));
            command.add("mpc:" + directory.resolve("plain.mpc"));
            PlainImageMagick.run(command);
        }
    }

    private static void oneCommandForAll(List<Path> posters, Path directory) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("convert"));
        for (int i = 0; i < posters.size(); i++) {
            command.add("(");
            command.addAll(scaled(posters.get(i)));
            command.addAll(List.of("-write", "mpc:" + directory.resolve("plain-" + i + ".mpc"), "+delete", ")"));
        }
        command.addAll(List.of("-size", "1x1", "xc:black", "null:"));
        PlainImageMagick.run(command);
    }

    private static List<String> scaled(Path poster) {
        return List.of(
                "-define",
                "jpeg:size=" + 2 * TILE.width() + "x" + 2 * TILE.height(),
                "jpeg:" + poster,
                "-resize",
                TILE.width() + "x" + TILE.height() + "!",
                "-strip");
    }

    private static Composition composition() {
        return Composition.of(DESIGN, Posters.placed(POSTERS), List.of(Output.jpeg(CANVAS)));
    }
}
