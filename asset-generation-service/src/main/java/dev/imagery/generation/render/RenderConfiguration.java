package dev.imagery.generation.render;

import dev.imagery.generation.catalog.ArtworkLimits;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.FontSource;
import dev.imagery.rendering.MagickRenderer;
import dev.imagery.rendering.Renderer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RenderSettings.class)
class RenderConfiguration {

    /** ImageMagick is looked for when a worker first needs it, so that a coordinator runs on a machine without it. */
    @Bean
    Renderer renderer(RenderSettings settings, ArtworkLimits artwork, FontSource fonts) {
        var imageMagick = SingletonSupplier.of(ImageMagick::find);
        var limits = new RunLimits(
                settings.timeLimit(),
                1,
                (int) settings.memory().toMegabytes(),
                settings.pixels().limits());
        var cache = settings.tileCache();
        return new MagickRenderer(
                imageMagick,
                cache.effectiveDirectory(),
                cache.size().toBytes(),
                limits,
                settings.effort().effort(),
                artwork.ofPictures(),
                fonts);
    }
}
