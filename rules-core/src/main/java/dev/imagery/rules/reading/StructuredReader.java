package dev.imagery.rules.reading;

import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.SchemaVersion;
import dev.imagery.rules.reading.schema.Misfit;
import dev.imagery.rules.reading.schema.SchemaLookup;
import dev.imagery.rules.reading.schema.Schemas;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON by a registered schema: {@code {"type": "Json", "schema": "hero-card@2", "value": …}}. */
final class StructuredReader {

    static final String TYPE = "Json";

    private static final Set<String> KNOWN = Set.of("type", "schema", "value");
    private static final Pattern SCHEMA = Pattern.compile("(" + SchemaName.PATTERN + ")(?:@([1-9][0-9]{0,8}))?");
    private static final String EXPECTED = "the name of a schema, with or without a version, such as hero-card@2";

    private final Schemas schemas;

    StructuredReader(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Null after the faults are told. */
    @Nullable AdaptiveValue read(Place place) {
        place.knows(KNOWN);
        Place schema = place.required("schema", EXPECTED);
        Matcher stated = schema == null ? null : stated(schema);
        Place value = place.required("value", "JSON as its schema has it");
        Optional<String> json = value == null ? Optional.empty() : CanonicalJson.of(value);
        if (schema == null || stated == null || value == null || json.isEmpty()) {
            return null;
        }
        OptionalInt version =
                stated.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(stated.group(2)));
        return switch (schemas.find(stated.group(1), version)) {
            case SchemaLookup.Found found -> {
                found.check().misfits(value.node()).forEach(misfit -> tell(value, misfit));
                yield new AdaptiveValue.Structured(new SchemaVersion(stated.group(1), found.version()), json.get());
            }
            case SchemaLookup.Missing missing -> {
                schema.unknown(missing.code(), schema.node().stringValue(), missing.expected(), missing.known());
                yield null;
            }
        };
    }

    private static @Nullable Matcher stated(Place schema) {
        String text = schema.text(1, Integer.MAX_VALUE, EXPECTED);
        if (text == null) {
            return null;
        }
        Matcher matcher = SCHEMA.matcher(text);
        if (!matcher.matches()) {
            schema.fault("malformed", Place.shortened(text), EXPECTED);
            return null;
        }
        return matcher;
    }

    /** Tells a misfit of the value as a fault, with what was found. */
    static void tell(Place value, Misfit misfit) {
        Place at = value.at(misfit.pointer());
        if (misfit.code().equals(Misfit.UNKNOWN_PROPERTY)) {
            at.unknown(misfit.code(), at.name(), misfit.expected(), misfit.known());
        } else if (at.node().isString()) {
            at.unknown(misfit.code(), at.node().stringValue(), misfit.expected(), misfit.known());
        } else {
            at.fault(misfit.code(), at.node().isMissingNode() ? null : at.found(), misfit.expected());
        }
    }
}
