package dev.imagery.generation.worker;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.generation.FakeRenderer;
import dev.imagery.generation.GenerationApplication;
import dev.imagery.generation.Instances;
import dev.imagery.rendering.ArtworkSource;
import dev.imagery.rendering.Rendered;
import dev.imagery.rendering.Renderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A process of its own, for a test to kill: it takes a render and never ends it. */
public final class HangingWorker {

    private HangingWorker() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(GenerationApplication.class, Fakes.class).run(arguments);
    }

    /** @param arguments of the service */
    static Process process(List<String> arguments) throws IOException {
        return Instances.process(HangingWorker.class, arguments, Map.of());
    }

    static class Fakes {

        @Bean
        @Primary
        Renderer hangingRenderer() {
            return new Renderer() {
                @Override
                public int epoch() {
                    return FakeRenderer.EPOCH;
                }

                @Override
                public Rendered render(Composition composition, ArtworkSource artwork, Path directory) {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new IllegalStateException("a hanging worker was woken");
                }
            };
        }
    }
}
