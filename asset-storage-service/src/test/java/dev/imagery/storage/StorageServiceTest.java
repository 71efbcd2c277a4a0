package dev.imagery.storage;

import dev.imagery.infrastructure.testing.TestDatabase;
import dev.imagery.infrastructure.testing.TestObjectStore;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service on a real PostgreSQL and a real S3, one for all test classes; each test uses names of its own. */
@Tag("adapter")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class StorageServiceTest {

    protected static final FakeCustomization CUSTOMIZATION = FakeCustomization.start();

    protected static final FakeGeneration GENERATION = FakeGeneration.start();

    static {
        // What is waited for takes milliseconds here.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    }

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final TestObjectStore OBJECTS = TestObjectStore.create();

    @LocalServerPort
    private int port;

    protected Calls storage;
    protected Fixtures fixtures;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.describeTo(registry::add);
        OBJECTS.describeTo(registry::add);
        registry.add("imagery.customization.url", CUSTOMIZATION::url);
        registry.add("imagery.customization.retry.first", () -> "50ms");
        registry.add("imagery.customization.retry.longest", () -> "200ms");
        registry.add("imagery.generation.url", GENERATION::url);
        registry.add("imagery.withdrawals.following", () -> "50ms");
        registry.add("imagery.withdrawals.longest-retry", () -> "200ms");
        registry.add("spring.jpa.hibernate.ddl-auto", () -> "validate");
        registry.add("db-scheduler.polling-interval", () -> "20ms");
        registry.add("db-scheduler.heartbeat-interval", () -> "250ms");
        registry.add("imagery.purges.again", () -> "1s");
        registry.add("imagery.delivery.base-url", () -> "https://cdn.example.com");
    }

    @BeforeEach
    void callers() {
        storage = new Calls("http://localhost:" + port);
        fixtures = new Fixtures(storage);
        CUSTOMIZATION.reset();
    }
}
