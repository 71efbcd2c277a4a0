package dev.imagery.generation.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.imagemagick.PixelLimits;
import dev.imagery.rendering.encoding.Effort;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RenderSettingsTest {

    @Test
    void withoutADirectoryTilesGoBelowTheTemporaryDirectory() {
        var settings = bind(Map.of());

        assertThat(settings.tileCache().effectiveDirectory())
                .isEqualTo(Path.of(System.getProperty("java.io.tmpdir"), "imagery", "tiles"));
        assertThat(settings.effectiveSlots()).isPositive();
    }

    @Test
    void theDirectoryThatIsSetIsTaken() {
        var settings = bind(Map.of("imagery.render.tile-cache.directory", "/var/cache/tiles"));

        assertThat(settings.tileCache().effectiveDirectory()).isEqualTo(Path.of("/var/cache/tiles"));
    }

    @Test
    void theEffortOfEncodersIsTheStandardOneWhereNothingIsSaid() {
        assertThat(bind(Map.of()).effort().effort()).isEqualTo(Effort.STANDARD);
    }

    @Test
    void theEffortThatIsSetIsTaken() {
        var settings = bind(Map.of("imagery.render.effort.avif-speed", "7", "imagery.render.effort.webp-method", "6"));

        assertThat(settings.effort().effort()).isEqualTo(new Effort(7, 6));
    }

    @Test
    void theLimitsOfPixelsAreTheUsualOnesUnlessSet() {
        assertThat(bind(Map.of()).pixels().limits()).isEqualTo(PixelLimits.USUAL);
        assertThat(bind(Map.of("imagery.render.pixels.disk", "4GB", "imagery.render.pixels.width", "9000"))
                        .pixels()
                        .limits())
                .isEqualTo(new PixelLimits(2048, 4096, 128_000_000, 9_000, 16_000));
    }

    private static RenderSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("imagery.render", RenderSettings.class);
    }
}
