package dev.imagery.local.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of {@code /v1} breaks between the last tag and now. Each service's own tests hold its kept document to what it serves. */
class KeptContractsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asset-generation-service",
                "asset-storage-service",
                "customization-service",
                "orchestration-service"
            })
    void callersOfTheLastTagAreServedStill(String service) throws Exception {
        String file = "docs/openapi/" + service + ".json";
        String now = Files.readString(ROOT.resolve(file));
        assertThat(Document.of(now).paths().propertyNames()).isNotEmpty();
        Tagged tagged = new Tagged(ROOT);

        String tag = tagged.lastTag().orElseGet(() -> abort("There is no tag yet to compare " + file + " with"));
        String before = tagged.file(tag, file).orElseGet(() -> abort(tag + " has no " + file + " to compare with"));

        assertThat(Comparison.breaking(before, now))
                .as("what breaks callers of " + service + " " + tag + ": docs/api.md tells what may change within /v1")
                .isEmpty();
    }
}
