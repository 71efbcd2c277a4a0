package dev.imagery.generation;

import dev.imagery.infrastructure.testing.TestDatabase;
import dev.imagery.infrastructure.testing.TestObjectStore;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The service on a real database and a real object store, which the tests share: each uses titles of its own. */
@Tag("adapter")
@SpringBootTest
@AutoConfigureMockMvc
public abstract class ServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final TestObjectStore OBJECTS = TestObjectStore.create();

    @Autowired
    protected MockMvcTester http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.describeTo(registry::add);
        OBJECTS.describeTo(registry::add);
    }
}
