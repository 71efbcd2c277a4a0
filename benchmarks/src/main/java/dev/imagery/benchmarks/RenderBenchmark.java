package dev.imagery.benchmarks;

import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.MagickRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A wall of 150 posters in three sizes: the suite's renderer with prepared tiles, against plain ImageMagick. */
final class RenderBenchmark implements Benchmark {

    private static final int POSTERS = 150;
    private static final int ROUNDS = 5;
    private static final List<Size> OUTPUTS = List.of(new Size(1920, 1080), new Size(1280, 720), new Size(960, 540));
    private static final PerspectiveDesign DESIGN = new PerspectiveDesign(10, 15, 10, List.of(0), List.of(0));

    @Override
    public Figures run() throws Exception {
        var directory = Files.createTempDirectory("imagery-bench-render");
        try {
            return measure(directory);
        } finally {
            Posters.delete(directory);
        }
    }

    private static Figures measure(Path directory) throws Exception {
        System.out.println(POSTERS + " posters of 600×900, a wall of 15×10, outputs " + OUTPUTS + ", one thread each");
        var posters = Posters.draw(POSTERS, directory);
        var imageMagick = ImageMagick.find();
        var renderer = new MagickRenderer(
                () -> imageMagick,
                directory.resolve("tiles"),
                Long.MAX_VALUE,
                new RunLimits(Duration.ofMinutes(2), 1, 1024));
        var plain = new PlainImageMagick(posters, DESIGN, Files.createDirectories(directory.resolve("plain")));
        var ours = Files.createDirectories(directory.resolve("ours"));
        var composition = composition();
        renderer.render(composition, artwork -> posters.get((int) artwork.title() - 1), ours);
        var finished = directory.resolve("finished.mpc");
        PlainImageMagick.run(List.of(
                "convert",
                "jpeg:" + ours.resolve(Output.jpeg(new Size(1920, 1080)).fileName()),
                "mpc:" + finished));

        var sides = new Sides()
                .side(
                        "ours, warm, three outputs",
                        () -> renderer.render(composition, artwork -> posters.get((int) artwork.title() - 1), ours))
                .side("montage and full distort, for each output", () -> plain.montageAndFullDistort(OUTPUTS))
                .side("one pipe with hints, three outputs", () -> plain.onePipeWithHints(OUTPUTS))
                .side("only writing the three outputs", () -> plain.onlyWrite(finished, OUTPUTS));
        var vips =
                PlainVips.find(posters, DESIGN, OUTPUTS.getFirst(), Files.createDirectories(directory.resolve("vips")));
        if (vips != null) {
            sides.side("libvips' commands, three outputs", () -> vips.draw(OUTPUTS));
        }
        sides.measure(ROUNDS);
        double warm = sides.median("ours, warm, three outputs");
        return new Figures()
                .add("ratio_article", sides.median("montage and full distort, for each output") / warm)
                .add("ratio_best", sides.median("one pipe with hints, three outputs") / warm)
                .add("ratio_floor", warm / sides.median("only writing the three outputs"));
    }

    private static Composition composition() {
        return Composition.of(
                DESIGN,
                Posters.placed(POSTERS),
                OUTPUTS.stream().map(size -> Output.jpeg(size)).toList());
    }
}
