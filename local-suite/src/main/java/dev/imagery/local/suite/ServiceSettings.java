package dev.imagery.local.suite;

import dev.imagery.infrastructure.postgres.Database;
import dev.imagery.infrastructure.s3.LocalObjectStore;
import dev.imagery.local.ports.Ports;
import dev.imagery.local.ports.SuitePort;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The settings that tell a service where the others are. */
final class ServiceSettings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ROLES = "imagery.roles";

    private final Ports ports;
    private final SuiteOptions options;
    private final URI objectStore;
    private final String accessKey;
    private final String secretKey;
    private final Path tiles;

    ServiceSettings(Ports ports, SuiteOptions options, LocalObjectStore store, Path tiles) {
        this.ports = ports;
        this.options = options;
        this.objectStore = options.conditions().objectStore().orElseGet(store::endpoint);
        this.accessKey = store.accessKey();
        this.secretKey = store.secretKey();
        this.tiles = tiles;
    }

    /** The settings of one service as its environment; Boot reads this variable before its own files. */
    Map<String, String> environment(SuiteService service, Map<SuiteService, Database> databases) {
        return environment(service, databases, ports.of(service.port()));
    }

    /** As {@link #environment(SuiteService, Map)}, on another port. */
    Map<String, String> environment(SuiteService service, Map<SuiteService, Database> databases, int port) {
        return environment(settings(service, databases, port));
    }

    /** The settings of a process of the generation service that only renders. */
    Map<String, String> workerEnvironment(Map<SuiteService, Database> databases, int port) {
        Map<String, Object> settings = settings(SuiteService.GENERATION, databases, port);
        settings.put(ROLES, "worker");
        return environment(settings);
    }

    private static Map<String, String> environment(Map<String, Object> settings) {
        return Map.of("SPRING_APPLICATION_JSON", JSON.writeValueAsString(settings));
    }

    private Map<String, Object> settings(SuiteService service, Map<SuiteService, Database> databases, int port) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", port);
        settings.put("server.address", options.bindAddress());
        Database database = databases.get(service);
        if (database != null) {
            settings.put("spring.datasource.url", database.url());
            settings.put("spring.datasource.username", database.username());
            settings.put("spring.datasource.password", database.password());
        }
        settings.putAll(own(service));
        return settings;
    }

    private Map<String, Object> own(SuiteService service) {
        return switch (service) {
            case GENERATION -> {
                Map<String, Object> settings = objectStore("imagery-artwork");
                settings.put("imagery.storage.url", internal(SuitePort.STORAGE));
                settings.put("imagery.webhooks.allowed-networks", List.of("127.0.0.0/8", "::1/128"));
                settings.put(ROLES, options.serviceRenders() ? "coordinator,worker" : "coordinator");
                settings.put("imagery.render.slots", options.slots());
                // whoever stops the suite does not wait for renders; they are handed back
                settings.put("imagery.tasks.drain.rendering", "1s");
                settings.put("imagery.tasks.drain.hand-back", "2s");
                settings.put("imagery.render.tile-cache.directory", tiles.toString());
                settings.put(
                        "imagery.render.copies.directory",
                        tiles.resolveSibling("copies").toString());
                settings.putAll(options.conditions().generation());
                yield settings;
            }
            case STORAGE -> {
                Map<String, Object> settings = objectStore("imagery-assets");
                settings.put("imagery.customization.url", internal(SuitePort.CUSTOMIZATION));
                settings.put("imagery.generation.url", internal(SuitePort.GENERATION));
                settings.put("imagery.delivery.base-url", ports.url(SuitePort.STORAGE));
                settings.put("imagery.delivery.read-through", true);
                yield settings;
            }
            case CUSTOMIZATION -> Map.of();
            case ORCHESTRATION ->
                Map.of(
                        "imagery.customization.url",
                        internal(SuitePort.CUSTOMIZATION),
                        "imagery.cdn.base-url",
                        ports.url(SuitePort.STORAGE),
                        "imagery.pages.copy",
                        tiles.resolveSibling("pages").toString(),
                        "imagery.sample.enabled",
                        true,
                        "imagery.customization.last-known.directory",
                        tiles.resolveSibling("last-known").toString());
        };
    }

    private Map<String, Object> objectStore(String bucket) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("imagery.s3.endpoint", objectStore.toString());
        settings.put("imagery.s3.region", LocalObjectStore.REGION);
        settings.put("imagery.s3.access-key", accessKey);
        settings.put("imagery.s3.secret-key", secretKey);
        settings.put("imagery.s3.bucket", bucket);
        settings.put("imagery.s3.path-style", true);
        settings.put("imagery.s3.create-bucket", true);
        return settings;
    }

    private String internal(SuitePort port) {
        return "http://127.0.0.1:" + ports.of(port);
    }
}
