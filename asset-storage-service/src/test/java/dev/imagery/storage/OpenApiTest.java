package dev.imagery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiTest extends StorageServiceTest {

    @Test
    void everyCallIsDescribed() {
        var paths = storage.get("/v3/api-docs").json().get("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/v1/renders/lookup",
                        "/v1/renders/luminance",
                        "/v1/renders/{renderKey}",
                        "/v1/uploads",
                        "/v1/groups",
                        "/v1/groups/{group}",
                        "/v1/groups/{group}/versions",
                        "/v1/groups/{group}/versions/{version}",
                        "/v1/groups/{group}/versions/{version}/assets",
                        "/v1/groups/{group}/versions/{version}/seal",
                        "/v1/groups/{group}/versions/{version}/difference",
                        "/v1/groups/{group}/versions/{version}/comparison",
                        "/v1/groups/{group}/versions/{version}/comparison/sheet",
                        "/v1/groups/{group}/versions/{version}/review",
                        "/v1/groups/{group}/versions/{version}/labels/{label}",
                        "/v1/groups/{group}/publish",
                        "/v1/groups/{group}/rollback",
                        "/v1/groups/{group}/retention",
                        "/v1/groups/{group}/versions/{version}/export",
                        "/v1/imports",
                        "/v1/pins",
                        "/v1/pins/{country}/{language}",
                        "/v1/storage",
                        "/v1/checks",
                        "/v1/checks/{id}",
                        "/v1/checks/{id}/findings",
                        "/v1/garbage-collections",
                        "/v1/garbage-collections/{id}",
                        "/v1/publications",
                        "/v1/purges",
                        "/v1/purges/{id}",
                        "/v1/purges/{id}/objects",
                        "/v1/purges/{id}/reports/{follower}",
                        "/v1/audit",
                        "/v1/assets",
                        "/hit-maps/{renderKey}.json",
                        "/v1/coverage",
                        "/v1/history",
                        "/v1/withdrawals",
                        "/v1/withdrawals/{id}",
                        "/v1/withdrawals/{id}/restore",
                        "/v1/contexts/owners");
        assertThat(paths)
                .allSatisfy(path -> assertThat(path)
                        .allSatisfy(operation ->
                                assertThat(operation.has("summary")).isTrue()));
        assertThat(paths.get("/v1/groups/{group}/versions/{version}/assets")
                        .get("post")
                        .get("requestBody")
                        .get("content")
                        .has("application/x-ndjson"))
                .isTrue();
    }

    @Test
    void theServiceSaysThatItIsReady() {
        assertThat(storage.get("/actuator/health/readiness")
                        .json()
                        .get("status")
                        .stringValue())
                .isEqualTo("UP");
        assertThat(new String(storage.get("/actuator/prometheus").bytes())).contains("imagery_renders_discarded");
    }
}
