package dev.imagery.customization.schema;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large schemas may be, and what is held against them.
 *
 * @param maxSize of a schema's document, up to 1 MB as a whole body has; default 64 KB
 * @param maxSubschemas schemas within a schema, itself among them, from 1 to 1,000, default 500
 * @param maxDepth objects and arrays within each other, in a schema or a value, from 1 to 100, default 32
 * @param maxValueLength characters of a value as JSON, from 1 to 1,000,000, default 65,536
 * @param maxEvaluations keywords that are looked at for one value, from 1,000 to 10,000,000, default 500,000
 */
@Validated
@ConfigurationProperties("imagery.schemas")
record SchemaSettings(
        @DefaultValue("64KB") DataSize maxSize,
        @Min(1) @Max(1_000) @DefaultValue("500") int maxSubschemas,
        @Min(1) @Max(100) @DefaultValue("32") int maxDepth,
        @Min(1) @Max(1_000_000) @DefaultValue("65536") int maxValueLength,
        @Min(1_000) @Max(10_000_000) @DefaultValue("500000") int maxEvaluations) {}
