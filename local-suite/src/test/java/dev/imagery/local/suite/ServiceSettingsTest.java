package dev.imagery.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.infrastructure.s3.LocalObjectStore;
import dev.imagery.infrastructure.s3.ObjectStoreSettings;
import dev.imagery.local.ports.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServiceSettingsTest {

    @Test
    void aServiceRendersOnAllCoresUnlessItIsToldOtherwise() throws IOException {
        JsonNode service = generation(SuiteOptions.ofOneService());

        assertThat(service.path("imagery.roles").asString()).isEqualTo("coordinator,worker");
        assertThat(service.path("imagery.render.slots").asInt()).isZero();
    }

    @Test
    void nothingButWorkersRendersWhereTheSuiteIsRunSo() throws IOException {
        SuiteOptions options = SuiteOptions.ofOneSlotWorkers(2);

        assertThat(generation(options).path("imagery.roles").asString()).isEqualTo("coordinator");
        assertThat(worker(options).path("imagery.roles").asString()).isEqualTo("worker");
        assertThat(worker(options).path("imagery.render.slots").asInt()).isEqualTo(1);
        assertThat(options.workers()).isEqualTo(2);
    }

    private static JsonNode generation(SuiteOptions options) throws IOException {
        try (LocalObjectStore store = LocalObjectStore.start(ObjectStoreSettings.temporary())) {
            return json(new ServiceSettings(Ports.free(), options, store, Path.of("tiles"))
                    .environment(SuiteService.GENERATION, Map.of()));
        }
    }

    private static JsonNode worker(SuiteOptions options) throws IOException {
        try (LocalObjectStore store = LocalObjectStore.start(ObjectStoreSettings.temporary())) {
            return json(
                    new ServiceSettings(Ports.free(), options, store, Path.of("tiles")).workerEnvironment(Map.of(), 1));
        }
    }

    private static JsonNode json(Map<String, String> environment) {
        return JsonMapper.shared().readTree(environment.getOrDefault("SPRING_APPLICATION_JSON", "{}"));
    }
}
