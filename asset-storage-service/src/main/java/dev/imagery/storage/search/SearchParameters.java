package dev.imagery.storage.search;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a search may be asked, for the description of the interface. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(name = "group", in = QUERY, description = "The asset group", schema = @Schema(type = "string")),
    @Parameter(
            name = "version",
            in = QUERY,
            description = "A sealed version of the group, live or not; without it, what is live is searched",
            schema = @Schema(type = "integer", minimum = "1")),
    @Parameter(
            name = "live",
            in = QUERY,
            description = "Of a version: that it must be live, or must not",
            schema = @Schema(type = "boolean")),
    @Parameter(name = "country", in = QUERY, description = "Or several, parted by commas", example = "US,CA"),
    @Parameter(name = "region", in = QUERY, description = "Of the catalogue", example = "LATAM"),
    @Parameter(name = "language", in = QUERY, description = "Or several, parted by commas", example = "en"),
    @Parameter(name = "platform", in = QUERY, description = "Or several, parted by commas", example = "tv"),
    @Parameter(name = "resolution", in = QUERY, description = "Or several, parted by commas", example = "high"),
    @Parameter(
            name = "cell",
            in = QUERY,
            description = "A cell of an experiment; empty: assets of no cell",
            example = "autumn/bright"),
    @Parameter(
            name = "titleId",
            in = QUERY,
            description = "A title that the asset shows",
            schema = @Schema(type = "integer", format = "int64")),
    @Parameter(name = "design", in = QUERY, description = "Or several, parted by commas", example = "perspective"),
    @Parameter(
            name = "encoding",
            in = QUERY,
            description =
                    "That the asset has a file of; sizes in bytes are of that file then, and of the largest otherwise",
            schema = @Schema(allowableValues = {"jpeg", "webp", "avif", "png"})),
    @Parameter(name = "minBytes", in = QUERY, schema = @Schema(type = "integer", format = "int64")),
    @Parameter(name = "maxBytes", in = QUERY, schema = @Schema(type = "integer", format = "int64")),
    @Parameter(
            name = "minContrast",
            in = QUERY,
            description = "Of the page's text where it is worst, from 1 to 21",
            schema = @Schema(type = "number")),
    @Parameter(name = "maxContrast", in = QUERY, schema = @Schema(type = "number")),
    @Parameter(
            name = "madeFrom",
            in = QUERY,
            description = "When the picture was rendered: an instant, or a day in UTC",
            example = "2026-01-31"),
    @Parameter(
            name = "madeBefore",
            in = QUERY,
            description = "The same, itself left out",
            example = "2026-02-28T12:00:00Z"),
    @Parameter(
            name = "sort",
            in = QUERY,
            description = "Sorted by bytes or contrast, assets without them are not found",
            schema =
                    @Schema(
                            allowableValues = {"context", "bytes", "contrast", "made"},
                            defaultValue = "context")),
    @Parameter(
            name = "order",
            in = QUERY,
            schema =
                    @Schema(
                            allowableValues = {"asc", "desc"},
                            defaultValue = "asc")),
    @Parameter(
            name = "limit",
            in = QUERY,
            schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100")),
    @Parameter(name = "cursor", in = QUERY, description = "The `next` of the page before, to the same query"),
    @Parameter(
            name = "count",
            in = QUERY,
            description = "Whether to count the assets: exactly up to 10,000",
            schema = @Schema(type = "boolean", defaultValue = "false"))
})
@interface SearchParameters {}
