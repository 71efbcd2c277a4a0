package dev.imagery.benchmarks;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.legibility.LuminanceGrid;
import dev.imagery.rendering.ArtworkSource;
import dev.imagery.rendering.Provenance;
import dev.imagery.rendering.Rendered;
import dev.imagery.rendering.Renderer;
import dev.imagery.rendering.sketch.Sketch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * What instances of the generation service have in the benchmark of the queue in place of ImageMagick and asset storage. It is named to
 * them by {@code spring.main.sources}; everything else of them is as it always is.
 */
@Configuration(proxyBeanMethods = false)
public class EmptyRenders {

    private static final Rendered NOTHING = new Rendered(
            List.of(),
            new Sketch("3/cJPJqAh4eAiIiIiHeAgAj4eA==", "#102030", LuminanceGrid.of(1, 1, List.of(0.0))),
            new Provenance(Map.of(), List.of()),
            List.of());

    @Bean
    @Primary
    Renderer emptyRenderer() {
        return new Renderer() {
            @Override
            public int epoch() {
                return 1;
            }

            @Override
            public Rendered render(Composition composition, ArtworkSource artwork, Path directory) {
                return NOTHING;
            }
        };
    }

    @Bean
    RestClientCustomizer storageThatAnswersAtOnce() {
        return builder -> builder.requestInterceptor((request, body, execution) -> new StorageAnswer());
    }
}
