package dev.imagery.generation.preview;

import dev.imagery.dsl.expansion.Notice;
import dev.imagery.generation.recipe.RecipeBody;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("recipes:read")
@RequestMapping("/v1/recipes/preview")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Recipes")
class PreviewController {

    private final Previewing previewing;
    private final RecipeBody bodies;

    PreviewController(Previewing previewing, RecipeBody bodies) {
        this.previewing = previewing;
        this.bodies = bodies;
    }

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                RecipeBody.YAML,
                RecipeBody.YAML_BEFORE_ITS_RFC,
                RecipeBody.YAML_AS_TEXT
            },
            produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(
            summary = "See one context of a recipe",
            description =
                    "Draws one picture now, by the renderer that batches use, as a JPEG. What is not said of the context is the"
                            + " recipe's first, and of the resolutions the lowest. Nothing is kept. 422 with every gap of the context, or"
                            + " with the contexts there are; 503 where the instance has no ImageMagick. Headers: Imagery-Context,"
                            + " Imagery-Size, Imagery-Render-Key, and Imagery-Notices with the codes of what is otherwise than asked.")
    ResponseEntity<byte[]> preview(
            @RequestParam Optional<String> country,
            @RequestParam Optional<String> language,
            @RequestParam Optional<String> platform,
            @RequestParam Optional<String> resolution,
            @Parameter(description = "Of an experiment, as autumn/bright") @RequestParam Optional<String> cell,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream body)
            throws IOException {
        var wanted = new WantedContext(country, language, platform, resolution, cell);
        return answer(previewing.preview(bodies.read(body, type), wanted));
    }

    private static ResponseEntity<byte[]> answer(Preview preview) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("Imagery-Context", preview.context())
                .header(
                        "Imagery-Size",
                        preview.size().width() + "x" + preview.size().height())
                .header("Imagery-Render-Key", preview.renderKey());
        if (!preview.notices().isEmpty()) {
            answer.header(
                    "Imagery-Notices",
                    preview.notices().stream().map(Notice::code).distinct().collect(Collectors.joining(", ")));
        }
        return answer.body(preview.jpeg().getByteArray());
    }
}
