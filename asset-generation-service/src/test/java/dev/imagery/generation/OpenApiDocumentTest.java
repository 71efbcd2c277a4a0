package dev.imagery.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.KeptDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The document that changes of the API are told by is kept in the repository; {@code -Dopenapi.write} brings it in line. */
class OpenApiDocumentTest extends ServiceTest {

    @Test
    void theKeptDocumentIsTheServedOne() throws Exception {
        KeptDocument kept = new KeptDocument("asset-generation-service");
        byte[] document = get("/v3/api-docs").getResponse().getContentAsByteArray();
        String served = KeptDocument.normal(new String(document, StandardCharsets.UTF_8));
        assertThat(kept.text(served)).as(kept.advice()).isEqualTo(served);
    }
}
