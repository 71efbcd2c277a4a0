package dev.imagery.generation.stored;

import dev.imagery.dsl.document.Format;
import dev.imagery.generation.recipe.RecipeBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** A version as a body: as it was sent, or as JSON for those who take no YAML. */
final class VersionText {

    private static final MediaType YAML = MediaType.parseMediaType(RecipeBody.YAML);

    private VersionText() {}

    /** @param accept the request's {@code Accept} */
    static ResponseEntity<byte[]> answer(StoredVersion version, Optional<String> accept)
            throws HttpMediaTypeNotAcceptableException {
        boolean translated =
                version.format() == Format.YAML && chosen(version, accept).equals(MediaType.APPLICATION_JSON);
        var text = translated ? version.text().tree().toString() : version.recipe();
        return ResponseEntity.ok()
                .contentType(chosen(version, accept))
                .eTag(translated ? VersionTag.asJson(version.number()) : VersionTag.asSent(version.number()))
                .lastModified(version.storedAt())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_LOCATION, "/v1/recipes/" + version.name() + "/versions/" + version.number())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MediaType chosen(StoredVersion version, Optional<String> accept)
            throws HttpMediaTypeNotAcceptableException {
        var offered = version.format() == Format.YAML
                ? List.of(YAML, MediaType.APPLICATION_JSON)
                : List.of(MediaType.APPLICATION_JSON);
        var wanted = MediaType.parseMediaTypes(accept.orElse(MediaType.ALL_VALUE));
        MimeTypeUtils.sortBySpecificity(wanted);
        return wanted.stream()
                .flatMap(type -> offered.stream().filter(type::includes))
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(offered));
    }
}
