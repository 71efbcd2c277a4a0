package dev.imagery.imagemagick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PangoLibrariesTest {

    /** Without the libraries, one such run in five aborted: that all of these pass by chance is one in 600,000. */
    private static final int RUNS = 60;

    private static final List<String> TEXT = List.of("convert", "pango:Hello", "null:");

    private final Map<String, String> environment = new HashMap<>();

    @Test
    @Tag("adapter")
    void noShortRunWithTextAborts() {
        var imageMagick = ImageMagick.find();
        var limits = RunLimits.within(Duration.ofSeconds(20));

        for (int run = 0; run < RUNS; run++) {
            assertThatCode(() -> imageMagick.run(List.of("-size", "200x", "pango:مرحبا", "null:"), limits))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void textPreloadsPango() {
        PangoLibraries.keep(TEXT, environment);

        assertThat(environment).containsExactly(Map.entry("LD_PRELOAD", "libpangoft2-1.0.so.0"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatTheMachinePreloadsStaysPreloaded() {
        environment.put("LD_PRELOAD", "libjemalloc.so.2");

        PangoLibraries.keep(TEXT, environment);

        assertThat(environment).containsEntry("LD_PRELOAD", "libjemalloc.so.2:libpangoft2-1.0.so.0");
    }

    @Test
    void picturesPreloadNothing() {
        PangoLibraries.keep(List.of("convert", "jpeg:poster.jpg", "null:"), environment);

        assertThat(environment).isEmpty();
    }
}
