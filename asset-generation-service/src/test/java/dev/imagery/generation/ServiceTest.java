package dev.imagery.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.catalog.QuickColours;
import dev.imagery.infrastructure.testing.TestDatabase;
import dev.imagery.infrastructure.testing.TestObjectStore;
import java.awt.Color;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The service on a real database and a real object store, with a fake renderer and a fake asset storage. The tests share them:
 * each uses titles of its own.
 */
@Tag("adapter")
@SpringBootTest
@AutoConfigureMockMvc
@Import(ServiceTest.Fakes.class)
public abstract class ServiceTest {

    static {
        Polling.often();
    }

    protected static final TestDatabase DATABASE = TestDatabase.create();
    protected static final TestObjectStore OBJECTS = TestObjectStore.create();
    protected static final FakeStorage STORAGE = new FakeStorage();

    private static final Path CACHE =
            Path.of("target", "copies-" + ProcessHandle.current().pid());

    @Autowired
    protected MockMvcTester http;

    @Autowired
    protected FakeRenderer renderer;

    @TestConfiguration
    static class Fakes {

        @Bean
        @Primary
        FakeRenderer fakeRenderer() {
            return new FakeRenderer();
        }

        @Bean
        @Primary
        QuickColours quickColours() {
            return new QuickColours();
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        describeTo(registry);
    }

    protected static void describeTo(DynamicPropertyRegistry registry) {
        DATABASE.describeTo(registry::add);
        OBJECTS.describeTo(registry::add);
        registry.add("imagery.storage.url", STORAGE::url);
        registry.add("imagery.fonts.max-bytes", () -> "2000000B");
        registry.add("imagery.render.slots", () -> 2);
        registry.add("imagery.render.copies.directory", () -> CACHE);
        registry.add("imagery.tasks.polling-interval", () -> "20ms");
        registry.add("imagery.tasks.heartbeat-interval", () -> "200ms");
        registry.add("imagery.tasks.drain.rendering", () -> "1s");
        registry.add("imagery.tasks.rendering-retries.tries", () -> 3);
        registry.add("imagery.tasks.rendering-retries.first", () -> "50ms");
        registry.add("imagery.tasks.coordination-retries.first", () -> "50ms");
        registry.add("imagery.schedules.following", () -> "1h");
        registry.add("imagery.batch.publication-polling", () -> "20ms");
        registry.add("imagery.tasks.delivery-retries.tries", () -> 3);
        registry.add("imagery.tasks.delivery-retries.first", () -> "20ms");
        registry.add("imagery.webhooks.allowed-networks", () -> "127.0.0.0/8");
        registry.add("imagery.webhooks.publication-polling", () -> "20ms");
        registry.add("imagery.purges.polling", () -> "20ms");
        registry.add("imagery.webhooks.time-limit", () -> "1s");
        registry.add("imagery.webhooks.answer-limit", () -> "8KB");
        registry.add("imagery.webhooks.retries.tries", () -> 3);
        registry.add("imagery.webhooks.retries.first", () -> "50ms");
        registry.add("imagery.webhooks.retries.longest", () -> "200ms");
    }

    protected MvcTestResult get(String uri) {
        return http.get().uri(uri).exchange();
    }

    /** Puts a title with artwork in English, of which there is no other with the same colour. */
    protected void title(long id) {
        title(id, "");
        artwork(id, "en", new Color((int) (id * 7919 % 0xFFFFFF)));
    }

    /** @param more fields, with a comma before each */
    protected void title(long id, String more) {
        assertThat(http.put()
                        .uri("/v1/titles/" + id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"names": {"en": "Title %d"}, "originalLanguage": "en", "kind": "novel", "year": 1949,
                                 "maturity": 12, "popularity": 50, "launched": "2026-01-01"%s}
                                """.formatted(id, more))
                        .exchange())
                .hasStatus2xxSuccessful();
    }

    protected void artwork(long id, String language, Color colour) {
        assertThat(http.put()
                        .uri("/v1/titles/" + id + "/artwork/" + language)
                        .contentType(MediaType.IMAGE_PNG)
                        .content(Pictures.png(20, 30, colour))
                        .exchange())
                .hasStatusOk();
    }
}
