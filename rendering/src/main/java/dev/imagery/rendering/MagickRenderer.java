package dev.imagery.rendering;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.overlay.PlacedOverlay;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.artwork.AvifDecoder;
import dev.imagery.rendering.artwork.PictureLimits;
import dev.imagery.rendering.encoding.Content;
import dev.imagery.rendering.encoding.Effort;
import dev.imagery.rendering.encoding.EncodeStep;
import dev.imagery.rendering.encoding.OutputWriting;
import dev.imagery.rendering.overlay.OverlayPainting;
import dev.imagery.rendering.sketch.Sketch;
import dev.imagery.rendering.text.PangoRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.im4java.core.IMOperation;

/** Renders with ImageMagick: one process for each composition, from tiles prepared before. */
public final class MagickRenderer implements Renderer {

    private static final int EPOCH = 9;

    private final Supplier<ImageMagick> imageMagick;
    private final Path tileCache;
    private final TileCache tiles;
    private final LogoPreparation logos;
    private final FontSets fonts;
    private final OverlaysByFonts overlays;
    private final EncodeStep encodeStep;
    private final RunLimits limits;
    private final Effort effort;

    /** As the others, with the {@linkplain Effort#STANDARD standard effort} and {@linkplain PictureLimits#USUAL usual} artwork. */
    public MagickRenderer(Supplier<ImageMagick> imageMagick, Path tileCache, long tileCacheBytes, RunLimits limits) {
        this(imageMagick, tileCache, tileCacheBytes, limits, Effort.STANDARD, PictureLimits.USUAL);
    }

    /** As the other, with no fonts but those of the machine. */
    public MagickRenderer(
            Supplier<ImageMagick> imageMagick,
            Path tileCache,
            long tileCacheBytes,
            RunLimits limits,
            Effort effort,
            PictureLimits artwork) {
        this(imageMagick, tileCache, tileCacheBytes, limits, effort, artwork, FontSource.NONE);
    }

    /**
     * Looks for ImageMagick when it first draws, so that the epoch can be asked on a machine without it.
     *
     * @param tileCache directory of the prepared tiles; made where it does not exist, and may be shared by processes
     * @param tileCacheBytes above which the tiles not used for longest are dropped
     * @param limits of one ImageMagick run
     * @param artwork what is let near it
     * @param fonts where those of the catalogue come from
     */
    public MagickRenderer(
            Supplier<ImageMagick> imageMagick,
            Path tileCache,
            long tileCacheBytes,
            RunLimits limits,
            Effort effort,
            PictureLimits artwork,
            FontSource fonts) {
        var admission = new ArtworkAdmission(artwork, new AvifDecoder(limits));
        this.imageMagick = imageMagick;
        this.tileCache = tileCache;
        this.tiles = new TileCache(tileCache, tileCacheBytes, imageMagick, limits, admission);
        this.logos = new LogoPreparation(imageMagick, limits, admission);
        this.fonts = new FontSets(tileCache.resolve("fonts"), fonts);
        this.overlays = new OverlaysByFonts(imageMagick);
        this.encodeStep = new EncodeStep(imageMagick, limits, effort);
        this.limits = limits;
        this.effort = effort;
    }

    @Override
    public int epoch() {
        return EPOCH;
    }

    /** @throws ImageMagickFailure where there is no ImageMagick, or none that answers */
    @Override
    public void check() {
        imageMagick.get().check();
    }

    /**
     * Prepares the tiles that a composition needs and that the cache lacks, so that its render only composes them.
     *
     * @throws RenderFailure where an artwork cannot be had or decoded
     */
    public void prepare(Composition composition, ArtworkSource artwork) {
        tiles.prepared(new ScenePainting(composition).tiles(), artwork);
    }

    @Override
    public int drop(Collection<String> digests) {
        return tiles.drop(digests);
    }

    @Override
    public Rendered render(Composition composition, ArtworkSource artwork, Path directory) {
        var withFonts =
                fonts.configuration(composition.fonts()).map(limits::withFonts).orElse(limits);
        var overlaying = overlays.within(withFonts);
        overlaying.setTexts(
                composition.overlays(),
                composition.canvas(),
                composition.artwork().getFirst().title());
        var painting = new ScenePainting(composition);
        var prepared = tiles.prepared(painting.tiles(), artwork);
        Function<List<PlacedOverlay>, OverlayPainting> laid = each -> overlaying.prepare(
                each, composition.canvas(), (logo, size) -> logos.prepare(logo, size, artwork, directory));
        var settled = LegibleScrims.settled(composition.overlays(), composition.canvas(), beneath -> {
            var draft = directory.resolve("draft.rgb");
            var over = laid.apply(beneath);
            run(painting.draft(prepared, over, draft), over.hasText(), withFonts);
            return draft;
        });
        var over = laid.apply(settled);
        var writing = new OutputWriting(composition.outputs(), directory, effort);
        var sketch = directory.resolve("sketch.rgb");
        var operation = painting.operation(prepared, over, writing, sketch);
        run(operation, over.hasText(), withFonts);
        var content = new Content(composition.design().type(), over.chroma(), over.lettered());
        var shortfalls = composition.outputs().stream()
                .filter(output -> !OutputWriting.isDirect(output))
                .flatMap(output ->
                        encodeStep
                                .encode(output, content, writing.uncompressed(output.size()), writing.file(output))
                                .stream())
                .toList();
        return new Rendered(
                composition.outputs().stream()
                        .map(output -> new RenderedFile(output, writing.file(output)))
                        .toList(),
                sketch(composition.canvas(), sketch),
                Provenance.of(tools(composition.outputs()), operation.getCmdArgs(), List.of(directory, tileCache)),
                shortfalls);
    }

    private Map<String, String> tools(List<Output> outputs) {
        var tools =
                new TreeMap<>(Map.of("imagemagick", imageMagick.get().version().text()));
        if (outputs.stream().anyMatch(output -> output.format() == Format.AVIF)) {
            tools.putAll(encodeStep.avifTools());
        }
        return tools;
    }

    private static Sketch sketch(Size canvas, Path file) {
        try {
            return Sketch.read(canvas, file);
        } catch (IOException e) {
            throw RenderFailure.transientOne("the small copy of the picture cannot be read", e);
        }
    }

    private String run(IMOperation painting, boolean withText, RunLimits within) {
        Function<IMOperation, String> magick = operation -> imageMagick.get().run(operation, within);
        try {
            return withText ? PangoRuns.run(magick, painting) : magick.apply(painting);
        } catch (ImageMagickFailure e) {
            // A crash or a limit may be of the moment; what is wrong with artwork itself shows when tiles are prepared.
            throw RenderFailure.transientOne("the picture could not be drawn: " + e.getMessage(), e);
        }
    }
}
