package dev.imagery.customization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.testing.KeptDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The document that changes of the API are told by is kept in the repository; {@code -Dopenapi.write} brings it in line. */
@ServiceTest
class OpenApiDocumentTest {

    @LocalServerPort
    private int port;

    @Test
    void theKeptDocumentIsTheServedOne() throws Exception {
        KeptDocument kept = new KeptDocument("customization-service");
        String served = KeptDocument.normal(
                new CustomizationClient(port).get("/v3/api-docs").body().toString());
        assertThat(kept.text(served)).as(kept.advice()).isEqualTo(served);
    }
}
