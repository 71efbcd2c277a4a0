package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.FontRows.FontRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A font as it is answered. */
@Schema(name = "Font")
record FontAnswer(
        @Schema(description = "As the font names itself", example = "Noto Sans")
        String family,

        @Schema(description = "As in CSS", example = "700") int weight,

        @Schema(description = "SHA-256 of the bytes") String digest,

        @Schema(example = "font/ttf") String mediaType,

        long bytes,

        @Schema(description = "As the font says itself", example = "Version 2.004")
        String version,

        @Schema(example = "SIL Open Font License 1.1") String licence,

        @Schema(
                description = "ISO 15924 codes of the scripts whose letters it has",
                example = "[\"Cyrl\", \"Grek\", \"Latn\"]")
        List<String> scripts,

        @Schema(description = "How many characters it has glyphs for")
        int characters,

        @Schema(description = "The catalogue's revision that brought it so")
        long revision) {

    static FontAnswer of(FontRow row) {
        var font = row.font();
        return new FontAnswer(
                font.family(),
                font.weight(),
                font.digest(),
                font.format().mediaType(),
                font.bytes(),
                font.version(),
                font.licence(),
                font.coverage().scripts(),
                font.coverage().size(),
                row.fromRevision());
    }
}
