package dev.imagery.customization.schema;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;

/** How the validator is set up: one draft, no references that leave a document, and regular expressions that end. */
final class Library {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/";

    private Library() {}

    /** Of one schema alone, as what one defines is nothing to the others. */
    static SchemaRegistry registry() {
        return SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .regularExpressionFactory(LinearPattern::of)
                                .preloadSchema(false) // which would hide what cannot be loaded
                                .build())
                        .schemaLoader(
                                loader -> loader.allow(iri -> iri.toString().startsWith(DRAFT))));
    }
}
