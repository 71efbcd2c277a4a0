package dev.imagery.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an instance of orchestration-service has besides in the benchmark of the homepage, behind the same filters: an endpoint that does nothing
 * but answer the bytes of a homepage. It is named to the instance by {@code spring.main.sources}.
 */
@RestController
public class BareHomepage {

    /** Names the file of the bytes. */
    static final String BODY = "bench.body";

    static final String PATH = "/v1/bare";

    private final byte[] body;

    BareHomepage(@Value("${" + BODY + "}") Path body) throws IOException {
        this.body = Files.readAllBytes(body);
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> bare() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
