package dev.imagery.generation.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.generation.ServiceTest;
import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.ArtworkSource;
import dev.imagery.rendering.Rendered;
import dev.imagery.rendering.Renderer;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PreviewTest extends ServiceTest {

    @Autowired
    @Qualifier("renderer") private Renderer imageMagick;

    private static String recipe(long title, String more) {
        return """
                {"name": "previewed", "titleIds": [%d], "countries": ["US", "GB", "CA"], "platforms": ["browser", "mobile"],
                 "type": "perspective", "rows": 2, "cols": 2%s}
                """.formatted(title, more);
    }

    @Test
    void oneContextIsDrawnAsAJpegOfItsLowestResolution() throws IOException {
        title(1801);
        renderer.leaveTo(imageMagick, 1801);

        var answer = preview("country=CA&language=en&platform=mobile", recipe(1801, ""));

        assertThat(answer).hasStatusOk().hasContentType(MediaType.IMAGE_JPEG);
        assertThat(answer)
                .headers()
                .hasValue("Imagery-Context", "CA/en/mobile/low")
                .hasValue("Imagery-Size", "360x640")
                .hasValue("Cache-Control", "no-store");
        assertThat(answer.getResponse().getHeader("Imagery-Render-Key")).matches("[0-9a-f]{64}");
        var picture = ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(360, 640);
    }

    @Test
    void whatIsNotSaidIsTheRecipesFirst() {
        title(1802);

        assertThat(preview("", recipe(1802, ""))).headers().hasValue("Imagery-Context", "US/en/browser/low");
        assertThat(preview("resolution=high", recipe(1802, ""))).headers().hasValue("Imagery-Size", "1920x1080");
        assertThat(renderer.timesDrawn(1802)).isEqualTo(2);
    }

    @Test
    void aCellIsSeenAsItsVisitorsSeeIt() {
        title(1803);
        title(1804);
        var experiment = """
                , "experiment": {"name": "autumn", "cells": [
                  {"name": "bright", "percent": 10, "recipe": {"titleIds": [1804]}}, {"name": "same", "percent": 10}]}""";

        assertThat(preview("cell=autumn/bright", recipe(1803, experiment)))
                .headers()
                .hasValue("Imagery-Context", "US/en/browser/low@autumn/bright");
        assertThat(renderer.timesDrawn(1803)).isZero();
        assertThat(renderer.timesDrawn(1804)).isEqualTo(1);
        assertThat(preview("cell=autumn/same", recipe(1803, experiment))).hasStatusOk();
        assertThat(renderer.timesDrawn(1803)).isEqualTo(1);
    }

    @Test
    void gapsOfTheContextAreAllTold() {
        title(1805, "");
        title(1806, "");

        assertThat(preview("country=GB", recipe(1805, "").replace("[1805]", "[1805, 1806]")))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "urn:imagery:problem:recipe-with-gaps", "faults": [
                          {"pointer": "/titleIds/0", "code": "artwork-missing"},
                          {"pointer": "/titleIds/1", "code": "artwork-missing"}]}
                        """);
    }

    @Test
    void gapsOfOtherContextsDoNotMatter() {
        title(1807, ", \"availability\": [{\"country\": \"US\"}]");
        artwork(1807, "en", Color.PINK);

        assertThat(preview("country=US", recipe(1807, ""))).hasStatusOk();
        assertThat(preview("country=CA", recipe(1807, "")))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"faults\": [{\"code\": \"market-without-titles\"}]}");
    }

    @Test
    void aContextThatTheRecipeHasNotIsToldWithThoseItHas() {
        title(1808);

        assertThat(preview("country=DE&platform=browsr&cell=autumn/bright", recipe(1808, "")))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "urn:imagery:problem:unknown-context", "faults": [
                          {"pointer": "/query/cell", "expected": "none: the recipe has no cell"},
                          {"pointer": "/query/country", "found": "DE", "expected": "one of CA, GB, US"},
                          {"pointer": "/query/platform", "expected": "one of browser, mobile", "suggestion": "browser"}]}
                        """);
    }

    @Test
    void aFaultyRecipeIsRefusedAsEverywhere() {
        assertThat(preview("", "{\"type\": \"perspective\", \"rows\": 0}"))
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void artworkThatCannotBeDrawnIsNamed() {
        title(1809);
        renderer.breakTitle(1809, "artwork of title 1809 cannot be decoded");

        assertThat(preview("", recipe(1809, ""))).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                        {"type": "urn:imagery:problem:not-drawable", "detail": "artwork of title 1809 cannot be decoded"}
                        """);
    }

    @Test
    void anInstanceWithoutImageMagickSaysSo() {
        title(1810);
        renderer.leaveTo(new Without(), 1810);

        assertThat(preview("", recipe(1810, ""))).hasStatus(503).bodyJson().isLenientlyEqualTo("""
                        {"type": "urn:imagery:problem:preview-unavailable", "title": "This instance cannot draw previews"}
                        """);
    }

    /** Fails as the renderer does where there is no ImageMagick. */
    private static final class Without implements Renderer {

        @Override
        public int epoch() {
            return 1;
        }

        @Override
        public Rendered render(Composition composition, ArtworkSource artwork, Path directory) {
            new Companion("no-such-magick").run(List.of(), RunLimits.within(Duration.ofSeconds(1)));
            throw new AssertionError("there is such a program");
        }
    }

    private MvcTestResult preview(String query, String recipe) {
        return http.post()
                .uri("/v1/recipes/preview?" + query)
                .contentType(MediaType.APPLICATION_JSON)
                .content(recipe.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}
